import type { Span } from "#domain/anchor/span.ts";
import type { CueForm } from "#domain/detect/lexicon/cue-verbs.ts";

/** Universal part-of-speech tags, as far as a tagger gives them. */
export const tags = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;
export type Tag = (typeof tags)[number];

/** A word as a tagger gives it: its span relative to the text it was given, in UTF-16 code units. */
export interface TaggedWord extends Span {
  readonly tag: Tag;
}

/**
 * Splits a sentence into words and tags them. Words come in text order, hold no white space and do not overlap; a tagger
 * that cannot place a word leaves it out. It never throws, whatever the string.
 */
export type Tagger = (sentence: string) => readonly TaggedWord[];

/** A word of an article. The span counts in the article's text. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly tag: Tag;
  /** The verb of attribution that it is a form of, used as a verb or not; null for any other word, and for a muted verb. */
  readonly cue: CueForm | null;
}

/** Tokens `[from, to)` of one sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}
