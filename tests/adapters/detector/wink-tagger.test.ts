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

const befores: readonly (readonly [sentence: string, before: readonly string[]])[] = [
  ["The army said that the bridge had fallen.", Array.from({ length: 200 }, (_, i) => `Zyx${i} qua${i} fell.`)],
  ["Zorblat's bridge had fallen.", ["Zorblat's, he said, it was.", "(Zorblat's) and “Zorblat's”."]],
  ["The zorblat's end came.", ["Zorblat's", "zorblat's,"]],
  ["An xd is no smile.", ["XD"]],
  ["He saw the co-zorblat.", ["co-zorblat's.", "Co-zorblat."]],
];

test.each(befores)("what was tagged before changes nothing: %j", (sentence, before) => {
  const first = createWinkTagger()(sentence);
  for (const other of before) tag(other);
  expect(tag(sentence)).toEqual(first);
});

test("texts that share words give each the same, in whatever order", () => {
  const word = fc.stringMatching(/^[ab]{1,2}[A-Z]?[-.’']?[bs]?[,.)]?$/);
  const someSentences = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(someSentences, (drawn) => {
      const texts = drawn.map((words) => words.join(" "));
      const forwards = texts.map((text) => tag(text));
      expect(texts.toReversed().map((text) => tag(text))).toEqual(forwards.toReversed());
    }),
    { numRuns: 300 },
  );
});
