import { describe, expect, it } from "vitest";
import { deniedAcross, denialsAcross, linkEnds, linksWithin } from "#domain/claim/claim-links.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { performAct } from "#domain/history/act.ts";
import { foldChange } from "#domain/history/fold.ts";
import { linkStep, unlinkStep } from "#domain/history/link-step.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { aClaim, aDenialLink, claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";

const [first, second] = claims(2);
const denial = aClaim({ pieces: [{ start: 60, end: 70 }], denies: [aDenialLink(second, { type: "stale" })] });
const detection = aDetection({ claims: [first, second, denial] });
const empty = emptySheet("gale", first.text, null);
const elsewhere = { article: "morning", text: "f".repeat(64), claim: aClaim({ text: "f".repeat(64) }) };

function end(claim: Claim) {
  return { article: "gale", text: claim.text, claim };
}

/** The sheet of this text after a step; what it does elsewhere is another sheet's. */
function after(sheet: Sheet, { acts }: ReturnType<typeof linkStep>): Sheet {
  const head = {
    chain: "0".repeat(32),
    analyst: "0".repeat(32),
    at: "2026-01-02T03:04:05.678Z",
    last: null,
    step: null,
  };
  return acts
    .filter(({ article }) => article === "gale")
    .reduce((known, act) => {
      const change = performAct(act, known, head);
      return change ? foldChange(known, change) : known;
    }, sheet);
}

function read(sheet: Sheet, across: readonly DenialAcross[] = []): readonly ReadClaim[] {
  return readClaims(detection, sheet, across);
}

function the(claim: Claim, all: readonly ReadClaim[]): ReadClaim {
  const found = all.find(({ original }) => original.id === claim.id);
  if (!found) throw new Error("no such claim is read");
  return found;
}

/** The links of a claim in short, within its text. */
function within(claim: Claim, all: readonly ReadClaim[]): readonly string[] {
  const numbers = [first.id, second.id, denial.id];
  return linksWithin(the(claim, all), linkEnds(all)).map(
    ({ other, type, verdict, end: to }) =>
      `${other} ${numbers.indexOf(to.claim.id) + 1} ${type} ${verdict ?? "suggested"}`,
  );
}

describe("the links of a claim", () => {
  it("within its text are the suggested ones and the analyst's, seen from either end, in text order", () => {
    const suggested = read(empty);
    expect(within(denial, suggested)).toEqual(["denied 2 stale suggested"]);
    expect(within(second, suggested)).toEqual(["denial 3 stale suggested"]);
    const linked = after(empty, linkStep(end(denial), end(first), "partial"));
    expect(within(denial, read(linked))).toEqual(["denied 1 partial confirmed", "denied 2 stale suggested"]);
    expect(within(first, read(linked))).toEqual(["denial 3 partial confirmed"]);
    const typed = after(linked, linkStep(end(denial), end(second), "full"));
    expect(within(denial, read(typed))).toEqual(["denied 1 partial confirmed", "denied 2 full confirmed"]);
    const unlinked = [first, second].reduce((sheet, claim) => after(sheet, unlinkStep(end(denial), end(claim))), typed);
    expect(within(denial, read(unlinked))).toEqual(["denied 2 stale suggested"]);
  });

  it("from another text are known at both ends; a suggested one that was linked by hand comes once", () => {
    const across = (denying: Claim, denied: Claim): DenialAcross => ({
      denial: { text: denying.text, claim: denying.id },
      denied: { text: denied.text, claim: denied.id },
      type: "full",
      ground: "topic",
      score: 0.5,
    });
    const incoming = after(empty, linkStep(elsewhere, end(first), "deflects"));
    const place = { text: elsewhere.text, claim: elsewhere.claim.id };
    for (const [known, ground] of [
      [[], "analyst"],
      [[across(elsewhere.claim, first)], "topic"],
    ] as const) {
      const [seen, ...more] = denialsAcross(the(first, read(incoming, known)));
      expect([seen, more]).toEqual([{ other: "denial", place, type: "deflects", ground, quote: null }, []]);
    }
    const outgoing = after(empty, linkStep(end(denial), elsewhere, "partial"));
    for (const [known, ground, type] of [
      [[], "analyst", "partial"],
      [[across(denial, elsewhere.claim)], "topic", "full"],
    ] as const)
      expect(deniedAcross(the(denial, read(outgoing)), known)).toEqual([
        { other: "denied", place, type, ground, quote: null },
      ]);
    // One within the text is no link across.
    expect(deniedAcross(the(denial, read(after(empty, linkStep(end(denial), end(first), "full")))), [])).toEqual([]);
  });
});
