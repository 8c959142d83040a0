import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tags } from "#domain/detect/token.ts";
import { sentenceFeatures } from "#domain/detect/worthiness/sentence-features.ts";
import { createWordReader, type TaggedForm } from "#domain/detect/worthiness/sentence-word.ts";
import { packClasses, unknownClasses, WordClasses } from "#domain/detect/worthiness/word-classes.ts";
import { writeWeightsFile } from "#domain/detect/weights-file.ts";
import {
  createWorthiness,
  placesOf,
  readWorthinessModel,
  type WorthinessModel,
  worthinessFormat,
  writeWorthinessModel,
} from "#domain/detect/worthiness/worthiness-model.ts";
import { hashText } from "#domain/detect/worthiness/feature-hash.ts";
import { sentenceTokens } from "../../../kit/sentence-tokens.ts";

const anyWord: fc.Arbitrary<TaggedForm> = fc.record({
  lower: fc.string({ unit: "binary" }),
  tag: fc.constantFrom(...tags),
});

const small: WorthinessModel = {
  weights: Int8Array.of(127, -127, 3, 0),
  step: 0.5,
  bias: -0.25,
  slope: 2,
  offset: -1,
  threshold: 0.375,
  wordHashes: Uint32Array.of(hashText("dam"), hashText("bridge")),
  wordClasses: Uint32Array.of(packClasses(3, 200, 999), packClasses(3, 1, 0)),
};

function shipped(): WorthinessModel {
  const read = readWorthinessModel(readFileSync("public/models/worthiness-1.bin"));
  if (read.kind === "refused") throw new Error(read.sentence);
  return read.value;
}

describe("word classes", () => {
  const classes = new WordClasses(small.wordHashes, small.wordClasses);
  test.each([
    ["dam", packClasses(3, 200, 999)],
    ["bridge", packClasses(3, 1, 0)],
    ["tunnel", unknownClasses],
    ["", unknownClasses],
  ])("of %j", (word, expected) => {
    expect(classes.of(word)).toBe(expected);
  });
});

describe("features of a sentence", () => {
  const read = createWordReader(new WordClasses(small.wordHashes, small.wordClasses));
  test("the order of words counts, and the number behind a digit does not", () => {
    const of = (...words: string[]): string =>
      sentenceFeatures(
        words.map((lower) => ({ lower, tag: "NOUN" as const })),
        read,
      ).join();
    expect(of("dam", "bridge")).not.toBe(of("bridge", "dam"));
    expect(of("41", "dams")).toBe(of("57", "dams"));
  });

  test("grow with the words, and stop growing in sentences that never end", () => {
    const count = (words: number): number =>
      sentenceFeatures(
        Array.from({ length: words }, () => ({ lower: "dams", tag: "NOUN" as const })),
        read,
      ).length;
    expect(count(200) - count(100)).toBe(count(300) - count(200));
    expect(count(50_000)).toBe(count(400));
  });

  test("places are each given once, in order, within the weights", () => {
    expect([...placesOf([9, 1, 17, 4_294_967_295, 1], 7)]).toEqual([1, 7]);
  });
});

describe("a model of check-worthiness", () => {
  test("comes back from its file", () => {
    const read = readWorthinessModel(writeWorthinessModel(small));
    expect(read).toEqual({ kind: "read", value: small });
  });

  test.each([
    ["no payload", new Uint8Array()],
    ["a count that the file does not hold", new Uint8Array(28).fill(255)],
    ["no weights", new Uint8Array(28)],
  ])("is refused: %s", (_, payload) => {
    const read = readWorthinessModel(writeWeightsFile(worthinessFormat, payload));
    expect(read.kind === "refused" ? read.sentence : "was read").toMatch(/contradicts itself/);
  });

  test("is refused when a weight that scales all others is no number", () => {
    const read = readWorthinessModel(writeWorthinessModel({ ...small, slope: Number.NaN }));
    expect(read.kind).toBe("refused");
  });

  test("gives 0 to 1 whatever the words, and the same again", () => {
    const worth = createWorthiness(shipped());
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 60 }), (words) => {
        const score = worth(words);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(worth(words)).toBe(score);
      }),
    );
    expect(worth([])).toBe(0);
  });
});

describe("the weights in the project", () => {
  const model = shipped();
  const worth = createWorthiness(model);
  const worthOf = (sentence: string): number => worth(sentenceTokens(sentence));

  test.each([
    "Unemployment fell from 7.2 percent to 4.9 percent between 2012 and 2016.",
    "The ministry spent $40 million on two bridges last year.",
    "Exports to Brazil doubled in three years.",
    "He voted against the bill in 1998.",
  ])("find something to check: %s", (sentence) => {
    expect(worthOf(sentence)).toBeGreaterThanOrEqual(model.threshold);
  });

  test.each([
    "I hope that all of us will be kinder to one another.",
    "Why should we wait any longer?",
    "Thank you very much for having me.",
    "We must never give up.",
    "It is difficult to say what comes next.",
  ])("find nothing to check: %s", (sentence) => {
    expect(worthOf(sentence)).toBeLessThan(model.threshold);
  });
});
