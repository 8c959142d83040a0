import type { Proposition } from "#domain/relate/proposition.ts";
import { type Side, sideOf } from "#domain/relate/same-side.ts";
import { type Terms, isComparable, nameTerms, termsOf } from "#domain/relate/terms.ts";

/** A proposition with what it is compared by, read once. */
export interface Compared {
  readonly proposition: Proposition;
  readonly terms: Terms;
  /** Whose claim it is; null for the author's. */
  readonly side: Side | null;
  /** Who denies, where it is a denial. */
  readonly denierSide: Side | null;
}

/** What two propositions share, and what only one of them has. */
export interface Comparison {
  /** The share of each one's meaning that the other holds, 0 to 1, by weight; figures and dates left out. */
  readonly coverage: readonly [number, number];
  /** How many terms they share. */
  readonly shared: number;
  readonly numbers: Difference;
  readonly names: Difference;
}

/** What only the first has and what only the second. */
export interface Difference {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** The propositions that say enough to be compared, with their terms. */
export function comparedOf(propositions: readonly Proposition[]): readonly Compared[] {
  return propositions
    .map((proposition): Compared => {
      const side = sideOf(proposition.speaker);
      const by = proposition.denial?.by;
      return { proposition, terms: termsOf(proposition), side, denierSide: by === undefined ? side : sideOf(by) };
    })
    .filter(({ terms, proposition }) => isComparable(terms, proposition));
}

/** Holds two propositions against each other. Symmetric but for the order of what it gives. */
export function compare(first: Compared, second: Compared): Comparison {
  let sharedWeight = 0;
  let shared = 0;
  for (const [term, weight] of first.terms.weights) {
    const other = second.terms.weights.get(term);
    if (other === undefined) continue;
    sharedWeight += Math.max(weight, other);
    shared += 1;
  }
  return {
    coverage: [sharedWeight / totalWeight(first, second), sharedWeight / totalWeight(second, first)],
    shared,
    numbers: difference(first.proposition.numbers, second.proposition.numbers),
    names: nameDifference(first, second),
  };
}

/** The same without some names, for what the rest comes to. */
export function withoutNames(compared: Compared, names: readonly string[]): Compared {
  const left = new Set(names.flatMap(nameTerms));
  const weights = new Map([...compared.terms.weights].filter(([term]) => !left.has(term)));
  return { ...compared, terms: { ...compared.terms, weights } };
}

/** The weight of all that a proposition says. What it only implies counts where the other has it. */
function totalWeight(own: Compared, other: Compared): number {
  let sum = 0;
  for (const [term, weight] of own.terms.weights) {
    const theirs = other.terms.weights.get(term);
    if (theirs !== undefined) sum += Math.max(weight, theirs);
    else if (!own.terms.implied.has(term)) sum += weight;
  }
  return sum || 1;
}

function nameDifference(first: Compared, second: Compared): Difference {
  return { first: namesMissing(first, second.terms), second: namesMissing(second, first.terms) };
}

/** The names that stand neither as a name nor in other words in the other. */
function namesMissing({ proposition, terms }: Compared, other: Terms): readonly string[] {
  return proposition.names.filter((_, i) => {
    const words = terms.namesInWords[i] ?? [];
    if (words.every((word) => other.weights.has(word))) return false;
    return !other.namesInWords.some((theirs) => isPartOf(theirs, words) || isPartOf(words, theirs));
  });
}

/** "Lind" is "Anna Lind" in short, and so is "Ann Lind". */
function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.every((word) => long.includes(word))) return true;
  const [first = "", other = ""] = [short[0], long[0]];
  return short.length === 2 && long.length === 2 && short[1] === long[1] && other.startsWith(first.slice(0, 3));
}

function difference(first: readonly string[], second: readonly string[]): Difference {
  return {
    first: first.filter((own) => !second.includes(own)),
    second: second.filter((own) => !first.includes(own)),
  };
}
