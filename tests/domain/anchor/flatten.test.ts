import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Layer, type Segment, flatten } from "#domain/anchor/flatten.ts";
import type { Pieces, Span } from "#domain/anchor/span.ts";

/** `a:0-4,6-9` is a layer `a` with two pieces. */
function layer(words: string): Layer {
  const [id = "", pieces = ""] = words.split(":");
  return { id, pieces: pieces.split(",").map(span) };
}

function span(words: string): Span {
  const [start, end] = words.split("-").map(Number);
  return { start: start ?? Number.NaN, end: end ?? Number.NaN };
}

/** `0-2 a b ^b $a`: a segment under a and b, where b begins and a ends. */
function shown(segment: Segment): string {
  return [
    `${segment.start}-${segment.end}`,
    ...segment.layers.map(({ id }) => id),
    ...segment.first.map(({ id }) => `^${id}`),
    ...segment.last.map(({ id }) => `$${id}`),
  ].join(" ");
}

describe("flatten", () => {
  const cases: readonly [name: string, range: string, layers: readonly string[], segments: readonly string[]][] = [
    ["bare text is one segment", "0-9", [], ["0-9"]],
    ["an empty range has none", "4-4", ["a:0-9"], []],
    ["one claim in the middle", "0-9", ["a:2-5"], ["0-2", "2-5 a ^a $a", "5-9"]],
    ["one claim over all of it", "0-9", ["a:0-9"], ["0-9 a ^a $a"]],
    [
      "nested: the longer is outer",
      "0-9",
      ["in:3-5", "out:1-8"],
      ["0-1", "1-3 out ^out", "3-5 out in ^in $in", "5-8 out $out", "8-9"],
    ],
    ["starting together: the longer is outer", "0-9", ["a:0-3", "b:0-9"], ["0-3 b a ^b ^a $a", "3-9 b $b"]],
    ["ending together", "0-9", ["a:0-9", "b:5-9"], ["0-5 a ^a", "5-9 a b ^b $a $b"]],
    [
      "crossing: the earlier is outer",
      "0-9",
      ["b:3-8", "a:1-5"],
      ["0-1", "1-3 a ^a", "3-5 a b ^b $a", "5-8 b $b", "8-9"],
    ],
    ["the same span twice: as given", "0-4", ["b:0-4", "a:0-4"], ["0-4 b a ^b ^a $b $a"]],
    ["the same claim twice counts once", "0-9", ["a:1-4", "a:1-4"], ["0-1", "1-4 a ^a $a", "4-9"]],
    ["the same claim with other pieces is their union", "0-9", ["a:1-4", "a:3-6"], ["0-1", "1-6 a ^a $a", "6-9"]],
    ["an interrupted claim begins and ends once", "0-9", ["a:1-3,5-7"], ["0-1", "1-3 a ^a", "3-5", "5-7 a $a", "7-9"]],
    [
      "an interrupted claim keeps its rank",
      "0-20",
      ["a:0-3,9-12", "b:8-20"],
      ["0-3 a ^a", "3-8", "8-9 b ^b", "9-12 a b $a", "12-20 b $b"],
    ],
    ["neighbours that touch are two", "0-6", ["a:0-3", "b:3-6"], ["0-3 a ^a $a", "3-6 b ^b $b"]],
    ["clipped at both ends: neither begins nor ends", "10-20", ["a:5-25"], ["10-20 a"]],
    ["clipped at the front: only ends", "10-20", ["a:5-15"], ["10-15 a $a", "15-20"]],
    ["what lies outside does not count", "10-20", ["a:0-10", "b:20-30"], ["10-20"]],
    ["a cut inside a surrogate pair stays where it was asked for", "0-2", ["a:0-1"], ["0-1 a ^a $a", "1-2"]],
    ["layers without pieces or with empty ones are nothing", "0-5", ["a:3-3"], ["0-5"]],
  ];
  it.each(cases)("%s", (_, range, layers, segments) => {
    expect(flatten(span(range), layers.map(layer)).map(shown)).toEqual(segments);
  });

  it("gives back the very layers it was given, with all they carry", () => {
    const carried = { id: "a", pieces: [{ start: 0, end: 2 }], status: "sourced" };
    expect(flatten({ start: 0, end: 2 }, [carried])[0]?.layers[0]).toBe(carried);
  });
});

/** Text of any script: emoji with joiners, combining marks, right-to-left, CJK, lone surrogates too. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom("👩‍🚀", "e\u0301", "שלום", "مرحبا", "動員", "🇺🇦", "\r\n", "word ", "\u202E", "\uD83D"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(""))
  .filter((text) => text.length > 0);

function anyPieces(length: number): fc.Arbitrary<Pieces> {
  return fc
    .uniqueArray(fc.nat({ max: length }), { minLength: 2, maxLength: 6 })
    .map((cuts) => cuts.toSorted((a, b) => a - b))
    .map((cuts) =>
      cuts.flatMap((start, i) => {
        const end = cuts[i + 1];
        return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      }),
    );
}

const anyCase = anyText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    layers: fc.array(
      fc.record({ id: fc.constantFrom(..."abcdefghijklmnop".split("")), pieces: anyPieces(text.length) }),
      {
        maxLength: 12,
      },
    ),
    range: fc
      .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  }),
);

/** What lies at one offset, found without any cleverness. */
function idsAt(layers: readonly Layer[], offset: number): string[] {
  return layers
    .filter(({ pieces }) => pieces.some(({ start, end }) => start <= offset && offset < end))
    .map(({ id }) => id);
}

describe("flatten, for any spans in any text", () => {
  it("covers the range exactly, without gaps", () => {
    fc.assert(
      fc.property(anyCase, ({ text, layers, range }) => {
        const segments = flatten(range, layers);
        let at = range.start;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          at = segment.end;
        }
        expect(at).toBe(range.end);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
          text.slice(range.start, range.end),
        );
      }),
    );
  });

  it("names at each offset exactly what covers it, each once", () => {
    fc.assert(
      fc.property(anyCase, ({ layers, range }) => {
        for (const segment of flatten(range, layers)) {
          const ids = segment.layers.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (let offset = segment.start; offset < segment.end; offset += 1)
            expect(ids.toSorted()).toEqual([...new Set(idsAt(layers, offset))].toSorted());
        }
      }),
    );
  });

  it("joins a claim's segments to the claim's text, and begins and ends it once", () => {
    fc.assert(
      fc.property(anyCase, ({ text, layers }) => {
        const once = layers.filter(({ id }, i) => layers.findIndex((other) => other.id === id) === i);
        const segments = flatten({ start: 0, end: text.length }, once);
        for (const { id, pieces } of once) {
          const its = segments.filter((segment) => segment.layers.some((other) => other.id === id));
          expect(its.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
            pieces.map(({ start, end }) => text.slice(start, end)).join(""),
          );
          expect(segments.filter(({ first }) => first.some((other) => other.id === id))).toEqual(its.slice(0, 1));
          expect(segments.filter(({ last }) => last.some((other) => other.id === id))).toEqual(its.slice(-1));
        }
      }),
    );
  });

  it("cuts nowhere without need: neighbours lie under different layers", () => {
    fc.assert(
      fc.property(anyCase, ({ layers, range }) => {
        const under = flatten(range, layers).map((segment) => segment.layers.map(({ id }) => id).join(" "));
        for (let i = 1; i < under.length; i += 1) expect(under[i]).not.toBe(under[i - 1]);
      }),
    );
  });

  it("keeps one order throughout", () => {
    fc.assert(
      fc.property(anyCase, ({ text, layers }) => {
        const whole = { start: 0, end: text.length };
        const outer = new Map<string, Set<string>>();
        for (const segment of flatten(whole, layers))
          segment.layers.forEach(({ id }, i) => {
            for (const inner of segment.layers.slice(i + 1)) {
              expect(outer.get(inner.id)?.has(id) ?? false).toBe(false);
              outer.set(id, (outer.get(id) ?? new Set()).add(inner.id));
            }
          });
      }),
    );
  });
});
