import { describe, expect, it } from "vitest";
import { foundPassages, voicesOn } from "#domain/claim/voices.ts";
import { aClaim, aDenialLink, aSourcedSuggestion, aSuggestion } from "../../kit/a-claim.ts";
import { aLink, aReadClaim } from "../../kit/a-read-claim.ts";

const quote = { start: 5, end: 12 };
const claim = aClaim({
  suggestion: aSuggestion({
    source: { answer: false, rule: "R3", quote, grade: null },
    denial: { rule: "R1", quote },
    flags: [
      { flag: "partly-denied", quote },
      { flag: "hedged", quote },
    ],
  }),
});
const denialOf = (type: "full" | "partial" | "deflects" | "stale") =>
  aClaim({ pieces: [{ start: 10, end: 20 }], denies: [aDenialLink(aClaim(), { type })] });

describe("the voices on a claim", () => {
  it("are none where nothing speaks", () => {
    expect(voicesOn(aReadClaim(aClaim()))).toEqual({
      supports: 0,
      denies: 0,
      "evidence-missing": 0,
      "disputes-detail": 0,
    });
    expect(foundPassages(aClaim({ suggestion: null }))).toEqual([]);
  });

  it("leave out where the claim comes from", () => {
    expect(foundPassages(aClaim({ suggestion: aSourcedSuggestion() }))).toEqual([]);
  });

  it("are the tool's passages and the analyst's evidence together", () => {
    const evidence = [aLink(), aLink({ id: "1".repeat(32), stance: "denies" }), aLink({ id: "2".repeat(32) })];
    expect(voicesOn(aReadClaim(claim, { evidence }))).toEqual({
      supports: 2,
      denies: 2,
      "evidence-missing": 1,
      "disputes-detail": 1,
    });
  });

  it.each([
    { type: "full", verdict: "confirmed", heard: { denies: 1 } },
    { type: "stale", verdict: "confirmed", heard: { denies: 1 } },
    { type: "partial", verdict: "confirmed", heard: { "disputes-detail": 1 } },
    { type: "deflects", verdict: "confirmed", heard: {} },
    { type: "full", verdict: "rejected", heard: {} },
    { type: "full", verdict: null, heard: {} },
  ] as const)("count a $type denial whose link is $verdict: $heard", ({ type, verdict, heard }) => {
    const denial = denialOf(type);
    const read = aReadClaim(aClaim(), verdict ? { deniedBy: { [denial.id]: verdict } } : {}, [denial]);
    const spoken = Object.entries(voicesOn(read)).filter(([, count]) => count > 0);
    expect(Object.fromEntries(spoken)).toEqual(heard);
  });
});
