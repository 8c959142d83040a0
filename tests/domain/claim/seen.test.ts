import { describe, expect, it } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type Seen, storedUnseen, unseenCount } from "#domain/claim/seen.ts";
import { tallyOf } from "#domain/claim/tally.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim, claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";

const [first, second, third] = claims(3);
const article = anArticle().id;
const found = [first, second, ...(third ? [third] : [])];
const read = (some = found) => readClaims(aDetection({ claims: some }), emptySheet(article, first.text, null));

describe("claims that are suggested but unseen", () => {
  it.each([
    [[], 3],
    [[first.id], 2],
    [[first.id, second.id, "f".repeat(20)], 1],
  ])("are those that were never selected: %j", (seen, count) => {
    expect(unseenCount(read(), new Set(seen))).toBe(count);
  });

  it("leave out those without a suggestion and those that a library doesn't count", () => {
    const [silent, little] = [
      aClaim({ pieces: [{ start: 100, end: 110 }], suggestion: null }),
      aClaim({ pieces: [{ start: 120, end: 130 }], checkWorthiness: 0.1 }),
    ];
    expect(unseenCount(read([...found, silent, little]), new Set())).toBe(3);
  });

  it("leave out what was decided, reopened or dismissed", () => {
    const [one, two, three] = read();
    if (!one || !two || !three) throw new Error("three claims are read");
    const touched = { ...one, touched: true };
    const decided = { ...two, standing: "sourced" as const };
    const dismissed = { ...three, reading: { ...three.reading, dismissed: true } };
    expect(unseenCount([touched, decided, dismissed], new Set())).toBe(0);
  });

  it.each<readonly [string, Seen | undefined, number]>([
    ["all that is open where nobody looked", undefined, 3],
    ["as many as were left", { version: 1, text: first.text, claims: [first.id], unseen: 2 }, 2],
    ["no more than are open", { version: 1, text: first.text, claims: [], unseen: 7 }, 3],
  ])("are, of a text that isn't open, %s", (_, seen, count) => {
    const tally = tallyOf({ article, text: first.text, analyst: null, detector: "kit-1" }, read());
    expect(storedUnseen(tally, seen)).toBe(count);
  });
});
