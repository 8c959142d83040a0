import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "#domain/anchor/span.ts";
import { isCarried } from "#domain/edited/claim-fate.ts";
import { editedSteps, wordsAt } from "#domain/edited/edited-text.ts";
import { aVersion, atOnce, fatesOf, markedClaim, pairOf } from "../../kit/edited-texts.ts";

const words =
  "the army Kyiv Moscow said that not 500 600 million may will bridge burned , river deny evidence no “ ” 𝐀 👩🏽‍🚀 是 e\u0301t\u00e9 לא น้ำ น้า".split(
    " ",
  );
const anySentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 })
  .map((chosen) => `It ${chosen.join(" ")}.`);
const anyText = fc.array(fc.tuple(anySentence, fc.constantFrom(" ", "\n\n")), { minLength: 1, maxLength: 8 });
const joined = (sentences: readonly (readonly [string, string])[]) => sentences.flat().join("").trim();

/** An edit of a text's words: one put in, taken out, put in place of another, or put elsewhere. */
const anyEdit = fc.record({
  kind: fc.constantFrom("insert" as const, "remove" as const, "replace" as const, "move" as const),
  at: fc.nat(60),
  to: fc.nat(60),
  word: fc.constantFrom(...words),
});

function edited(text: string, edits: readonly { kind: string; at: number; to: number; word: string }[]): string {
  const parts = text.split(/(\s+)/);
  for (const { kind, at, to, word } of edits) {
    const place = (at % Math.ceil(parts.length / 2)) * 2;
    if (kind === "insert") parts.splice(place, 0, word, " ");
    else if (kind === "replace") parts[place] = word;
    else {
      const taken = parts.splice(place, 2);
      if (kind === "move") parts.splice((to % (Math.floor(parts.length / 2) + 1)) * 2, 0, ...taken);
    }
  }
  return parts.join("").trim();
}

/** Claims at any words of a text; `picks` says which. */
function claimsIn(text: string, picks: readonly (readonly [number, number])[]) {
  const read = atOnce(editedSteps(text));
  return picks.map(([from, length]) => {
    const start = from % read.words.length;
    const end = Math.min(read.words.length - 1, start + length);
    const piece = { start: read.words[start]?.start ?? 0, end: read.words[end]?.end ?? 1 };
    return markedClaim({ text, pieces: [piece], source: null, cue: null });
  });
}
const anyPicks = fc.array(fc.tuple(fc.nat(60), fc.nat(8)), { minLength: 1, maxLength: 4 });

/** What a reader sees of a stretch, whatever the typesetting. */
function seen(text: string, { start, end }: Span): string {
  const read = atOnce(editedSteps(text));
  const { from, to } = wordsAt(read, { start, end });
  return read.words
    .slice(from, to)
    .map((word) => word.text)
    .join(" ");
}

test("in the same text every claim is intact", () => {
  fc.assert(
    fc.property(anyText, anyPicks, (sentences, picks) => {
      const text = joined(sentences);
      const claims = claimsIn(text, picks);
      for (const { fate, read, now } of fatesOf(aVersion(text, claims), aVersion(text))) {
        expect(fate).toBe("intact");
        expect(now?.pieces).toEqual(read.claim.pieces);
      }
    }),
  );
});

test("a paragraph put in elsewhere changes no claim", () => {
  fc.assert(
    fc.property(anyText, anyPicks, fc.nat(20), (sentences, picks, at) => {
      const parts = joined(sentences).split("\n\n");
      const text = parts.join("\n\n");
      parts.splice(at % (parts.length + 1), 0, "Nobody in Oslo had ever seen such a storm.");
      // A paragraph within a claim is not put in elsewhere.
      const claims = claimsIn(text, picks).filter(
        ({ pieces: [{ start, end } = { start: 0, end: 0 }] }) => !text.slice(start, end).includes("\n\n"),
      );
      for (const { fate } of fatesOf(aVersion(text, claims), aVersion(parts.join("\n\n"))))
        expect(isCarried(fate)).toBe(true);
    }),
  );
});

test("a claim whose words differ is never taken for the same, and every span lies on the borders of characters", () => {
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
  fc.assert(
    fc.property(anyText, anyPicks, fc.array(anyEdit, { maxLength: 4 }), (sentences, picks, edits) => {
      const text = joined(sentences);
      const after = edited(text, edits);
      fc.pre(after.length > 0);
      const borders = new Set([...graphemes.segment(after)].map(({ index }) => index).concat(after.length));
      for (const { fate, read, now, sentences: beside } of fatesOf(
        aVersion(text, claimsIn(text, picks)),
        aVersion(after),
      )) {
        const spans = [...(now?.pieces ?? []), ...beside.flatMap(({ after: there }) => there ?? [])];
        for (const { start, end } of spans) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(after.length);
        }
        for (const { start, end } of now?.pieces ?? [])
          expect([borders.has(start), borders.has(end)]).toEqual([true, true]);
        expect(now === null).toBe(fate === "gone");
        if (!isCarried(fate) || !now) continue;
        const [was, is] = [
          read.claim.pieces.map((piece) => seen(text, piece)),
          now.pieces.map((piece) => seen(after, piece)),
        ];
        expect(is).toEqual(was);
      }
    }),
    { numRuns: 400 },
  );
});

test("the work grows with the text, not with its square", () => {
  /** How many sentences and words are looked at, counted by reading them. */
  const looks = (size: number) => {
    const sentences = Array.from(
      { length: size },
      (_, i) => `Ship ${i} carried ${i * 7} tons of grain to port ${i % 90}.`,
    );
    const other = sentences.map((one, i) => (i % 3 === 0 ? one.replace("grain", "coal") : one));
    const pair = pairOf(sentences.join(" "), other.join(" "));
    let counted = 0;
    for (let i = 0; i < size; i += 1) {
      const { difference, newFrom, newTo } = pair.match(i);
      counted += newTo - newFrom + (difference?.replacements.length ?? 0);
    }
    return counted;
  };
  const [small, large] = [looks(500), looks(4000)];
  expect(large / small).toBeLessThan(10);
});
