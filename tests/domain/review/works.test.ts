import { describe, expect, it } from "vitest";
import { headAfter } from "#domain/history/chain-head.ts";
import { performAct } from "#domain/history/act.ts";
import type { Change } from "#domain/history/change.ts";
import { foldChange } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { worksOn } from "#domain/review/works.ts";
import { aHead } from "../../kit/a-change.ts";
import { claims } from "../../kit/a-claim.ts";

const [first, second] = claims(2);
const place = { article: "a", text: first.text };

/** The changes that these acts on the claims make, by one analyst in one browser. */
function chainOf(digit: string, acts: readonly (readonly [claim: typeof first, act: ClaimAct])[]): readonly Change[] {
  let head = aHead({ analyst: digit.repeat(32), chain: digit.repeat(32) });
  let sheet = emptySheet(place.article, place.text, head.analyst);
  const changes: Change[] = [];
  for (const [claim, act] of acts) {
    const change = performAct({ kind: "claim", ...place, claim, act }, sheet, head);
    if (!change) continue;
    changes.push(change);
    sheet = foldChange(sheet, change);
    head = headAfter(head, change);
  }
  return changes;
}

const decide = (status: "sourced" | "denied"): ClaimAct => ({ kind: "decide", status, suggested: "sourced" });

describe("everybody's work on a text", () => {
  const one = chainOf("1", [
    [first, decide("sourced")],
    [second, decide("denied")],
    [second, { kind: "boundaries", pieces: [{ start: 21, end: 25 }] }],
  ]);
  const two = chainOf("2", [[first, { kind: "dismiss" }]]);

  it("is each analyst's own readings, corrections included, whatever the order of the changes", () => {
    const works = worksOn(place, [...two, ...one].toReversed());
    expect(works.map(({ analyst }) => analyst[0])).toEqual(["1", "2"]);
    expect(works[0]?.annotations.map(({ standing, accepted }) => [standing, accepted])).toEqual([
      ["sourced", true],
      ["denied", false],
    ]);
    expect(works[0]?.annotations[1]?.pieces).toEqual([{ start: 21, end: 25 }]);
    expect(works[1]?.annotations).toMatchObject([{ claim: first.id, dismissed: true }]);
  });

  it("leaves out other texts, and changes that stand on one that is missing", () => {
    expect(worksOn({ ...place, text: "0".repeat(64) }, one)).toEqual([]);
    expect(worksOn(place, one.slice(2))).toMatchObject([{ annotations: [] }]);
  });
});
