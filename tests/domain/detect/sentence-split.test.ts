import { expect, test } from "vitest";

import { spanText } from "#domain/anchor/span.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";

const cases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ["", []],
  ["   ", []],
  ["It rained. It stopped.", ["It rained.", "It stopped."]],
  [
    "He met Mr. Holm and Dr. Lind in St. Petersburg. They left.",
    ["He met Mr. Holm and Dr. Lind in St. Petersburg.", "They left."],
  ],
  ["Gen. Holm spoke. He left.", ["Gen. Holm spoke.", "He left."]],
  ["It began on Jan. 5 at No. 10. All came.", ["It began on Jan. 5 at No. 10.", "All came."]],
  ["The U.S. Army left. The U.S. It stayed.", ["The U.S. Army left.", "The U.S.", "It stayed."]],
  ["John F. Kennedy spoke.", ["John F. Kennedy spoke."]],
  ["“It rained.” He left.", ["“It rained.”", "He left."]],
  ["It rose by 3.5 percent. Then it fell!", ["It rose by 3.5 percent.", "Then it fell!"]],
  ["Did it rain? Yes.", ["Did it rain?", "Yes."]],
  ["雨が降った。止んだ。", ["雨が降った。", "止んだ。"]],
];

test.each(cases)("%j", (text, sentences) => {
  const spans = splitSentences(text, { start: 0, end: text.length });
  expect(spans.map((span) => spanText(text, span))).toEqual(sentences);
});

test("only the given stretch is split, in the whole text's offsets", () => {
  const text = "Before. It rained. It stopped. After.";
  const spans = splitSentences(text, { start: 8, end: 30 });
  expect(spans.map((span) => spanText(text, span))).toEqual(["It rained.", "It stopped."]);
});
