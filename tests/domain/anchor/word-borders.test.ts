import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextBorder, snapped } from "#domain/anchor/word-borders.ts";

/** The text without its bars, and where the bars stood. */
function marked(text: string): {
  readonly plain: string;
  readonly span: { readonly start: number; readonly end: number };
} {
  const [before = "", inside = "", after = ""] = text.split("|");
  return { plain: before + inside + after, span: { start: before.length, end: before.length + inside.length } };
}

const whole = (text: string) => ({ start: 0, end: text.length });

describe("a span drawn to whole words", () => {
  it.each([
    ["one wo|rd an|d more", "one |word and| more"],
    ["one| word |more", "one |word| more"],
    ["from |400,0|00 people", "from |400,000| people"],
    ["Kim Jong Un|'s vi|sit", "Kim Jong |Un's visit|"],
    ["he said |“no”|.", "he said |“no”|."],
    ["|whole|", "|whole|"],
    ["de l’Éta|t fran|çais", "de |l’État français|"],
    ["Україна за|явил|а", "Україна |заявила|"],
    ["עוד מיל|ה אחר|ת", "עוד |מילה אחרת|"],
    ["she is a |👩‍|🚀 now", "she is a |👩‍🚀| now"],
    ["a cafe|\u0301| is", "a |cafe\u0301| is"],
  ])("%s: %s", (given, wanted) => {
    const { plain, span } = marked(given);
    expect(snapped(plain, whole(plain), span, "word")).toEqual(marked(wanted).span);
  });

  it.each(["a|   |b", "a|\n|b", "a|\u00a0|b"])("%j holds white space alone: nothing", (given) => {
    const { plain, span } = marked(given);
    expect(snapped(plain, whole(plain), span, "word")).toBeNull();
  });

  it("stays within its block, takes in what was given, and cuts no character", () => {
    const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        fc.constantFrom("word" as const, "character" as const),
        (text, a, b, by) => {
          const [start, end] = [Math.min(a, b) % text.length, Math.min(text.length, Math.max(a, b) + 1)];
          if (start >= end) return;
          const found = snapped(text, whole(text), { start, end }, by);
          if (found === null) {
            expect(text.slice(start, end).trim()).toBe("");
            return;
          }
          const given = text.slice(start, end);
          expect(found.start).toBeLessThanOrEqual(start + given.length - given.trimStart().length);
          expect(found.end).toBeGreaterThanOrEqual(end - (given.length - given.trimEnd().length));
          const borders = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
          for (const edge of [found.start, found.end])
            // White space may be a part of a cluster ("\r\n", a space with a mark): drawing it off ends where a character begins.
            expect(borders.has(edge) || /\s/u.test(text.charAt(edge - 1)) || /\s/u.test(text.charAt(edge))).toBe(true);
        },
      ),
    );
  });
});

describe("the next place for a border", () => {
  const text = "Moscow denies “new” plans, officials said.";
  const at = (words: string) => text.indexOf(words);
  it.each([
    ["a start to the left", { side: "start", step: -1, by: "word" }, at("denies"), at("Moscow")],
    ["a start to the right", { side: "start", step: 1, by: "word" }, at("denies"), at("new")],
    ["an end to the right, over punctuation", { side: "end", step: 1, by: "word" }, at("new") + 3, at("plans") + 5],
    ["an end to the left", { side: "end", step: -1, by: "word" }, at("plans") + 5, at("new") + 3],
    ["a start that has nothing before it", { side: "start", step: -1, by: "word" }, 0, null],
    ["an end by a character", { side: "end", step: 1, by: "character" }, 6, 7],
    ["an end at the end of the block", { side: "end", step: 1, by: "character" }, text.length, null],
  ] as const)("%s", (_, move, from, wanted) => {
    expect(nextBorder(text, whole(text), from, move)).toBe(wanted);
  });

  it("takes no longer in a block of a million code units than its neighbourhood does", () => {
    const long = "word ".repeat(200_000);
    expect(nextBorder(long, whole(long), 500_000, { side: "start", step: 1, by: "word" })).toBe(500_005);
    const unbroken = "x".repeat(1_000_000);
    expect(snapped(unbroken, whole(unbroken), { start: 500_000, end: 500_001 }, "character")).toEqual({
      start: 500_000,
      end: 500_001,
    });
  });
});
