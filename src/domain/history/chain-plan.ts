import { type Change, type ChangeId, alteredId } from "#domain/history/change.ts";

/** What taking in a stretch of somebody's chain comes to. */
export interface ChainPlan {
  /** Those to be stored, by `n`. */
  readonly added: readonly Change[];
  /** How many are stored already, just so. */
  readonly known: number;
  /** Why the rest is left out, as a sentence; null where nothing is. */
  readonly problem: string | null;
}

/**
 * Which of a chain's changes are new. Changes may come in any order, twice, and with gaps (a file need not hold all
 * articles); what is stored afterwards is the union, whatever came first. A change that contradicts what is stored, or is
 * not what its hash says, is left out with all that stand on it.
 * @param stored the ids of the chain's changes that are stored, by `n`
 */
export function chainPlan(stored: ReadonlyMap<number, ChangeId>, incoming: readonly Change[]): ChainPlan {
  const ids = new Map(stored);
  const added: Change[] = [];
  let known = 0;
  for (const change of incoming.toSorted((a, b) => a.n - b.n)) {
    const { id } = change;
    const there = ids.get(change.n);
    if (there === id) {
      known += 1;
      continue;
    }
    const problem = problemOf(change, ids);
    if (problem !== null) return { added, known, problem };
    ids.set(change.n, id);
    added.push(change);
  }
  return { added, known, problem: null };
}

function problemOf(change: Change, ids: ReadonlyMap<number, ChangeId>): string | null {
  const { n, previous } = change;
  if (alteredId(change) !== null) return `Change ${n} is not what its hash says: it was altered.`;
  if (ids.has(n))
    return `There is another change ${n} of this chain already: two copies of one browser went apart there.`;
  const before = ids.get(n - 1);
  if (before !== undefined && before !== previous)
    return `Change ${n} does not follow on change ${n - 1}: the chain is broken.`;
  if ((n === 1) !== (previous === null))
    return `Change ${n} says it follows on ${previous ? "another" : "nothing"}: the chain is broken.`;
  return null;
}
