import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Pieces,
  Span,
  compareSpans,
  envelope,
  intersectionOverUnion,
  piecesLength,
  piecesText,
  sharedLength,
  spanText,
} from "#domain/anchor/span.ts";
import { anyPieces, anySpan } from "../../kit/any-pieces.ts";

/** The code units that pieces cover, one by one: slow, and too simple to be wrong. */
function units(pieces: Pieces): ReadonlySet<number> {
  return new Set(pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
}

function p(...bounds: readonly number[]): Pieces {
  return bounds.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: bounds[i + 1] ?? 0 }] : []));
}

describe("spans and pieces as records", () => {
  it.each([
    [{ start: 0, end: 1 }, true],
    [{ start: 3, end: 3 }, false],
    [{ start: 4, end: 3 }, false],
    [{ start: -1, end: 3 }, false],
    [{ start: 0.5, end: 3 }, false],
    [{ start: 0, end: 3, text: "abc" }, false],
  ])("%j: %s", (span, good) => {
    expect(Span.safeParse(span).success).toBe(good);
  });

  it.each([
    [p(0, 2), true],
    [p(0, 2, 3, 5), true],
    [[], false],
    [p(0, 2, 2, 5), false],
    [p(0, 3, 2, 5), false],
    [p(3, 5, 0, 2), false],
  ])("%j: %s", (pieces, good) => {
    expect(Pieces.safeParse(pieces).success).toBe(good);
  });
});

describe("the text of spans", () => {
  const text = "a👩‍🚀b — “שלום”";

  it("is cut at UTF-16 code units", () => {
    expect(spanText(text, { start: 1, end: 6 })).toBe("👩‍🚀");
    expect(spanText(text, { start: text.length - 6, end: text.length })).toBe("“שלום”");
  });

  it("of several pieces shows each interruption as one ellipsis", () => {
    expect(piecesText("one, he said, two, she said, three", p(0, 3, 14, 17, 29, 34))).toBe("one … two … three");
  });
});

describe("overlap", () => {
  it.each([
    { a: p(0, 10), b: p(0, 10), overlap: 1 },
    { a: p(0, 10), b: p(10, 20), overlap: 0 },
    { a: p(0, 10), b: p(5, 15), overlap: 5 / 15 },
    { a: p(0, 10), b: p(0, 5), overlap: 0.5 },
    { a: p(0, 4, 6, 10), b: p(0, 10), overlap: 0.8 },
    { a: p(0, 4, 6, 10), b: p(4, 6), overlap: 0 },
    { a: p(0, 2, 4, 6, 8, 10), b: p(1, 5, 7, 9), overlap: 3 / 9 },
  ])("of $a and $b is $overlap", ({ a, b, overlap }) => {
    expect(intersectionOverUnion(a, b)).toBeCloseTo(overlap, 12);
  });

  it("of any pieces equals what counting code units gives, from either side", () => {
    fc.assert(
      fc.property(anyPieces(), anyPieces(), (a, b) => {
        const [inA, inB] = [units(a), units(b)];
        const shared = [...inA].filter((unit) => inB.has(unit)).length;
        expect(intersectionOverUnion(a, b)).toBe(shared / new Set([...inA, ...inB]).size);
        expect(intersectionOverUnion(b, a)).toBe(intersectionOverUnion(a, b));
        expect(piecesLength(a)).toBe(inA.size);
      }),
    );
  });

  it("of two spans is as long as the code units in both", () => {
    fc.assert(
      fc.property(anySpan(), anySpan(), (a, b) => {
        const inB = units([b]);
        expect(sharedLength(a, b)).toBe([...units([a])].filter((unit) => inB.has(unit)).length);
      }),
    );
  });
});

describe("the envelope", () => {
  it("of any pieces is the smallest span around them", () => {
    fc.assert(
      fc.property(anyPieces(), (pieces) => {
        const covered = [...units(pieces)];
        expect(envelope(pieces)).toEqual({ start: Math.min(...covered), end: Math.max(...covered) + 1 });
      }),
    );
  });

  it("of nothing is a bug", () => {
    expect(() => envelope([])).toThrow(RangeError);
  });
});

describe("text order", () => {
  it("puts what starts first first, and of two that start together the longer one", () => {
    const spans = [p(5, 8), p(0, 3), p(5, 20), p(0, 9)].flat();
    expect(spans.toSorted(compareSpans)).toEqual([p(0, 9), p(0, 3), p(5, 20), p(5, 8)].flat());
  });

  it("puts an outer span before every span inside it", () => {
    fc.assert(
      fc.property(anySpan(), anySpan(), (a, b) => {
        const inside = a.start <= b.start && b.end <= a.end && (a.start !== b.start || a.end !== b.end);
        fc.pre(inside);
        expect(compareSpans(a, b)).toBeLessThan(0);
      }),
    );
  });
});
