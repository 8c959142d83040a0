import type { Span } from "#domain/anchor/span.ts";

/** By what a hand moves through a text. */
export type Granularity = "word" | "character";

const segmenters = {
  word: new Intl.Segmenter(undefined, { granularity: "word" }),
  character: new Intl.Segmenter(undefined, { granularity: "grapheme" }),
} as const;

/**
 * How much text around an offset is looked at, in UTF-16 code units to either side: longer than any word, and little
 * enough that a block of a million takes no longer than one of a hundred.
 */
const reach = 256;

/**
 * Where the words, or the characters as readers see them, stand around an offset, in text order; white space and
 * punctuation between words are none. Offsets are UTF-16 code units.
 * @param within the stretch of text that is not left, a block
 */
function unitsAround(text: string, within: Span, offset: number, by: Granularity): readonly Span[] {
  const from = windowStart(text, Math.max(within.start, offset - reach), within.start);
  const to = Math.min(within.end, offset + reach);
  const units: Span[] = [];
  for (const { index, segment, isWordLike } of segmenters[by].segment(text.slice(from, to)))
    if (isWordLike ?? true) units.push({ start: from + index, end: from + index + segment.length });
  return units;
}

/** A place for a window to begin that cuts no word where there is white space to begin at. */
function windowStart(text: string, from: number, least: number): number {
  for (let at = from; at > Math.max(least, from - reach); at -= 1) if (/\s/u.test(text.charAt(at - 1))) return at;
  return from;
}

/**
 * The nearest place before or after an offset where a span may begin or end: for a start the beginning of a word or
 * character, for an end the end of one. Null where the stretch has none any more.
 */
export function nextBorder(
  text: string,
  within: Span,
  offset: number,
  { side, step, by }: { readonly side: "start" | "end"; readonly step: 1 | -1; readonly by: Granularity },
): number | null {
  const places = unitsAround(text, within, offset, by).map((unit) => unit[side]);
  const found = step === 1 ? places.find((place) => place > offset) : places.findLast((place) => place < offset);
  return found ?? null;
}

/**
 * The span with its ends moved to borders: outwards to whole words, or whole characters, without the white space at
 * either end. Null where only white space is left.
 */
export function snapped(text: string, within: Span, span: Span, by: Granularity): Span | null {
  let start = outward(text, within, Math.max(span.start, within.start), by, "start");
  let end = outward(text, within, Math.min(span.end, within.end), by, "end");
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** The border of the word or character that an offset stands in the middle of; the offset itself where it cuts none. */
function outward(text: string, within: Span, offset: number, by: Granularity, side: "start" | "end"): number {
  // A selection may end inside a character even where it cuts no word.
  for (const unit of by === "word" ? (["character", "word"] as const) : (["character"] as const)) {
    const cut = unitsAround(text, within, offset, unit).find(({ start, end }) => start < offset && offset < end);
    if (cut) return outward(text, within, cut[side], by, side);
  }
  return offset;
}
