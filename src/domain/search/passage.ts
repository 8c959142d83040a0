import type { Span } from "#domain/anchor/span.ts";

/** Some words of a text around what was found in them. */
export interface Passage {
  readonly words: string;
  /** What was found, in UTF-16 code units of these words. */
  readonly marks: readonly Span[];
  /** Whether the text goes on before and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** UTF-16 code units: about half a line of a side panel before the place, three lines in all. */
const before = 40;
const longest = 150;

/**
 * The words around a place, cut between words, within its stretch of the text.
 * @param places all that were found, in text order; those within the passage are marked
 * @returns also where the passage ends in the text
 */
export function passageAt(
  text: string,
  stretch: Span,
  place: Span,
  places: readonly Span[],
): Passage & { readonly end: number } {
  const start = Math.min(place.start, wordStart(text, Math.max(stretch.start, place.start - before), stretch));
  const end = Math.max(place.end, wordEnd(text, Math.min(stretch.end, start + longest), stretch));
  return {
    words: text.slice(start, end),
    marks: places
      .filter((other) => other.start >= start && other.end <= end)
      .map((other) => ({ start: other.start - start, end: other.end - start })),
    cutBefore: start > stretch.start,
    cutAfter: end < stretch.end,
    end,
  };
}

/** The beginning of a stretch, with nothing marked. */
export function wholePassage(text: string, stretch: Span): Passage {
  const end = wordEnd(text, Math.min(stretch.end, stretch.start + longest), stretch);
  return { words: text.slice(stretch.start, end), marks: [], cutBefore: false, cutAfter: end < stretch.end };
}

/** The nearest beginning of a word after a cut; the cut itself in a script without spaces. */
function wordStart(text: string, at: number, stretch: Span): number {
  if (at <= stretch.start) return stretch.start;
  const space = text.slice(at, at + before).search(/\s/);
  return space === -1 ? wholeLetter(text, at) : at + space + 1;
}

function wordEnd(text: string, at: number, stretch: Span): number {
  if (at >= stretch.end) return stretch.end;
  const space = text.slice(at - before, at).search(/\s\S*$/);
  return space === -1 ? wholeLetter(text, at) : at - before + space;
}

/** Not between the two halves of a letter outside the basic plane. */
function wholeLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
