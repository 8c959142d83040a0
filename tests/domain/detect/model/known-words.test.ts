import { expect, test } from "vitest";

import { firstOther, knownWord } from "#domain/detect/model/known-words.ts";

test("a verb's forms have numbers of their own, side by side, and none of a noun's", () => {
  const forms = ["say", "says", "said", "saying"].map(knownWord);
  expect(forms).toEqual([1, 2, 3, 4]);
  expect(["call", "calls", "called", "calling"].map(knownWord)).toEqual([33, 34, 35, 36]);
  expect(knownWord("outlines")).toBeLessThan(firstOther);
});

test("a verb that is a noun as well counts as a verb", () => {
  expect(knownWord("claim")).toBe(knownWord("say"));
  expect(knownWord("claim")).toBeLessThan(firstOther);
});

test.each([
  ["allegations", firstOther],
  ["memo", firstOther + 1],
  ["opinion", firstOther + 2],
  ["reportedly", firstOther + 3],
  ["harbour", 0],
  ["Said", 0],
])("%s: %d", (word, number) => {
  expect(knownWord(word)).toBe(number);
});
