import { type CueLexicon, cueLemma } from "#domain/detect/lexicon/cue-lexicon.ts";

/** Words that help a cue along and carry none: "has also been", "went on to", "declined to", "was quoted as". */
const helpers = new Set(
  "a an the this that these those his her its their our my your it he she they we i who which what there is are was were be been being am has have had having do does did will would can could may might must shall should not no nor neither never or and but as by to of in on at with for from into about over out up down also later then again still now already yet only so even just once too very however meanwhile earlier recently further widely first go goes going went gone continue continues continued continuing proceed proceeds proceeded decline declines declined declining refuse refuses refused refusing appear appears appeared seem seems seemed quote quotes quoted".split(
    " ",
  ),
);

/** Whether a lower-case word carries no cue by itself. */
export function isCueHelper(lower: string): boolean {
  return helpers.has(lower);
}

/**
 * The word that a cue rests on, in its base form: "said" in "has also said that" gives "say". The first of its words that is
 * no helper; null where there is none. What is muted is this word.
 * @param cue the cue as written
 */
export function cueWord(cue: string, cues: CueLexicon): string | null {
  const words = [...cue.matchAll(/[\p{L}'’]+/gu)].map(([word]) => word.toLowerCase());
  const telling = words.filter((word) => /^\p{Ll}{2,40}$/u.test(word) && !helpers.has(word));
  // "repeatedly said": an adverb only where there is nothing else.
  const word = telling.find((other) => cues.form(other) !== null || !other.endsWith("ly")) ?? telling[0];
  return word === undefined ? null : cueLemma(cues, word);
}
