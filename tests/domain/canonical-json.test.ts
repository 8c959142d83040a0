import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Json, canonicalJson, sameJson } from "#domain/canonical-json.ts";

/** Any value that JSON can say, in any Unicode. */
const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" }) as fc.Arbitrary<Json>;

/** The same value with the keys of every object in another order. */
function turned(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, member === undefined ? member : turned(member)]),
  );
}

describe("canonical JSON", () => {
  it.each<[Json, string]>([
    [null, "null"],
    [-0, "0"],
    [1e21, "1e+21"],
    ["a\n“b”\u2028", '"a\\n“b”\u2028"'],
    [[], "[]"],
    [{}, "{}"],
    [{ b: 1, a: [true, { d: null, c: "x" }] }, '{"a":[true,{"c":"x","d":null}],"b":1}'],
    [{ B: 1, a: 2, A: 3, "": 4 }, '{"":4,"A":3,"B":1,"a":2}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    // By UTF-16 code units, as RFC 8785 orders keys: a surrogate pair comes before U+FFFD.
    [{ "\uFFFD": 1, "😀": 2 }, '{"😀":2,"\uFFFD":1}'],
  ])("of %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it("says the same value", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("is the same text for every order of keys", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it.each<[Json | undefined, Json | undefined]>([
    [undefined, undefined],
    [undefined, null],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ toString: undefined }, {}],
    [{ a: [1] }, { a: [1, 2] }],
    [[], {}],
    [0, -0],
    ["1", 1],
  ])("of %j and %j is compared without being written", (a, b) => {
    const written = (value: Json | undefined) => (value === undefined ? "nothing" : canonicalJson(value));
    expect(sameJson(a, b)).toBe(written(a) === written(b));
  });

  it("is compared without being written, whatever the values and the order of their keys", () => {
    // Of few small values two are often the same.
    const fewValues = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom("a", "b") }) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(fc.oneof(fewValues, anyJson), fewValues, (a, b) => {
        expect(sameJson(a, turned(a))).toBe(true);
        expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});
