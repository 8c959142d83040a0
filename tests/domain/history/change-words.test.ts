import { describe, expect, it } from "vitest";
import type { ReadingPatch } from "#domain/claim/reading.ts";
import { changeKinds } from "#domain/history/change.ts";
import { type BeforeAfter, changeNames, wordsOfChange } from "#domain/history/change-words.ts";
import { aClaim, aSource } from "../../kit/a-claim.ts";
import { anAnalystId } from "../../kit/a-change.ts";
import { aLink, aPassage } from "../../kit/a-read-claim.ts";

const text = "The mayor said that the harbour is closed, reportedly.";
const at = "2025-03-01T09:00:00.000Z";
const decided = { status: "denied", suggested: "sourced", at, by: anAnalystId } as const;
const linked = { type: "partial", article: "news", text: "f".repeat(64) } as const;
const other = "b".repeat(20);
const source = aSource({ speaker: "the mayor" });

type Case = readonly [
  what: (typeof changeKinds)[number],
  before: ReadingPatch,
  after: ReadingPatch,
  details: readonly BeforeAfter[],
];

/** Every kind of change, with what it says. */
const cases: readonly Case[] = [
  ["decide", { decision: null }, { decision: decided }, [{ before: "open", after: "denied" }]],
  ["reopen", { decision: decided }, { decision: null }, [{ before: "denied", after: "open" }]],
  [
    "confirm-denial",
    { decision: null, deniedBy: {} },
    { decision: decided, deniedBy: { [other]: "confirmed" } },
    [
      { before: "open", after: "denied" },
      { before: "suggested link", after: "link confirmed" },
    ],
  ],
  [
    "reject-denial",
    { deniedBy: {} },
    { deniedBy: { [other]: "rejected" } },
    [{ before: "suggested link", after: "link rejected" }],
  ],
  ["dismiss", { dismissed: false }, { dismissed: true }, [{ before: "a claim", after: "not a claim" }]],
  ["restore", { dismissed: true }, { dismissed: false }, [{ before: "not a claim", after: "a claim" }]],
  ["note", { note: "" }, { note: "see\nthe page" }, [{ before: "no note", after: "“see the page”" }]],
  [
    "create",
    { made: false, dismissed: false },
    { made: true, dismissed: false },
    [{ before: "no claim", after: "a claim" }],
  ],
  [
    "boundaries",
    { pieces: null },
    {
      pieces: [
        { start: 24, end: 31 },
        { start: 35, end: 41 },
      ],
    },
    [{ before: "as found", after: "“harbour … closed”" }],
  ],
  ["source", { source: null }, { source: { to: source } }, [{ before: "as found", after: "“the mayor”" }]],
  ["source", { source: { to: source } }, { source: { to: null } }, [{ before: "“the mayor”", after: "no source" }]],
  ["cue", { cue: null }, { cue: { to: { start: 10, end: 14 } } }, [{ before: "as found", after: "“said”" }]],
  ["cue", { cue: { to: { start: 10, end: 14 } } }, { cue: { to: null } }, [{ before: "“said”", after: "no cue" }]],
  ["kind", { kind: null }, { kind: "forecast" }, [{ before: "no mark", after: "forecast" }]],
  [
    "reason",
    { decision: decided },
    { decision: { ...decided, reason: "they say no" } },
    [{ before: "denied", after: "denied, because “they say no”" }],
  ],
  [
    "add-evidence",
    { evidence: [] },
    { evidence: [aLink()] },
    [{ before: "nothing", after: "“Harbour news” supports it" }],
  ],
  [
    "change-evidence",
    { evidence: [aLink(), aPassage(aClaim())] },
    { evidence: [aLink({ title: "", stance: "denies", note: "old" }), aPassage(aClaim())] },
    [{ before: "“Harbour news” supports it", after: "“https://example.org/harbour” denies it, note “old”" }],
  ],
  [
    "remove-evidence",
    { evidence: [aPassage(aClaim())] },
    { evidence: [] },
    [{ before: "“words” supports it", after: "nothing" }],
  ],
  [
    "link-denial",
    { linkedDenials: {}, deniedBy: {} },
    { linkedDenials: { [other]: linked }, deniedBy: { [other]: "confirmed" } },
    [
      { before: "suggested link", after: "link confirmed" },
      { before: "not linked by you", after: "linked as a denial of a detail" },
    ],
  ],
  [
    "unlink-denial",
    { linkedDenials: { [other]: { ...linked, type: "full" } } },
    { linkedDenials: {} },
    [{ before: "linked as a denial", after: "not linked by you" }],
  ],
  [
    "link-denied",
    { linkedDenied: {} },
    { linkedDenied: { [other]: { ...linked, type: "stale" } } },
    [{ before: "not linked by you", after: "linked as an older denial" }],
  ],
  ["publish", { publish: false }, { publish: true }, [{ before: "not to be published", after: "to be published" }]],
  [
    "verdict",
    { verdict: null },
    { verdict: { rating: 2, name: "Mostly false", explanation: "" } },
    [{ before: "no verdict", after: "2 of 5, “Mostly false”" }],
  ],
  [
    "carry",
    { decision: null, note: "" },
    { decision: decided, note: "as before" },
    [
      { before: "open", after: "denied" },
      { before: "no note", after: "“as before”" },
    ],
  ],
  [
    "unlink-denied",
    { linkedDenied: { [other]: { ...linked, type: "deflects" } } },
    { linkedDenied: {} },
    [{ before: "linked as talk of motives", after: "not linked by you" }],
  ],
  [
    "back",
    { note: "later", kind: "opinion" },
    { note: "", kind: null },
    [
      { before: "opinion", after: "no mark" },
      { before: "“later”", after: "no note" },
    ],
  ],
  ["undo", { decision: decided }, { decision: null }, [{ before: "denied", after: "open" }]],
  ["redo", { decision: null }, { decision: decided }, [{ before: "open", after: "denied" }]],
];

describe("a change in words", () => {
  it.each(cases)("%s", (what, before, after, details) => {
    expect(wordsOfChange({ what, before, after }, text)).toEqual({ what: changeNames[what], details });
  });

  it("has a case for every kind", () => {
    expect(new Set(cases.map(([what]) => what))).toEqual(new Set(changeKinds));
  });

  it("quotes no words of a text that isn't at hand", () => {
    const { details } = wordsOfChange(
      { what: "cue", before: { cue: null }, after: { cue: { to: { start: 10, end: 14 } } } },
      null,
    );
    expect(details).toEqual([{ before: "as found", after: "other words" }]);
  });

  it("shortens what is long", () => {
    const { details } = wordsOfChange(
      { what: "note", before: { note: "" }, after: { note: "word ".repeat(20_000) } },
      text,
    );
    expect(details[0]?.after).toMatch(/^“word word .* word…”$/);
    expect(details[0]?.after.length).toBeLessThan(170);
  });
});
