import { bench, describe } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { Change } from "#domain/history/change.ts";
import { performAct } from "#domain/history/act.ts";
import { foldChange, foldChanges } from "#domain/history/fold.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { undoState } from "#domain/history/undo.ts";
import { aHead } from "../kit/a-change.ts";
import { claims as someClaims } from "../kit/a-claim.ts";
import { aDetection } from "../kit/a-detection.ts";

/** A long article with every claim decided once. */
const claims = someClaims(5000);
const [first] = claims;
const article = "long-article";
const history: Change[] = [];
let sheet: Sheet = emptySheet(article, first.text, null);
for (const claim of claims) {
  const act = { kind: "decide", status: "sourced", suggested: "unsourced" } as const;
  const change = performAct(
    { kind: "claim", article, text: first.text, claim, act },
    emptySheet(article, first.text, null),
    aHead(),
  );
  if (change) history.push(change);
}
sheet = foldChanges(sheet, history);
const newest = history.at(-1);
if (!newest) throw new Error("the history is empty");
const newestFirst = history.toReversed();
const detection = aDetection({ claims: [...claims] });

describe("one more act, with 5,000 claims decided", () => {
  bench("the sheet takes one change", () => {
    foldChange(sheet, newest);
  });
  bench("the whole history is folded anew", () => {
    foldChanges(emptySheet(article, first.text, null), history);
  });
});

describe("what the screen needs after an act, with 5,000 claims", () => {
  bench("what undo would take back", () => {
    undoState(newestFirst);
  });
  bench("every claim as the analyst reads it", () => {
    readClaims(detection, sheet);
  });
});
