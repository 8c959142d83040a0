import { describe, expect, it } from "vitest";
import type { Reading } from "#domain/claim/reading.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import {
  type MarkContext,
  giveReason,
  isAgainstSuggestion,
  kindCommands,
  writeArticleNote,
} from "#state/commands/mark-commands.ts";
import { anAnalystId } from "../../kit/a-change.ts";
import { trains } from "../../kit/a-read-article.ts";
import { aReadClaim } from "../../kit/a-read-claim.ts";

function hand(reading: Partial<Reading> | null) {
  const acts: ClaimAct[] = [];
  const fields: string[] = [];
  const context: MarkContext = {
    selected: reading && aReadClaim(trains, reading),
    act: (_, act) => acts.push(act),
    focusField: (field) => fields.push(field),
  };
  return { context, acts, fields };
}

const decided = (status: "sourced" | "denied", suggested: "sourced" | null) => ({
  decision: { status, suggested, at: "2025-03-01T09:00:00.000Z", by: anAnalystId },
});

describe("marks", () => {
  it.each([
    { before: null, mark: "opinion" },
    { before: "forecast", mark: "opinion" },
    { before: "opinion", mark: null },
  ] as const)("opinion makes $mark of $before", ({ before, mark }) => {
    const { context, acts } = hand({ kind: before });
    expect(kindCommands.opinion.refusal(context)).toBeNull();
    kindCommands.opinion.run(context);
    expect(acts).toEqual([{ kind: "kind", mark }]);
  });

  it.each([
    { what: "no claim", reading: null },
    { what: "one set aside", reading: { dismissed: true } },
  ])("can't be given to $what", ({ reading }) => {
    for (const command of [...Object.values(kindCommands), giveReason])
      expect(command.refusal(hand(reading).context)).toMatch(/^(No claim is selected|This was set aside)/);
  });
});

describe("a reason", () => {
  it.each([
    { what: "open", reading: {}, asked: false },
    { what: "decided as suggested", reading: decided("sourced", "sourced"), asked: false },
    { what: "decided where nothing was suggested", reading: decided("denied", null), asked: false },
    { what: "decided otherwise", reading: decided("denied", "sourced"), asked: true },
    {
      what: "decided otherwise and set aside",
      reading: { ...decided("denied", "sourced"), dismissed: true },
      asked: false,
    },
  ])("is asked for, a claim being $what: $asked", ({ reading, asked }) => {
    const { context } = hand(reading);
    expect(giveReason.refusal(context) === null).toBe(asked);
    expect(isAgainstSuggestion(aReadClaim(trains, reading))).toBe(asked);
  });

  it("and a note on the article ask for their fields", () => {
    const { context, fields } = hand(decided("denied", "sourced"));
    giveReason.run(context);
    writeArticleNote.run(context);
    expect(fields).toEqual(["reason", "article-note"]);
  });
});
