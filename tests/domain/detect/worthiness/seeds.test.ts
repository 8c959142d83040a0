import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { piecesText } from "#domain/anchor/span.ts";
import { createWorthiness, readWorthinessModel } from "#domain/detect/worthiness/worthiness-model.ts";
import { shownClaims } from "../../../kit/detected.ts";
import { sentenceTokens } from "../../../kit/sentence-tokens.ts";

const model = readWorthinessModel(readFileSync("public/models/worthiness-1.bin"));
if (model.kind === "refused") throw new Error(model.sentence);
const worth = createWorthiness(model.value);

/** Between the least of what the rules take and the most of what they leave. */
const bar = 0.3;

function worthOf(words: string): number {
  return worth(sentenceTokens(words));
}

const texts = readdirSync("seeds").map((name) => readFileSync(`seeds/${name}`, "utf8"));

describe("the articles of a fresh start: the author's own sentences", () => {
  const assertions = texts.flatMap((text) =>
    shownClaims(text)
      .filter(({ basis }) => basis === "author")
      .map(({ pieces }) => piecesText(text, pieces)),
  );

  test.each(assertions)("worth checking: %s", (assertion) => {
    expect(worthOf(assertion)).toBeGreaterThan(bar);
  });

  test.each([
    "However, the situation remains fluid",
    "The potential for a significant mobilization",
    "The international community continues",
    "The conflict between Ukraine and Russia has a complex",
    "This may not be what the Kremlin",
    "On the spot, difficult to say",
    "But the images at the Georgian",
  ])("not worth checking: %s …", (opening) => {
    const text = texts.find((own) => own.includes(opening)) ?? "";
    const sentence = /^[^.\n]*\./.exec(text.slice(text.indexOf(opening)))?.[0] ?? "";
    expect(sentence).toContain(opening);
    expect(worthOf(sentence)).toBeLessThan(bar);
  });
});
