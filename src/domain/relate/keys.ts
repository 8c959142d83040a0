import type { Terms } from "#domain/relate/terms.ts";

/** A claim is found by the pairs of so many of its terms, names among them. */
const paired = { all: 4, names: 2 } as const;
/** And by so many of its words with what its article is about, for a claim that doesn't name it. */
const withForemost = 2;

/**
 * The keys of a claim: pairs of the terms that say most, so that another wording that keeps two of them shares one, and
 * claims that share but a word share none. Two names are no key where there are words: a whole library may be about them.
 */
export function keysOf(terms: Terms): readonly string[] {
  const names = foremost(terms, [...terms.names]).slice(0, paired.names);
  const words = foremost(terms, wordsOf(terms)).slice(0, paired.all - names.length);
  if (words.length < 2) return pairs([...names, ...words]);
  return [...pairs(words), ...names.flatMap((name) => words.map((word) => pair(name, word)))];
}

/** The keys of a claim together with its article's foremost names, for denials in few words. */
export function keysWithin(terms: Terms, names: readonly string[]): readonly string[] {
  const words = foremost(terms, wordsOf(terms)).slice(0, withForemost);
  return names.flatMap((name) => words.map((word) => pair(name, word)));
}

function wordsOf({ weights, names }: Terms): readonly string[] {
  return [...weights.keys()].filter((term) => !names.has(term));
}

/** Heaviest first; of equals the longer, then by spelling, so that every wording orders them alike. */
function foremost({ weights }: Terms, terms: readonly string[]): readonly string[] {
  return terms.toSorted(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || b.length - a.length || (a < b ? -1 : 1),
  );
}

function pairs(terms: readonly string[]): readonly string[] {
  return terms.flatMap((term, at) => terms.slice(at + 1).map((other) => pair(term, other)));
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
