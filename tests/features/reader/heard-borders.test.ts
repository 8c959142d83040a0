import { expect, test } from "vitest";
import { heardBorders } from "#features/reader/heard-borders.ts";
import type { MarkedClaim } from "#features/reader/marked-claim.ts";

const claim: MarkedClaim = {
  id: "a".repeat(20),
  pieces: [
    { start: 10, end: 20 },
    { start: 30, end: 40 },
  ],
  standing: "open",
  suggested: "unsourced",
  level: 0,
  number: 2,
  saidBy: "said by Moscow",
};

test.each([
  ["begins", 10, 15, "claim 2, open, suggested unsourced, said by Moscow:", undefined],
  ["neither begins nor ends", 12, 18, undefined, undefined],
  ["is interrupted", 15, 20, undefined, "interruption of claim 2."],
  ["goes on", 30, 35, "claim 2 goes on:", undefined],
  ["ends", 35, 40, undefined, "end of claim 2."],
  ["goes on and ends", 30, 40, "claim 2 goes on:", "end of claim 2."],
])("where a claim %s, it is told so", (_, start, end, before, after) => {
  expect(heardBorders({ start, end }, claim)).toEqual({ before, after });
});

test.each([
  [{ standing: "denied" }, "claim 2, denied, said by Moscow:"],
  [{ suggested: null, saidBy: null }, "claim 2, open:"],
] as const)("a claim's beginning tells how it stands, and nothing that isn't known: %o", (changes, before) => {
  expect(heardBorders({ start: 10, end: 12 }, { ...claim, ...changes }).before).toBe(before);
});
