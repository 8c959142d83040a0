import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { meaningStem } from "#domain/relate/meaning-stem.ts";
import { namesOfSpeaker } from "#domain/relate/names.ts";
import { grammarWords, isCommonplace } from "#domain/relate/plain-words.ts";
import type { Proposition } from "#domain/relate/proposition.ts";

/** What a proposition is about, with how much each of it says, from 0. */
export interface Terms {
  readonly weights: ReadonlyMap<string, number>;
  /** The words of each name by which it is compared, in the order of the proposition's names. */
  readonly namesInWords: readonly (readonly string[])[];
  /** Those that stand for a name: a person's last, a country. */
  readonly names: ReadonlySet<string>;
  /** Names that a pronoun in the claim may mean, or whoever denies it; they count where another claim has them and cost nothing where not. */
  readonly implied: ReadonlySet<string>;
}

/**
 * How much it says that two claims share a word: set by hand, by length alone (long words are rarer), so that propositions
 * need no table of their library and stay comparable when it grows.
 */
const weight = { commonplace: 0.35, short: 0.8, usual: 1.2, long: 1.4, name: 1.6, figure: 0.4 } as const;

const pronoun = /\b(?:it|its|he|his|him|she|her|they|their|them|we|our|us|i|my|me)\b/i;

/** The terms of a proposition. */
export function termsOf(proposition: Pick<Proposition, "stems" | "names" | "quote" | "speaker" | "denial">): Terms {
  const { stems, names, quote, speaker, denial } = proposition;
  const weights = new Map(stems.map((stem) => [stem, weightOf(stem)]));
  const namesInWords = names.map(nameTerms);
  for (const term of namesInWords.flat()) weights.set(term, weight.name);
  // Whoever denies speaks of what they are said to have done themselves.
  const meant = speaker !== null && (denial || pronoun.test(quote)) ? namesOfSpeaker(speaker).flatMap(nameTerms) : [];
  const implied = new Set(meant.filter((term) => !weights.has(term)));
  for (const term of implied) weights.set(term, weight.name);
  const last = namesInWords.flatMap((words) => words.slice(-1));
  return { weights, namesInWords, names: new Set([...last, ...[...implied].slice(-1)]), implied };
}

/** The words of a name by which it is compared with other names and with words. */
export function nameTerms(name: string): readonly string[] {
  return name.split(" ").flatMap((word) => (grammarWords.has(word) ? [] : [partyOf(word) ? word : meaningStem(word)]));
}

/**
 * Whether there is enough in a claim to hold another against it: three terms, figures among them, and not all of them in
 * news of every kind. A denial may be in fewer words: "the story of the flood is a hoax".
 */
export function isComparable(
  { weights }: Terms,
  { numbers, denial }: Pick<Proposition, "numbers" | "denial">,
): boolean {
  let sum = numbers.length * weight.figure;
  for (const own of weights.values()) sum += own;
  const count = weights.size + numbers.length;
  return denial ? count >= 2 && sum >= 1.2 : count >= 3 && weights.size >= 2 && sum >= 2.2;
}

function weightOf(stem: string): number {
  if (isCommonplace(stem)) return weight.commonplace;
  if (stem.length <= 3) return weight.short;
  return stem.length <= 6 ? weight.usual : weight.long;
}
