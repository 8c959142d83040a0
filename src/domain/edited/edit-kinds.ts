import { type FactKind, type WordFact, factKinds } from "#domain/edited/word-facts.ts";
import type { Replacement } from "#domain/edited/word-difference.ts";
import { meaningStem } from "#domain/relate/meaning-stem.ts";
import { areOpposed } from "#domain/relate/opposites.ts";
import { grammarWords } from "#domain/relate/plain-words.ts";
import { readMood, readPolarity } from "#domain/relate/polarity.ts";
import type { WrittenWord } from "#domain/relate/written-word.ts";

/**
 * What an edit of words changes. `unread`: the language is one whose words the tool doesn't know, so that nobody can say
 * that the meaning stayed.
 */
export type EditKind = FactKind | "opposite" | "unread" | "wording";

/** One side of a sentence that was edited. */
export interface EditedSide {
  readonly words: readonly WrittenWord[];
  readonly facts: readonly (readonly WordFact[])[];
}

/**
 * What each replacement changes; the kinds in the order of their weight, `wording` alone where the words are all that
 * differs. In doubt it is the meaning: a replacement is `wording` only where no word in it bears any of it.
 */
export function editKinds(
  old: EditedSide,
  now: EditedSide,
  replacements: readonly Replacement[],
  isRead: boolean,
): readonly (readonly EditKind[])[] {
  const whole = wholeKinds(old, now);
  const parts = replacements.map((part) => partKinds(old, now, part, isRead));
  const swapped = swappedWords(old, now, replacements);
  return replacements.map((part, i): readonly EditKind[] => {
    const kinds = new Set<EditKind>(parts[i]);
    // What the sentence comes to as a whole ("not only" and "not") is said of its first edit where no word shows it.
    if (i === 0) for (const kind of whole) if (!parts.some((known) => known.has(kind))) kinds.add(kind);
    if (swapped.has(part)) kinds.add("roles");
    return kinds.size === 0 ? ["wording"] : [...kinds];
  });
}

function partKinds(
  old: EditedSide,
  now: EditedSide,
  { oldFrom, oldTo, newFrom, newTo }: Replacement,
  isRead: boolean,
): ReadonlySet<EditKind> {
  const kinds = new Set<EditKind>();
  for (const kind of factKinds)
    if (factsIn(old.facts, oldFrom, oldTo, kind) !== factsIn(now.facts, newFrom, newTo, kind)) kinds.add(kind);
  const [gone, come] = [old.words.slice(oldFrom, oldTo), now.words.slice(newFrom, newTo)];
  if (areOpposed(stems(gone), stems(come))) kinds.add("opposite");
  if (!isRead && [...gone, ...come].some(({ kind, text }) => kind !== "mark" || /[\p{L}\p{N}]/u.test(text)))
    kinds.add("unread");
  // "was killed" and "killed": who did it to whom.
  if (auxiliaries(gone) !== auxiliaries(come)) kinds.add("roles");
  return kinds;
}

/** The facts of a kind at some words, one after another, in one string; a figure of several words counts once. */
function factsIn(facts: EditedSide["facts"], from: number, to: number, kind: FactKind): string {
  const values: string[] = [];
  for (let at = from; at < to; at += 1)
    for (const fact of facts[at] ?? []) if (fact.kind === kind && values.at(-1) !== fact.value) values.push(fact.value);
  return values.join("|");
}

function wholeKinds(old: EditedSide, now: EditedSide): readonly EditKind[] {
  const count = ({ words }: EditedSide) => readPolarity(words).negations.length;
  return [
    ...(count(old) === count(now) ? [] : (["negation"] as const)),
    ...(readMood(old.words) === readMood(now.words) ? [] : (["modality"] as const)),
  ];
}

/** The replacements that only put a word with a meaning elsewhere: the army beat the rebels, the rebels beat the army. */
function swappedWords(old: EditedSide, now: EditedSide, parts: readonly Replacement[]): ReadonlySet<Replacement> {
  const come = new Map<string, Replacement>();
  for (const part of parts) for (const word of bearing(now.words.slice(part.newFrom, part.newTo))) come.set(word, part);
  return new Set(
    parts.flatMap((part) => {
      const moved = bearing(old.words.slice(part.oldFrom, part.oldTo)).flatMap((word) => come.get(word) ?? []);
      return moved.length > 0 ? [part, ...moved] : [];
    }),
  );
}

function bearing(words: readonly WrittenWord[]): readonly string[] {
  return words.flatMap(({ kind, lower }) => (kind === "word" && !grammarWords.has(lower) ? [lower] : []));
}

function stems(words: readonly WrittenWord[]): readonly string[] {
  return words.flatMap(({ kind, lower }) => (kind === "word" ? [meaningStem(lower)] : []));
}

function auxiliaries(words: readonly WrittenWord[]): number {
  return words.filter(({ lower }) => /^(?:am|is|are|was|were|be|been|being)$/.test(lower)).length;
}
