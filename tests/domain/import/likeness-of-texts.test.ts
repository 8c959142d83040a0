import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "#domain/import/difference.ts";
import { sharedPart, sketchOf } from "#domain/import/shingles.ts";
import { twinIndex } from "#domain/import/twins.ts";

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(" ");
const shared = (one: string, other: string) => sharedPart(sketchOf(one), sketchOf(other));

describe("the share of two texts", () => {
  it.each([
    ["the same, otherwise punctuated", "The bridge is closed, they said.", "the BRIDGE is closed: they said", 1, 1],
    ["nothing in common", words(0, 400), words(1_000, 1_400), 0, 0],
    ["half of each", words(0, 1_000), words(500, 1_500), 0.22, 0.45],
    ["one with a paragraph more", words(0, 1_000), words(0, 1_100), 0.8, 0.99],
    ["one of no words", "", words(0, 10), 0, 0],
  ])("of %s", (_, one, other, least, most) => {
    expect(shared(one, other)).toBeGreaterThanOrEqual(least);
    expect(shared(one, other)).toBeLessThanOrEqual(most);
  });

  it("is the same both ways, between 0 and 1, and 1 with itself", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.lorem({ maxCount: 60 }), (one, other) => {
        expect(shared(one, other)).toBe(shared(other, one));
        expect(shared(one, other)).toBeGreaterThanOrEqual(0);
        expect(shared(one, one)).toBe(1);
      }),
    );
  });
});

describe("the nearest of many texts", () => {
  it("is found among them, and none where none is like it", () => {
    const index = twinIndex<string>();
    for (let i = 0; i < 200; i += 1) index.add(`text ${i}`, sketchOf(words(i * 300, i * 300 + 300)));
    expect(index.nearest(sketchOf(`${words(3_000, 3_300)} and more`))?.id).toBe("text 10");
    expect(index.nearest(sketchOf(words(100_000, 100_300)))).toBeNull();
  });
});

describe("the difference", () => {
  it("is told word by word, with what stands around it", () => {
    const pieces = differenceOf(
      `${"same ".repeat(100)}the bridge is closed today`,
      `${"same ".repeat(100)}the bridge is open today`,
    );
    expect(pieces?.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "closed" },
      { kind: "added", text: "open" },
    ]);
    expect(pieces?.[0]?.text.length).toBeLessThan(80);
  });
});
