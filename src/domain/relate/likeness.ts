import type { Proposition } from "#domain/relate/proposition.ts";
import type { Likeness } from "#domain/relate/relations.ts";
import { namesMissing, resemblance, stemsOfName } from "#domain/relate/resemblance.ts";
import { agree, kindOf } from "#domain/relate/times.ts";

/** What two propositions come to, or null where they are neither the same nor in conflict. */
export type Likened = Pick<Likeness, "kind" | "score"> | null;

/** Set by hand on the tables of the tests: how far the stems of either must be in the other. */
const leastSame = 0.62;
const leastConflict = 0.7;
/** A conflict in two words is none. */
const leastShared = 2;

type Difference = "none" | "extra" | Exclude<Likeness["kind"], "same">;

/**
 * Whether two propositions state the same, or the same but for one thing. Symmetric: the order of the two changes nothing.
 * Two things that differ, or a figure, name or date that only one of them has, make them neither.
 */
export function liken(a: Proposition, b: Proposition): Likened {
  if (a.mood !== b.mood || saysNo(a) !== saysNo(b)) return null;
  const names = nameDifference(a, b);
  const all = [figureDifference(a, b), timeDifference(a, b), names.difference, negationDifference(a, b)];
  const differences = all.filter((difference) => difference !== "none");
  const [difference = "none", ...more] = differences;
  if (more.length > 0 || difference === "extra") return null;
  const { ofFirst, ofSecond, shared } = resemblance(a.stems, b.stems, names.stems);
  const least = Math.min(ofFirst, ofSecond);
  if (shared < leastShared || least < (difference === "none" ? leastSame : leastConflict)) return null;
  return { kind: difference === "none" ? "same" : difference, score: Math.round(least * 100) / 100 };
}

/** What is told as a denial is held against what it denies by the links, not here. */
function saysNo({ denial }: Proposition): boolean {
  return denial?.told ?? false;
}

function negationDifference(a: Proposition, b: Proposition): Difference {
  return a.negated === b.negated ? "none" : "negation";
}

function figureDifference(a: Proposition, b: Proposition): Difference {
  const onlyA = a.numbers.filter((own) => !b.numbers.includes(own));
  const onlyB = b.numbers.filter((own) => !a.numbers.includes(own));
  if (onlyA.length === 0 && onlyB.length === 0) return "none";
  return onlyA.length > 0 && onlyB.length > 0 ? "number" : "extra";
}

function timeDifference(a: Proposition, b: Proposition): Difference {
  for (const kind of ["date", "weekday", "clock"] as const) {
    const [ownA, ownB] = [a, b].map(({ times }) => times.filter((time) => kindOf(time) === kind));
    if (!ownA || !ownB || (ownA.length === 0 && ownB.length === 0)) continue;
    if (ownA.length === 0 || ownB.length === 0) {
      // A report of the day may name the weekday or the hour, or leave it: only a date belongs to what is said.
      if (kind === "date") return "extra";
      continue;
    }
    const isFitted = (time: string, others: readonly string[]): boolean => others.some((other) => agree(time, other));
    if (!ownA.every((time) => isFitted(time, ownB)) || !ownB.every((time) => isFitted(time, ownA))) return "time";
  }
  return "none";
}

function nameDifference(a: Proposition, b: Proposition): { difference: Difference; stems: ReadonlySet<string> } {
  const onlyA = namesMissing(a, b);
  const onlyB = namesMissing(b, a);
  const stems = new Set([...onlyA, ...onlyB].flatMap(stemsOfName));
  if (onlyA.length === 0 && onlyB.length === 0) return { difference: "none", stems };
  return { difference: onlyA.length === 1 && onlyB.length === 1 ? "name" : "extra", stems };
}
