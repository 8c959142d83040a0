import { describe, expect, it } from "vitest";
import { type Contradiction, contradictionsOf } from "#domain/claim/contradictions.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Reading } from "#domain/claim/reading.ts";
import { aClaim, aDenialLink, aSourcedSuggestion, aSuggestion } from "../../kit/a-claim.ts";
import { aDecision, aLink, aPassage, aReadClaim } from "../../kit/a-read-claim.ts";

const quote = { start: 5, end: 12 };
const missing = aClaim({ suggestion: aSuggestion({ source: { answer: false, rule: "R3", quote, grade: null } }) });
const hearsay = aClaim({ suggestion: aSuggestion({ source: { answer: false, rule: "R5", quote, grade: null } }) });
const graded = aClaim({ suggestion: aSourcedSuggestion({ source: { answer: true, rule: "R4", quote, grade: "B" } }) });
const deniedInText = aClaim({ suggestion: aSourcedSuggestion({ denial: { rule: "R1", quote } }) });
const notRead = aClaim({ suggestion: null });
const bare = aClaim();
const full = aClaim({ pieces: [{ start: 10, end: 20 }], denies: [aDenialLink(bare)] });
const partial = aClaim({ pieces: [{ start: 10, end: 20 }], denies: [aDenialLink(bare, { type: "partial" })] });
const stale = aClaim({ pieces: [{ start: 10, end: 20 }], denies: [aDenialLink(bare, { type: "stale" })] });

type Case = readonly [
  what: string,
  claim: Claim,
  reading: Partial<Reading>,
  found: readonly (readonly [Contradiction["kind"], Contradiction["quote"]])[],
  others?: readonly Claim[],
];

const link = (stance: "supports" | "denies" | "evidence-missing" | "disputes-detail") => ({
  evidence: [aLink({ stance })],
});
const confirmed = { deniedBy: { [full.id]: "confirmed" } } as const;

const cases: readonly Case[] = [
  ["open, whatever the text says", missing, {}, []],
  ["set aside", missing, { ...aDecision("sourced"), dismissed: true }, []],
  ["sourced, evidence missing in the text", missing, aDecision("sourced"), [["evidence-missing", quote]]],
  ["unsourced, evidence missing in the text", missing, aDecision("unsourced"), []],
  ["sourced, merely passed on", hearsay, aDecision("sourced"), []],
  ["sourced with a graded source", graded, aDecision("sourced"), []],
  [
    "sourced, a link says evidence is missing",
    graded,
    { ...aDecision("sourced"), ...link("evidence-missing") },
    [["evidence-missing", null]],
  ],
  [
    "sourced, a passage of this text says evidence is missing",
    graded,
    { ...aDecision("sourced"), evidence: [aPassage(graded, { stance: "evidence-missing" })] },
    [["evidence-missing", { start: 3, end: 8 }]],
  ],
  [
    "sourced, a passage of another text says evidence is missing",
    graded,
    { ...aDecision("sourced"), evidence: [aPassage(graded, { stance: "evidence-missing", text: "f".repeat(64) })] },
    [["evidence-missing", null]],
  ],
  ["sourced, a link supports it", graded, { ...aDecision("sourced"), ...link("supports") }, []],
  ["denied by nobody", bare, aDecision("denied"), [["no-denier", null]]],
  ["contested by nobody", graded, aDecision("contested"), [["no-denier", null]]],
  ["denied, in a language that isn't read", notRead, aDecision("denied"), [["no-denier", null]]],
  ["contested, denied in the text itself", deniedInText, aDecision("contested"), []],
  ["denied, the link merely suggested", bare, aDecision("denied"), [["no-denier", null]], [full]],
  ["denied, the link confirmed", bare, { ...aDecision("denied"), ...confirmed }, [], [full]],
  ["denied, an older denial confirmed", bare, { ...aDecision("denied"), ...confirmed }, [], [stale]],
  ["denied, only a detail confirmed", bare, { ...aDecision("denied"), ...confirmed }, [["no-denier", null]], [partial]],
  [
    "denied, the link rejected",
    bare,
    { ...aDecision("denied"), deniedBy: { [full.id]: "rejected" } },
    [["no-denier", null]],
    [full],
  ],
  [
    "denied, confirmed by a denial that is known no more",
    bare,
    { ...aDecision("denied"), deniedBy: { ["9".repeat(20)]: "confirmed" } },
    [],
  ],
  ["denied, attached evidence denies it", bare, { ...aDecision("denied"), ...link("denies") }, []],
  [
    "denied, attached evidence disputes a detail",
    bare,
    { ...aDecision("denied"), ...link("disputes-detail") },
    [["no-denier", null]],
  ],
  ["unsourced with a graded source", graded, aDecision("unsourced"), [["graded-source", quote]]],
  [
    "denied by nobody, with a graded source",
    graded,
    aDecision("denied"),
    [
      ["no-denier", null],
      ["graded-source", quote],
    ],
  ],
  ["unsourced by the author's word", bare, aDecision("unsourced"), []],
];

describe("what is worth a second look", () => {
  it.each(cases.map(([what, ...rest]) => ({ what, rest })))("$what", ({ rest: [claim, reading, found, others] }) => {
    const contradictions = contradictionsOf(aReadClaim(claim, reading, others));
    expect(contradictions.map(({ kind, quote: words }) => [kind, words])).toEqual(found);
  });

  it.each(["sourced", "unsourced", "denied", "contested"] as const)(
    "names the decision in its sentence: %s",
    (status) => {
      const all = [missing, graded, bare].flatMap((claim) => contradictionsOf(aReadClaim(claim, aDecision(status))));
      for (const { sentence } of all) expect(sentence).toMatch(new RegExp(`^Decided ${status}, while .*\\.$`));
    },
  );
});
