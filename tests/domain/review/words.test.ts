import { describe, expect, it } from "vitest";
import { statistics } from "#domain/review/agreement.ts";
import { answers } from "#domain/review/confusion.ts";
import { differenceKinds, differenceNames } from "#domain/review/difference.ts";
import { acceptedSentence, intervalSentence, statisticWords } from "#domain/review/sentences.ts";

describe("the words beside the numbers", () => {
  it.each([...statistics.map((statistic) => statisticWords[statistic].sentence), intervalSentence, acceptedSentence])(
    "are one sentence that says also what is not said: %s",
    (sentence) => {
      expect(sentence).toMatch(/^[A-Z][^.]* (?:not|nothing) [^.]*\.$/);
    },
  );

  it("name statistics, kinds of difference and answers each once", () => {
    const names = [...statistics.map((each) => statisticWords[each].name), ...differenceKinds.map((kind) => differenceNames[kind])]; // prettier-ignore
    expect(new Set(names).size).toBe(statistics.length + differenceKinds.length);
    expect(new Set(answers).size).toBe(7);
  });
});
