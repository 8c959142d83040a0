import * as fc from "fast-check";
import type { Pieces, Span } from "#domain/anchor/span.ts";

/** Any span within a text of this length, in UTF-16 code units. */
export function anySpan(textLength = 60): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.nat(textLength - 1), fc.integer({ min: 1, max: textLength }))
    .map(([start, length]) => ({ start, end: Math.min(textLength, start + length) }));
}

/** Any pieces of a claim within a text of this length: one or more, in text order and apart. */
export function anyPieces(textLength = 60): fc.Arbitrary<Pieces> {
  return fc
    .uniqueArray(fc.nat(textLength), { minLength: 2, maxLength: 10 })
    .map((bounds) => bounds.toSorted((a, b) => a - b))
    .map((bounds) =>
      bounds.flatMap((start, i) => {
        const end = bounds[i + 1];
        return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      }),
    );
}
