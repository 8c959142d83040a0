import { type Compared, type Comparison, compare, withoutNames } from "#domain/relate/compared.ts";
import { areOpposed } from "#domain/relate/opposites.ts";
import { isCommonplace } from "#domain/relate/plain-words.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import type { Likeness } from "#domain/relate/relations.ts";
import { inOtherRoles } from "#domain/relate/roles.ts";
import { timeAgreement } from "#domain/relate/time-agreement.ts";

/**
 * From which coverage of both on, two claims say the same, or the same but for one thing; set by hand on the tables in
 * tests/domain/relate. A name or a date is changed in many claims that have nothing to do with each other ("police in
 * Leeds", "police in Bristol"), so that all the rest must agree there.
 */
const least = { same: 0.72, number: 0.72, negation: 0.72, name: 0.9, time: 0.85 } as const;
const leastShared = { same: 2, number: 2, negation: 2, name: 4, time: 3 } as const;

/** Where each has a word of its own, it may be the one that makes the difference ("wrote the bill", "signed the bill"). */
const leastWithOwnWords = 0.85;

type Kind = Likeness["kind"];

/** How like two claims are, or null. Symmetric. */
export function likenessOf(first: Compared, second: Compared): Pick<Likeness, "kind" | "score"> | null {
  const [a, b] = [first.proposition, second.proposition];
  if (a.mood !== b.mood || isReport(first) !== isReport(second) || isOnlyDenied(a) !== isOnlyDenied(b)) return null;
  const comparison = compare(first, second);
  const kinds = differences(first, second, comparison);
  if (kinds === null || kinds.length > 1) return null;
  const kind = kinds[0] ?? "same";
  const { coverage, shared } =
    kind === "name"
      ? compare(withoutNames(first, comparison.names.first), withoutNames(second, comparison.names.second))
      : comparison;
  const lower = Math.min(...coverage);
  if (lower < least[kind] || shared < leastShared[kind]) return null;
  if (lower < leastWithOwnWords && hasOwnWord(first, second) && hasOwnWord(second, first)) return null;
  if (areOpposed(a.stems, b.stems) || inOtherRoles(first, second)) return null;
  return { kind, score: Math.round(100 * harmonicMean(...coverage)) / 100 };
}

/** "Norway denied that P" is held against P by the denial links, not here. */
export function isOnlyDenied({ denial }: Proposition): boolean {
  return denial?.told === true && denial.by === undefined;
}

/** A report of a denial ("Norway dismissed the allegations of …") is no claim that its matter is so. */
export function isReport({ proposition: { denial, quote } }: Compared): boolean {
  return denial?.told === true && quote.includes(denial.cue);
}

/** In what the two differ outright; null where one says more than the other, so that neither same nor conflict is sure. */
function differences(first: Compared, second: Compared, { numbers, names }: Comparison): readonly Kind[] | null {
  const [a, b] = [first.proposition, second.proposition];
  const kinds: Kind[] = [];
  if (a.negated !== b.negated) kinds.push("negation");
  if (numbers.first.length !== numbers.second.length) return null;
  if (numbers.first.length > 0) {
    if (numbers.first.filter(isShare).length !== numbers.second.filter(isShare).length) return null;
    kinds.push("number");
  }
  if (names.first.length > 0 && names.second.length > 0) {
    if (names.first.length > 1 || names.second.length > 1) return null;
    kinds.push("name");
  }
  const times = timeAgreement(a.times, b.times);
  if (times === "one-sided") return null;
  if (times === "differ") kinds.push("time");
  return kinds;
}

/** Whether the first has a telling word that the second lacks; names are compared apart. */
function hasOwnWord(first: Compared, second: Compared): boolean {
  return first.proposition.stems.some((stem) => !isCommonplace(stem) && !second.terms.weights.has(stem));
}

function isShare(number: string): boolean {
  return number.endsWith("%");
}

function harmonicMean(a: number, b: number): number {
  return (2 * a * b) / (a + b);
}
