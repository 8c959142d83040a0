import { describe, expect, it } from "vitest";
import { readClaims } from "#domain/claim/read-claim.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import type { Standing } from "#domain/claim/status.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import type { ClaimElsewhere } from "#state/claims-elsewhere.ts";
import { type ElsewhereContext, decideElsewhere, offeredElsewhere } from "#state/commands/elsewhere-commands.ts";
import { anArticle } from "../../kit/an-article.ts";
import { boats } from "../../kit/told-again.ts";

const [read] = readClaims(boats.detection, emptySheet("boats", boats.claim.text, null));

/** The selected claim, standing so, and claims of other articles with the same truth conditions. */
function context(
  here: Standing | "dismissed" | null,
  there: readonly Standing[],
): ElsewhereContext & { decided: unknown[] } {
  const decided: unknown[] = [];
  const standing = here === "dismissed" || here === null ? "open" : here;
  const reading = { ...untouchedReading, dismissed: here === "dismissed" };
  return {
    selected: here !== null && read ? { ...read, standing, reading } : null,
    same: there.map((other, i): ClaimElsewhere => ({
      place: { text: String(i).repeat(64), claim: String(i).repeat(20) },
      article: anArticle(),
      title: `Article ${i}`,
      proposition: {
        claim: String(i).repeat(20),
        quote: "the same",
        speaker: null,
        stems: [],
        numbers: [],
        names: [],
        times: [],
        negated: false,
        mood: "is",
        denial: null,
      },
      reading: untouchedReading,
      standing: other,
    })),
    decided,
    decide: ({ title }, status) => void decided.push([title, status]),
  };
}

describe("deciding the same claim elsewhere so too", () => {
  it.each<{ here: Standing | "dismissed" | null; there: readonly Standing[]; offered: readonly number[] }>([
    { here: null, there: ["open"], offered: [] },
    { here: "open", there: ["open", "sourced"], offered: [] },
    { here: "dismissed", there: ["open"], offered: [] },
    { here: "sourced", there: [], offered: [] },
    { here: "sourced", there: ["sourced"], offered: [] },
    { here: "sourced", there: ["open", "sourced", "open"], offered: [0, 2] },
    { here: "denied", there: ["sourced", "open", "denied", "contested"], offered: [1, 0, 3] },
  ])("$here, elsewhere $there: offers $offered, and Y takes the first", ({ here, there, offered }) => {
    const hand = context(here, there);
    expect(offeredElsewhere(hand).map(({ title }) => title)).toEqual(offered.map((i) => `Article ${i}`));
    const refusal = decideElsewhere.refusal(hand);
    if (offered.length === 0) return expect(refusal).toMatch(/[.]$/);
    expect(refusal).toBeNull();
    decideElsewhere.run(hand);
    expect(hand.decided).toEqual([[`Article ${offered[0]}`, here]]);
  });

  it.each<readonly [Standing | "dismissed" | null, readonly Standing[], RegExp]>([
    [null, ["open"], /No claim is selected/],
    ["sourced", [], /No other article makes this claim/],
    ["open", ["open"], /Decide this claim first/],
    ["sourced", ["sourced"], /decided so everywhere/],
  ])("says why not: %s, elsewhere %s", (here, there, sentence) => {
    expect(decideElsewhere.refusal(context(here, there))).toMatch(sentence);
  });

  it("does nothing to a claim set aside, and says that it is", () => {
    expect(decideElsewhere.refusal(context("dismissed", ["open"]))).toMatch(/set aside/);
  });
});
