import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreTrees } from "#domain/detect/stance/decision-trees.ts";
import { pairFeatures } from "#domain/detect/stance/pair-places.ts";
import { pairSignals } from "#domain/detect/stance/pair-signals.ts";
import { readStanceArticle } from "#domain/detect/stance/stance-article.ts";
import { readStanceClaim } from "#domain/detect/stance/stance-claim.ts";
import { readStanceModel, stanceFormat, writeStanceModel } from "#domain/detect/stance/stance-file.ts";
import { type StanceModel, stanceOf } from "#domain/detect/stance/stance-model.ts";
import { rarityPlaces } from "#domain/detect/stance/stem-rarity.ts";
import { writeWeightsFile } from "#domain/detect/weights-file.ts";

function shipped(): StanceModel {
  const read = readStanceModel(readFileSync("public/models/stance-1.bin"));
  if (read.kind === "refused") throw new Error(read.sentence);
  return read.value;
}

const model = shipped();
const score = (claim: string, article: string): number =>
  stanceOf(model, readStanceClaim(claim), readStanceArticle(article)).score;

describe("trees", () => {
  const trees = {
    depth: 2,
    signals: Uint8Array.of(0, 1, 0),
    bounds: Float32Array.of(0.5, 10, Infinity),
    leaves: Float32Array.of(1, 2, 3, 4),
  };
  test.each([
    { signals: [0, 10], leaf: 1 },
    { signals: [0.5, 11], leaf: 2 },
    { signals: [0.6, 0], leaf: 3 },
    { signals: [9, 99], leaf: 3 },
  ])("lead $signals to the leaf $leaf", ({ signals, leaf }) => {
    expect(scoreTrees(trees, signals)).toBe(leaf);
  });
});

describe("what a claim and an article say about each other", () => {
  const rarity = new Uint8Array(rarityPlaces).fill(40);
  const signals = (claim: string, article: string): readonly number[] =>
    pairSignals(readStanceClaim(claim), readStanceArticle(article), rarity);

  test("is always as much", () => {
    const expected = signals("The dam broke", "The dam holds.").length;
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (claim, article) => {
        const found = signals(claim, article);
        expect(found).toHaveLength(expected);
        expect(found.every(Number.isFinite)).toBe(true);
      }),
    );
    expect(expected).toBeLessThan(256);
  });

  test("differs where the article denies", () => {
    const told = "The dam of Kell broke on Monday, engineers said.";
    expect(signals("The dam of Kell broke", told)).not.toEqual(
      signals("The dam of Kell broke", `${told} That is a hoax.`),
    );
  });

  test("the words to weigh grow no faster than the text", () => {
    const count = (copies: number): number =>
      pairFeatures(readStanceClaim("The dam broke"), readStanceArticle("No dam broke in Kell.\n".repeat(copies)))
        .length;
    expect(count(1000)).toBe(count(10));
  });
});

describe("the model in the project", () => {
  const claim = "A singer bought the island of Morrow for ten million dollars";
  const denying =
    "The story that a singer bought the island of Morrow is a hoax. Her agent denied the report and called it fake. There is no truth to the rumor that she bought the island.";
  const agreeing =
    "A singer has bought the island of Morrow, her agent confirmed on Friday. She paid ten million dollars. She will move to the island in spring.";

  test("holds a denial likelier than a confirmation", () => {
    expect(score(claim, denying)).toBeGreaterThan(2 * score(claim, agreeing));
  });

  test("decides by its threshold", () => {
    const stance = stanceOf(model, readStanceClaim(claim), readStanceArticle(denying));
    expect(stance.denies).toBe(stance.score >= model.threshold);
  });

  test.each([
    ["no claim", "", denying],
    ["no article", claim, ""],
    ["no words", "?!", "…"],
  ])("finds nothing denied: %s", (_, own, article) => {
    expect(score(own, article)).toBe(0);
  });

  test("gives 0 to 1 for any two texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (own, article) => {
        const found = score(own, article);
        expect(found >= 0 && found <= 1).toBe(true);
      }),
    );
  });
});

describe("the model's file", () => {
  test("gives the model back", () => {
    expect(readStanceModel(writeStanceModel(model))).toEqual({ kind: "read", value: model });
  });

  test.each([
    ["no payload", new Uint8Array()],
    ["counts that the file does not hold", new Uint8Array(32).fill(255)],
    ["no trees and no weights", new Uint8Array(32)],
  ])("is refused: %s", (_, payload) => {
    const read = readStanceModel(writeWeightsFile(stanceFormat, payload));
    expect(read.kind === "refused" ? read.sentence : "was read").toMatch(/contradicts itself/);
  });

  test("is refused when a leaf is no number", () => {
    const leaves = model.trees.leaves.slice().fill(Number.NaN, 0, 1);
    expect(readStanceModel(writeStanceModel({ ...model, trees: { ...model.trees, leaves } })).kind).toBe("refused");
  });
});
