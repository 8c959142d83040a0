import fc from "fast-check";
import { expect, it } from "vitest";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { modelBlocks, writtenAttributions } from "#cli/training/written-attribution.ts";
import { AttributionReader } from "#domain/detect/model/attribution-reader.ts";
import { fittedOnOwnArticles } from "./fitted.ts";

const tag = createWinkTagger();
const model = fittedOnOwnArticles();
const reader = new AttributionReader(model);
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

it("finds the words themselves", () => {
  const text = "Anna Berg told reporters that two ferries had been sold.";
  expect(writtenAttributions(text, modelBlocks(text, tag), reader)).toMatchObject([
    { quote: "two ferries had been sold", source: { quote: "Anna Berg" }, cue: { quote: "told reporters that" } },
  ]);
});

const scraps = [
  "Anna Berg ",
  "said ",
  "that ",
  "“",
  "”",
  "''",
  '"',
  ". ",
  "\n\n",
  "👩‍👩‍👧 ",
  "é",
  "\ud83d",
  "\u0007",
  "雨が降った。",
];
const anyText = fc.array(
  fc.oneof(fc.constantFrom(...scraps, "the plan is dead "), fc.string({ unit: "binary", maxLength: 8 })),
  { maxLength: 40 },
);

it("keeps inside any text and to whole characters", () => {
  fc.assert(
    fc.property(anyText, (pieces) => {
      const text = pieces.join("");
      const borders = new Set([text.length, ...Array.from(graphemes.segment(text), ({ index }) => index)]);
      for (const { parts, source, cue, score } of writtenAttributions(text, modelBlocks(text, tag), reader)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { start, end, quote } of [...parts, cue, ...(source ? [source] : [])]) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote.trim()).toBe(quote);
          expect(quote).not.toBe("");
          expect(borders.has(start) && borders.has(end)).toBe(true);
        }
      }
    }),
  );
});

it("finds the same whatever was read before", () => {
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const before = first.join("");
      const text = second.join("");
      const blocks = modelBlocks(text, tag);
      const fresh = writtenAttributions(text, blocks, new AttributionReader(model));
      writtenAttributions(before, modelBlocks(before, tag), reader);
      expect(writtenAttributions(text, blocks, reader)).toEqual(fresh);
    }),
    { numRuns: 40 },
  );
});
