import fc from "fast-check";
import { expect, test } from "vitest";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";

const tag = createWinkTagger();

const sentences: readonly (readonly [sentence: string, words: string])[] = [
  ["Russia annexed Crimea.", "Russia/PROPN annexed/VERB Crimea/PROPN ./PUNCT"],
  ["It can't rain.", "It/PRON ca/AUX n't/PART rain/VERB ./PUNCT"],
  ["two  spaces\tand\u00a0one", "two/NUM spaces/NOUN and/CCONJ one/NUM"],
  ["", ""],
  ["   ", ""],
];

test.each(sentences)("%j", (sentence, words) => {
  const tagged = tag(sentence).map((word) => `${sentence.slice(word.start, word.end)}/${word.tag}`);
  expect(tagged.join(" ")).toBe(words);
});

/** What is wrong with the words of a sentence, or null. */
function fault(sentence: string): string | null {
  let from = 0;
  for (const word of tag(sentence)) {
    if (word.start < from || word.end <= word.start) return `a word at ${word.start} overlaps`;
    if (sentence.slice(word.start, word.end).trim() === "") return `a word at ${word.start} is white space`;
    from = word.end;
  }
  return from <= sentence.length ? null : "a word reaches beyond the sentence";
}

test("words are in order, apart and no white space, whatever the text", { timeout: 30_000 }, () => {
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.lorem());
  fc.assert(
    fc.property(anyText, (sentence) => {
      expect(fault(sentence)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test("what was tagged before changes nothing", () => {
  const sentence = "The army said that the bridge had fallen.";
  const first = tag(sentence);
  for (let i = 0; i < 200; i += 1) tag(`Zyx${i} qua${i} said that vor${i} fell.`);
  expect(tag(sentence)).toEqual(first);
});
