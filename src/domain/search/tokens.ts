import type { Span } from "#domain/anchor/span.ts";
import { isUnspaced, termOf } from "#domain/search/term.ts";

/** A word of a text, as it is looked up and where it stands; in UTF-16 code units of the whole text. */
export interface Token extends Span {
  readonly term: string;
}

/** Numbers with their commas and points, else letters and digits with apostrophes between letters. */
const written = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** By the dictionary that browsers and Node bring; it breaks Chinese, Thai and others with the same rules. */
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** The stretches of letters and digits in a text, in order. Words only where the script puts spaces between them. */
export function writtenWords(text: string): readonly Span[] {
  return Array.from(text.matchAll(written), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The words of one stretch of a text, in order; those of scripts without spaces as a dictionary breaks them. */
export function tokensOf(text: string, within: Span): readonly Token[] {
  const stretch = text.slice(within.start, within.end);
  return writtenWords(stretch).flatMap(({ start, end }) => {
    const word = stretch.slice(start, end);
    const at = within.start + start;
    if (!isUnspaced(word)) return [{ term: termOf(word), start: at, end: within.start + end }];
    return Array.from(segmenter.segment(word), ({ segment, index }) => ({
      term: termOf(segment),
      start: at + index,
      end: at + index + segment.length,
    }));
  });
}

/**
 * What a text is found by: its words and, where the script has no spaces, each letter too, since a dictionary breaks
 * the same letters otherwise in a sentence than alone.
 */
export function termsOf(text: string): readonly string[] {
  if (text === "") return [];
  return tokensOf(text, { start: 0, end: text.length }).flatMap(({ term }) =>
    isUnspaced(term) ? [term, ...lettersOf(term)] : [term],
  );
}

/** The letters of a word as they are looked up. */
export function lettersOf(word: string): readonly string[] {
  return Array.from(word);
}
