import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { envelope, spanText } from "#domain/anchor/span.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { Detection } from "#domain/detect/detection.ts";
import { type DetectionModels, rulesAlone } from "#domain/detect/models.ts";

import { detection, shippedModels } from "../../kit/detected.ts";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function spansOf(claim: Claim): readonly { readonly start: number; readonly end: number }[] {
  const { suggestion } = claim;
  const quotes = suggestion
    ? [suggestion.source.quote, suggestion.denial?.quote, ...suggestion.flags.map((flag) => flag.quote)]
    : [];
  const sources = [claim.source, ...claim.innerSources].map((source) => source?.span);
  const links = claim.denies.map((link) => link.quote);
  return [...claim.pieces, claim.cue, claim.hedge, ...quotes, ...sources, ...links].filter((span) => !!span);
}

/** What is wrong with the detection of a text, or null. Plain comparisons: thousands of matchers would take seconds. */
function fault(text: string, models: DetectionModels): string | null {
  const found = detection(text, models);
  const parsed = Detection.safeParse(found);
  if (!parsed.success) return parsed.error.message;
  const borders = new Set([text.length, ...Array.from(graphemes.segment(text), ({ index }) => index)]);
  const { blocks } = readOutline(text);
  for (const claim of found.claims) {
    const cut = spansOf(claim).find((span) => !borders.has(span.start) || !borders.has(span.end));
    if (cut) return `cuts a character: ${JSON.stringify(spanText(text, cut))}`;
    const loose = claim.pieces.find((piece) => /^[\s,;:.!?]|[\s,;:]$/u.test(spanText(text, piece)));
    if (loose) return `white space or punctuation at an end: ${JSON.stringify(spanText(text, loose))}`;
    const { start, end } = envelope(claim.pieces);
    if (!blocks.some((block) => block.start <= start && end <= block.end))
      return `reaches over blocks: ${start}-${end}`;
  }
  return new Set(found.claims.map((claim) => claim.id)).size === found.claims.length ? null : "two claims share an id";
}

const pieces = fc.constantFrom(
  "The army said that ",
  "Russia denied that ",
  "According to the mayor, ",
  "it had lost 40 tanks",
  "“the dam broke",
  '"',
  "”",
  "’",
  ", he said, ",
  ". ",
  "\n",
  "\r\n",
  " ",
  "\u00a0",
  "\ufeff",
  "👩‍👩‍👧",
  "e\u0301",
  "\u0301",
  "\u200d",
  "\ud83d",
  "\udc00",
  "\u0000",
  "🇺🇦🇷🇺",
  "หนังสือ",
  "日本政府は",
  "قال الجيش إن ",
  "— Anna Lind (@lind) May 4, 2021",
  " reportedly ",
  "no evidence",
  "(",
  ")",
);

const shipped = shippedModels();

describe.each([
  ["any text, by the rules alone", rulesAlone],
  ["any text, with the models", shipped],
])("%s", (_, models) => {
  test("made of sentences, quotation marks and characters of every kind", { timeout: 60_000 }, () => {
    const mixed = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, (text) => {
        expect(fault(text, models)).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  test("of any characters", { timeout: 60_000 }, () => {
    const anyText = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fault(text, models)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test("gives the same detection twice", () => {
    const text = "The army said that it had lost 40 tanks. Russia denied that it had won.";
    expect(detection(text, models)).toEqual(detection(text, models));
  });
});

describe("hostile sizes end soon", () => {
  const hostile: readonly (readonly [what: string, text: string])[] = [
    ["one sentence of 100,000 characters", "the army said that it was said ".repeat(3300)],
    ["nothing but quotation marks", '"'.repeat(100_000)],
    ["opening marks alone", "“".repeat(50_000)],
    ["one word of 200,000 letters", "a".repeat(200_000)],
    ["100,000 empty lines", "\n".repeat(100_000)],
    ["50,000 lines of a letter", "a\n".repeat(50_000)],
    ["a block of 20,000 short sentences", "It rained. ".repeat(20_000)],
    ["quotations without end", "“It rained,” he said. “It ".repeat(4000)],
    ["combining marks alone", "\u0301".repeat(50_000)],
  ];

  // The limit is far above what any of them takes; work that grew with the square of the size would not come near it.
  test.each(hostile)("%s", { timeout: 60_000 }, (_, text) => {
    expect(() => Detection.parse(detection(text, shipped))).not.toThrow();
  });
});
