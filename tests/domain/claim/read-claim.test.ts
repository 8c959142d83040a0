import { describe, expect, it } from "vitest";
import type { Claim, ClaimId } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { type LinkVerdict, type Reading, untouchedReading } from "#domain/claim/reading.ts";
import type { Status } from "#domain/claim/status.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { anAnalystId } from "../../kit/a-change.ts";
import { aClaim, aDenialLink, aSourcedSuggestion, aSuggestion } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";

function sheetOf(...touched: readonly (readonly [Claim, Partial<Reading>])[]): Sheet {
  const empty = emptySheet("article", aClaim().text, anAnalystId);
  const entries = touched.map(([claim, reading]) => [
    claim.id,
    { claim, reading: { ...untouchedReading, ...reading } },
  ]);
  return { ...empty, touched: Object.fromEntries(entries) as Sheet["touched"], changes: touched.length };
}

function find(claims: readonly ReadClaim[], { id }: { readonly id: ClaimId }): ReadClaim {
  const found = claims.find(({ claim }) => claim.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
}

const at = (start: number, end: number, changes: Partial<Claim> = {}) =>
  aClaim({ pieces: [{ start, end }], ...changes });

describe("which claims a text has for an analyst", () => {
  const detected = [at(0, 10), at(20, 30), at(40, 50)];
  const detection = aDetection({ claims: detected });

  it("all detected ones in reading order, before anybody's act", () => {
    const claims = readClaims(aDetection({ claims: detected.toReversed() }), sheetOf());
    expect(claims.map(({ claim }) => claim)).toEqual(detected);
    expect(claims.every(({ standing, reading }) => standing === "open" && reading === untouchedReading)).toBe(true);
  });

  it("touched ones as they were when first touched, whatever is detected now", () => {
    const old = { ...at(20, 30), suggestion: aSourcedSuggestion() };
    const { claim, reading } = find(readClaims(detection, sheetOf([old, { note: "mine" }])), old);
    expect(claim).toEqual(old);
    expect(reading.note).toBe("mine");
  });

  it("touched ones even where nothing is detected", () => {
    expect(readClaims(null, sheetOf([at(5, 9), {}])).map(({ claim }) => claim)).toEqual([at(5, 9)]);
  });

  it.each([
    { what: "half of it", found: at(20, 25), offered: true },
    { what: "a little less than half", found: at(20, 24), offered: false },
    {
      what: "the same text with another source",
      found: at(20, 30, { source: null, id: "b".repeat(20) }),
      offered: true,
    },
  ])("a new span over $what of a touched claim is offered as its boundary: $offered", ({ found, offered }) => {
    const touched = at(20, 30);
    const claims = readClaims(aDetection({ claims: [at(0, 10), found] }), sheetOf([touched, { dismissed: true }]));
    expect(find(claims, touched).boundaryOffers).toEqual(offered ? [found.pieces] : []);
    expect(claims).toHaveLength(offered ? 2 : 3);
  });

  it("a nested claim stands beside a touched one that is still detected, however much they overlap", () => {
    const [outer, inner] = [at(0, 20), at(2, 20)];
    const claims = readClaims(aDetection({ claims: [outer, inner] }), sheetOf([outer, { note: "x" }]));
    expect(claims.map(({ claim }) => claim)).toEqual([outer, inner]);
    expect(find(claims, outer).boundaryOffers).toEqual([]);
  });
});

describe("what a denial makes of the claim it is about", () => {
  interface Case {
    readonly suggestion: "sourced" | "unsourced";
    readonly type: "full" | "partial" | "deflects" | "stale";
    readonly verdict: LinkVerdict | null;
    readonly suggested: Status;
    readonly ifConfirmed: Status | null;
  }
  const cases: readonly Case[] = [
    { suggestion: "sourced", type: "full", verdict: null, suggested: "sourced", ifConfirmed: "contested" },
    { suggestion: "sourced", type: "full", verdict: "confirmed", suggested: "contested", ifConfirmed: null },
    { suggestion: "sourced", type: "full", verdict: "rejected", suggested: "sourced", ifConfirmed: null },
    { suggestion: "unsourced", type: "full", verdict: null, suggested: "unsourced", ifConfirmed: "denied" },
    { suggestion: "unsourced", type: "full", verdict: "confirmed", suggested: "denied", ifConfirmed: null },
    { suggestion: "sourced", type: "stale", verdict: null, suggested: "sourced", ifConfirmed: "contested" },
    { suggestion: "sourced", type: "stale", verdict: "confirmed", suggested: "contested", ifConfirmed: null },
    { suggestion: "sourced", type: "partial", verdict: null, suggested: "sourced", ifConfirmed: null },
    { suggestion: "sourced", type: "partial", verdict: "confirmed", suggested: "sourced", ifConfirmed: null },
    { suggestion: "unsourced", type: "deflects", verdict: "confirmed", suggested: "unsourced", ifConfirmed: null },
  ];

  it.each(cases)(
    "$suggestion, $type denial, verdict $verdict: $suggested, if confirmed $ifConfirmed",
    ({ suggestion, type, verdict, suggested, ifConfirmed }) => {
      const claim = at(0, 10, { suggestion: suggestion === "sourced" ? aSourcedSuggestion() : aSuggestion() });
      const denial = at(20, 30, { denies: [aDenialLink(claim, { type })] });
      const sheet = verdict ? sheetOf([claim, { deniedBy: { [denial.id]: verdict } }]) : sheetOf();
      const read = find(readClaims(aDetection({ claims: [claim, denial] }), sheet), claim);
      expect(read).toMatchObject({ suggested, ifConfirmed });
      expect(read.deniedBy).toMatchObject([{ denial: { id: denial.id }, verdict }]);
    },
  );

  it("is nothing once the denial is dismissed as no claim", () => {
    const claim = at(0, 10);
    const denial = at(20, 30, { denies: [aDenialLink(claim)] });
    const detection = aDetection({ claims: [claim, denial] });
    const read = find(readClaims(detection, sheetOf([denial, { dismissed: true }])), claim);
    expect(read).toMatchObject({ deniedBy: [], ifConfirmed: null });
  });

  it("of a claim with a denial cue of its own needs no confirming", () => {
    const suggestion = aSuggestion({ denial: { rule: "R1", quote: { start: 12, end: 18 } } });
    const claim = at(0, 10, { suggestion });
    expect(find(readClaims(aDetection({ claims: [claim] }), sheetOf()), claim).suggested).toBe("denied");
  });
});

describe("a denial in another text", () => {
  const otherText = "d".repeat(64);
  const theirs = "d".repeat(20);
  const claim = at(0, 10, { suggestion: aSourcedSuggestion() });
  const detection = aDetection({ claims: [claim, at(20, 30)] });
  const link = (changes: Partial<DenialAcross> = {}): DenialAcross => ({
    denial: { text: otherText, claim: theirs },
    denied: { text: claim.text, claim: claim.id },
    type: "full",
    ground: "direct",
    score: 0.8,
    ...changes,
  });
  const readWith = (links: readonly DenialAcross[], verdict: LinkVerdict | null, found = detection) => {
    const sheet = verdict ? sheetOf([claim, { deniedBy: { [theirs]: verdict } }]) : sheetOf();
    return find(readClaims(found, sheet, links), claim);
  };

  it.each<{ type: DenialAcross["type"]; verdict: LinkVerdict | null; suggested: Status; ifConfirmed: Status | null }>([
    { type: "full", verdict: null, suggested: "sourced", ifConfirmed: "contested" },
    { type: "stale", verdict: null, suggested: "sourced", ifConfirmed: "contested" },
    { type: "partial", verdict: null, suggested: "sourced", ifConfirmed: null },
    { type: "deflects", verdict: null, suggested: "sourced", ifConfirmed: null },
    { type: "full", verdict: "confirmed", suggested: "contested", ifConfirmed: null },
    { type: "full", verdict: "rejected", suggested: "sourced", ifConfirmed: null },
  ])("$type, verdict $verdict: $suggested, if confirmed $ifConfirmed", ({ type, verdict, suggested, ifConfirmed }) => {
    const read = readWith([link({ type })], verdict);
    expect(read).toMatchObject({ suggested, ifConfirmed, deniedBy: [] });
    expect(read.deniedElsewhere).toEqual([{ id: theirs, link: link({ type }), verdict }]);
  });

  it("once confirmed counts while it isn't known where it is, and when it is gone", () => {
    const read = readWith([], "confirmed");
    expect(read).toMatchObject({ suggested: "contested", ifConfirmed: null });
    expect(read.deniedElsewhere).toEqual([{ id: theirs, link: null, verdict: "confirmed" }]);
    expect(readWith([], "rejected")).toMatchObject({ suggested: "sourced", deniedElsewhere: [] });
  });

  it("counts for a claim that is denied within the text too, and the other way round", () => {
    const denial = at(40, 50, { denies: [aDenialLink(claim)] });
    const both = aDetection({ claims: [claim, denial] });
    expect(readWith([link()], "rejected", both)).toMatchObject({ suggested: "sourced", ifConfirmed: "contested" });
    expect(readWith([link()], "confirmed", both)).toMatchObject({ suggested: "contested", ifConfirmed: "contested" });
  });

  it("is not taken for one elsewhere when it is a claim of this text that was dismissed", () => {
    const denial = at(40, 50, { denies: [aDenialLink(claim)] });
    const sheet = sheetOf([claim, { deniedBy: { [denial.id]: "confirmed" } }], [denial, { dismissed: true }]);
    const read = find(readClaims(aDetection({ claims: [claim, denial] }), sheet), claim);
    expect(read).toMatchObject({ suggested: "sourced", deniedElsewhere: [] });
  });

  it("of another claim, or of another text's, is none of this one", () => {
    const denied = { text: otherText, claim: claim.id };
    const links = [link({ denied: { text: claim.text, claim: at(20, 30).id } }), link({ denied })];
    expect(readWith(links, null)).toMatchObject({ ifConfirmed: null, deniedElsewhere: [] });
  });
});
