import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointsOf } from "#domain/anchor/code-points.ts";

const anyText = fc.string({ unit: fc.constantFrom("a", "é", "🚂", "👩‍🚀", "\uD83D", "\uDE80", "\n"), maxLength: 30 });

describe("code points", () => {
  it("are counted as iterating over the text counts them, and back", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const points = Array.from(text);
        const start = from % (points.length + 1);
        const end = start + (length % (points.length - start + 1));
        const unitsUpTo = (point: number) => points.slice(0, point).join("").length;
        const units = { start: unitsUpTo(start), end: unitsUpTo(end) };
        expect(codePointsOf(text).fromUnits(units)).toEqual({ start, end });
        expect(codePointsOf(text).toUnits({ start, end })).toEqual(units);
      }),
    );
  });

  it.each([
    ["the first half", { start: 1, end: 2 }],
    ["the second half", { start: 2, end: 3 }],
    ["both, with what stands before", { start: 0, end: 2 }],
  ])("take a character in whole of which a span has %s", (_, span) => {
    const text = "a🚂b";
    const { start, end } = codePointsOf(text).fromUnits(span);
    expect(Array.from(text).slice(start, end).join("")).toBe(span.start === 0 ? "a🚂" : "🚂");
  });

  it("behind the text's end are its end", () => {
    expect(codePointsOf("🚂b").toUnits({ start: 1, end: 99 })).toEqual({ start: 2, end: 3 });
  });
});
