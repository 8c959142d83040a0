import { describe, expect, it } from "vitest";
import { type ClaimFlag, flagsOf } from "#domain/claim-list/claim-flag.ts";
import { packClaims, rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Status } from "#domain/claim/status.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { anAnalystId } from "../../kit/a-change.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { articleClaims, articleText, convicts, denial, estimate, losses, trains } from "../../kit/a-read-article.ts";

const at = "2025-03-01T09:00:00.000Z";

function decided(status: Status): Partial<Reading> {
  return { decision: { status, suggested: null, at, by: anAnalystId } };
}

/** The article's rows with these readings, by claim. */
function packed(readings: Readonly<Record<string, Partial<Reading>>> = {}) {
  const sheet = emptySheet("an-article", estimate.text, anAnalystId);
  const touched = articleClaims.flatMap((claim) => {
    const reading = readings[claim.id];
    return reading ? [[claim.id, { claim, reading: { ...untouchedReading, ...reading } }] as const] : [];
  });
  const claims = readClaims(aDetection({ claims: articleClaims }), { ...sheet, touched: Object.fromEntries(touched) });
  const rows = packClaims({
    article: "an-article",
    version: { hash: estimate.text, storedAt: at, name: "Officials answer" },
    text: articleText,
    claims,
    likenesses: [
      { here: trains.id, there: { text: "f".repeat(64), claim: "e".repeat(20) }, kind: "same", score: 0.9 },
      { here: "0".repeat(20), there: { text: "f".repeat(64), claim: "e".repeat(20) }, kind: "same", score: 0.9 },
    ],
  });
  const rowOf = ({ id }: Claim) => rows.ids.indexOf(id);
  return { rows, rowOf, flags: (claim: Claim) => flagsOf(rows.flags[rowOf(claim)] ?? 0) };
}

describe("a text's rows", () => {
  it("hold the claims in reading order, each with its words, source and suggestion", () => {
    const { rows, rowOf } = packed();
    expect(rows.ids).toEqual(articleClaims.map(({ id }) => id));
    expect(rows.quotes[rowOf(losses)]).toBe("catastrophic losses");
    expect(rows.speakers).toEqual(["the Ukrainian military", "Russian officials"]);
    expect([...rows.speaker]).toEqual([1, 0, 0, 2, 0]);
    expect(Array.from(rows.suggestion, (place) => rowSuggestions[place])).toEqual([
      "sourced",
      "unsourced",
      "unsourced",
      "sourced",
      "unsourced",
    ]);
    expect(rows.likenesses).toEqual([{ row: rowOf(trains), there: "e".repeat(20), kind: "same" }]);
  });

  it("say how the analyst reads them, what was set aside included", () => {
    const { rows, rowOf } = packed({ [trains.id]: { dismissed: true }, [losses.id]: decided("denied") });
    expect(rowStatuses[rows.status[rowOf(trains)] ?? 0]).toBe("dismissed");
    expect(rowStatuses[rows.status[rowOf(losses)] ?? 0]).toBe("denied");
    expect(rowStatuses[rows.status[rowOf(estimate)] ?? 0]).toBe("open");
  });

  it("count the denials that are certain, and flag those that wait", () => {
    const open = packed();
    expect(open.flags(estimate)).toEqual(["denial-suggested", "hedged"]);
    expect(open.rows.denials[open.rowOf(estimate)]).toBe(0);
    const confirmed = packed({ [estimate.id]: { deniedBy: { [denial.id]: "confirmed" } } });
    expect(confirmed.flags(estimate)).toEqual(["denied", "hedged"]);
    expect(confirmed.rows.denials[confirmed.rowOf(estimate)]).toBe(1);
  });

  it.each<readonly [what: string, claim: Claim, reading: Partial<Reading>, flags: readonly ClaimFlag[]]>([
    ["sourced though evidence is missing", convicts, decided("sourced"), ["sourced-without-evidence"]],
    ["unsourced though it has a graded source", denial, decided("unsourced"), ["unsourced-with-source"]],
    ["denied though nobody denies it", trains, decided("denied"), ["denied-by-nobody"]],
    ["contested though nobody denies it", trains, decided("contested"), ["denied-by-nobody"]],
    ["denied by a denial that is only suggested", convicts, decided("denied"), ["denied-by-nobody"]],
    ["unsourced, as it should be", trains, decided("unsourced"), []],
    ["set aside", convicts, { ...decided("sourced"), dismissed: true }, []],
  ])("point out what is decided %s", (_, claim, reading, flags) => {
    const found = packed({ [claim.id]: reading }).flags(claim);
    expect(found.filter((flag) => /-without-|-with-|-by-nobody/.test(flag))).toEqual(flags);
  });
});
