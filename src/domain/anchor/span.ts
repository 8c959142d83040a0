import { z } from "#domain/schema.ts";

/** A stretch `[start, end)` of an article's text, in UTF-16 code units; never empty. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.start < span.end, "a span ends after it starts");
export type Span = Readonly<z.infer<typeof Span>>;

/** One or more spans in text order that neither overlap nor touch: a claim's content may be interrupted. */
export const Pieces = z
  .array(Span)
  .min(1)
  .refine(
    (pieces) => pieces.every((piece, i) => i === 0 || (pieces[i - 1]?.end ?? 0) < piece.start),
    "pieces are in text order and apart",
  );
export type Pieces = readonly Span[];

/** The text a span covers. */
export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The text of all pieces, an interruption shown as one ellipsis. */
export function piecesText(text: string, pieces: Pieces): string {
  return pieces.map((piece) => spanText(text, piece)).join(" … ");
}

/** Where the first piece starts and the last one ends. */
export function envelope(pieces: Pieces): Span {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) throw new RangeError("pieces hold at least one span");
  return { start: first.start, end: last.end };
}

/** How many code units two spans share; 0 when they are apart. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Length of all pieces together, in UTF-16 code units. */
export function piecesLength(pieces: Pieces): number {
  return pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
}

/**
 * Intersection over union of two sets of pieces, between 0 (apart) and 1 (the same text).
 * Walks both once, in text order.
 */
export function intersectionOverUnion(a: Pieces, b: Pieces): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i];
    const right = b[j];
    if (!left || !right) break;
    shared += sharedLength(left, right);
    if (left.end < right.end) i += 1;
    else j += 1;
  }
  return shared / (piecesLength(a) + piecesLength(b) - shared);
}

/** Text order: by start, and of two that start together the longer one first, so that outer comes before inner. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
