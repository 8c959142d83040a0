import type { Span } from "#domain/anchor/span.ts";
import { z } from "#domain/schema.ts";

/** How much of the text around a quote a selector keeps on each side, in UTF-16 code units. */
export const contextLength = 32;

/**
 * A span that can be checked and found again without trusting its offsets: where it is, what it says, and the words
 * around it. Offsets are UTF-16 code units into the article's text.
 */
export const Selector = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  exact: z.string().min(1),
  /** Up to 32 code units before it; less at the start of the text, or where a character would be cut in two. */
  prefix: z.string().max(contextLength),
  /** Up to 32 code units after it, likewise. */
  suffix: z.string().max(contextLength),
});
export type Selector = Readonly<z.infer<typeof Selector>>;

/**
 * Describes a span of a text.
 * @throws RangeError when the span reaches outside the text: such a span says nothing that could be described.
 */
export function describe(text: string, span: Span): Selector {
  if (span.start < 0 || span.end > text.length || span.start >= span.end)
    throw new RangeError(`the span ${span.start}–${span.end} is not inside a text of ${text.length} code units`);
  const before = Math.max(0, span.start - contextLength);
  const after = Math.min(text.length, span.end + contextLength);
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, span.start),
    suffix: text.slice(span.end, splitsPair(text, after) ? after - 1 : after),
  };
}

/** Where a selector's words stand in a text, or why they can't be said to stand anywhere. */
export type Anchored = { readonly found: Span } | { readonly orphaned: string };

/**
 * Finds a selector's words in a text, which may be another wording than the one described.
 *
 * They are found where the offsets say, if exactly these words stand there. Elsewhere, they are found only where they
 * stand with all of their context, at one place alone; such a place also wins over the offsets when the words there
 * have another context. Nothing that is merely similar is accepted: an anchor that can't be sure is orphaned.
 */
export function anchor(text: string, selector: Selector): Anchored {
  const { start, end, exact, prefix, suffix } = selector;
  const whole = prefix + exact + suffix;
  const wholeStart = start - prefix.length;
  const inPlace = end - start === exact.length && text.startsWith(exact, start);
  // `startsWith` would read a position below 0 as 0.
  if (inPlace && wholeStart >= 0 && text.startsWith(whole, wholeStart)) return { found: { start, end } };

  const place = text.indexOf(whole);
  const isUnique = place >= 0 && !text.includes(whole, place + 1);
  if (isUnique) {
    const from = place + prefix.length;
    return { found: { start: from, end: from + exact.length } };
  }
  if (inPlace) return { found: { start, end } };
  if (place >= 0) return { orphaned: "These words stand in the text more than once with the same context." };
  if (!text.includes(exact)) return { orphaned: "These words no longer stand in the text." };
  return { orphaned: "These words still stand in the text, but with other words around them." };
}

/** Whether cutting here would separate the two halves of one character. */
function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
