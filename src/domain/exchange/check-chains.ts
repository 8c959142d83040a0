import type { ExportedChain } from "#domain/exchange/exported-chain.ts";
import { type Report, pathBelow } from "#domain/exchange/finding.ts";
import type { ChainId, Change, ChangeId } from "#domain/history/change.ts";

/** A change with where it stands in the file. */
export interface Placed {
  readonly change: Change;
  readonly path: string;
}

/**
 * Checks the chains that the changes form over all articles of a file.
 *
 * A file may hold only some of the articles. Where it doesn't say what became of the other changes, as files of version 1
 * don't, gaps are no fault, but contradictions are; where it does, every number from 1 to the chain's length is accounted
 * for, and what was removed, added or cut off is named.
 */
export function checkChains(
  all: readonly Placed[],
  exported: readonly ExportedChain[] | undefined,
  report: Report,
): void {
  const chains = byChain(all, report);
  for (const chain of chains.values()) checkOwnLinks(chain, report);
  if (!exported) return;
  const met = new Set<ChainId>();
  exported.forEach((entry, i) => {
    const path = `$.chains[${i}]`;
    if (met.has(entry.chain)) report(`${path}.chain`, "This chain is listed twice.");
    met.add(entry.chain);
    checkExported(entry, chains.get(entry.chain) ?? [], path, report);
  });
  for (const [chain, [first]] of chains)
    if (first && !met.has(chain)) report(`${first.path}.chain`, "This chain is not among the chains of the file.");
}

/** The changes of each chain, by `n`. */
function byChain(all: readonly Placed[], report: Report): ReadonlyMap<ChainId, readonly Placed[]> {
  const chains = new Map<ChainId, Placed[]>();
  const met = new Set<ChangeId>();
  for (const placed of all) {
    const { chain, id } = placed.change;
    if (met.has(id)) report(`${placed.path}.id`, "This change is in the file twice.");
    met.add(id);
    const known = chains.get(chain);
    if (known) known.push(placed);
    else chains.set(chain, [placed]);
  }
  for (const chain of chains.values()) chain.sort((a, b) => a.change.n - b.change.n);
  return chains;
}

function checkOwnLinks(chain: readonly Placed[], report: Report): void {
  chain.forEach(({ change, path }, i) => {
    const before = chain[i - 1]?.change;
    if (!before) return;
    if (before.by !== change.by) report(`${path}.by`, "A chain is one analyst's.");
    if (before.n === change.n) report(`${path}.n`, `There are two changes numbered ${change.n} in this chain.`);
    if (before.n === change.n - 1 && before.id !== change.previous)
      report(`${path}.previous`, "This is not the change before it: the chain is broken.");
  });
}

function checkExported(entry: ExportedChain, chain: readonly Placed[], path: string, report: Report): void {
  const { by, length, head, elsewhere, followed, unknown = [] } = entry;
  const [first] = chain;
  if (first && first.change.by !== by) report(`${path}.by`, "This chain's changes are another analyst's.");
  for (const { change, path: at } of chain) {
    if (change.n > length)
      report(`${at}.n`, `The chain ended with change ${length} when the file was written: this one was added.`);
    if (elsewhere[change.n] !== undefined)
      report(pathBelow(path, "elsewhere", String(change.n)), "This change is said to be elsewhere, but it is here.");
    const before = elsewhere[change.n - 1];
    if (before !== undefined && before !== change.previous)
      report(`${at}.previous`, `This is not the change ${change.n - 1} that is named elsewhere: the chain is broken.`);
    const goesOn = followed[change.n];
    if (goesOn === undefined ? elsewhere[change.n + 1] !== undefined : goesOn !== change.id)
      report(`${at}.id`, `This is not the change ${change.n} from which the chain goes on: it was altered.`);
  }
  const last = elsewhere[length] ?? chain.findLast(({ change }) => change.n === length)?.change.id;
  if (last !== undefined && last !== head)
    report(`${path}.head`, `The chain does not end with this change: its end was altered or cut off.`);
  const named = Object.keys(elsewhere).map(Number);
  const places = [...chain.map(({ change }) => change.n), ...named].map((n) => ({ from: n, to: n }));
  if (named.some((n) => n > length) || unknown.some(({ from, to }) => from > to || to > length))
    report(`${path}.length`, "More changes are named than the chain is long.");
  for (const gap of gapsBetween([...places, ...unknown], length)) report(path, removedSentence(gap));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What of 1 to `length` lies in none of the ranges. Takes time by the ranges alone: a length is only a number in a file. */
function gapsBetween(ranges: readonly Range[], length: number): readonly Range[] {
  const gaps: Range[] = [];
  let next = 1;
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from > next && next <= length) gaps.push({ from: next, to: Math.min(from - 1, length) });
    next = Math.max(next, to + 1);
  }
  if (next <= length) gaps.push({ from: next, to: length });
  return gaps;
}

function removedSentence({ from, to }: Range): string {
  const what = from === to ? `Change ${from} of this chain was` : `Changes ${from} to ${to} of this chain were`;
  return `${what} removed: no history in the file has it, and it is not named as being elsewhere.`;
}
