import { describe, expect, it } from "vitest";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { performAct } from "#domain/history/act.ts";
import { Change } from "#domain/history/change.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { aHead } from "../../kit/a-change.ts";
import { aClaim } from "../../kit/a-claim.ts";
import { anArticle } from "../../kit/an-article.ts";

const claim = aClaim();
const { id: article } = anArticle();
const [denial, other] = ["d".repeat(20), "e".repeat(20)] as const;
const head = aHead({ at: "2025-03-01T10:00:00.000Z" });
const decision = {
  status: "sourced",
  suggested: "unsourced",
  at: "2025-03-01T08:00:00.000Z",
  by: head.analyst,
} as const;
const denied = { ...decision, status: "denied", suggested: "denied", at: head.at } as const;

function sheetWith(reading: Partial<Reading> | null): Sheet {
  const empty = emptySheet(article, claim.text, reading && head.analyst);
  if (!reading) return empty;
  return { ...empty, touched: { [claim.id]: { claim, reading: { ...untouchedReading, ...reading } } }, changes: 1 };
}

interface Case {
  readonly what: string;
  readonly reading: Partial<Reading> | null;
  readonly act: ClaimAct;
  /** Null where nothing is to be recorded. */
  readonly change: Pick<Change, "before" | "after"> | null;
}

const cases: readonly Case[] = [
  {
    what: "deciding an open claim",
    reading: null,
    act: { kind: "decide", status: "denied", suggested: "denied" },
    change: { before: { decision: null }, after: { decision: denied } },
  },
  {
    what: "deciding otherwise",
    reading: { decision },
    act: { kind: "decide", status: "denied", suggested: "denied" },
    change: { before: { decision }, after: { decision: denied } },
  },
  {
    what: "deciding the same again, which keeps the first time",
    reading: { decision },
    act: { kind: "decide", status: "sourced", suggested: "sourced" },
    change: null,
  },
  {
    what: "opening again",
    reading: { decision },
    act: { kind: "reopen" },
    change: { before: { decision }, after: { decision: null } },
  },
  { what: "opening an open claim", reading: null, act: { kind: "reopen" }, change: null },
  {
    what: "dismissing",
    reading: null,
    act: { kind: "dismiss" },
    change: { before: { dismissed: false }, after: { dismissed: true } },
  },
  { what: "dismissing twice", reading: { dismissed: true }, act: { kind: "dismiss" }, change: null },
  {
    what: "restoring",
    reading: { dismissed: true },
    act: { kind: "restore" },
    change: { before: { dismissed: true }, after: { dismissed: false } },
  },
  { what: "restoring what stands", reading: null, act: { kind: "restore" }, change: null },
  {
    what: "noting",
    reading: null,
    act: { kind: "note", note: "why" },
    change: { before: { note: "" }, after: { note: "why" } },
  },
  { what: "noting the same", reading: { note: "why" }, act: { kind: "note", note: "why" }, change: null },
  {
    what: "confirming a denial, which decides too",
    reading: { deniedBy: { [other]: "rejected" } },
    act: { kind: "confirm-denial", denials: [denial], status: "denied", suggested: "denied" },
    change: {
      before: { decision: null, deniedBy: { [other]: "rejected" } },
      after: { decision: denied, deniedBy: { [denial]: "confirmed", [other]: "rejected" } },
    },
  },
  {
    what: "rejecting a confirmed denial",
    reading: { deniedBy: { [denial]: "confirmed" } },
    act: { kind: "reject-denial", denials: [denial] },
    change: { before: { deniedBy: { [denial]: "confirmed" } }, after: { deniedBy: { [denial]: "rejected" } } },
  },
  {
    what: "rejecting it twice",
    reading: { deniedBy: { [denial]: "rejected" } },
    act: { kind: "reject-denial", denials: [denial] },
    change: null,
  },
];

function perform({ reading, act }: Case): Change | null {
  return performAct({ kind: "claim", article, text: claim.text, claim, act }, sheetWith(reading), head);
}

describe("an act becomes a change", () => {
  it.each(cases.filter(({ change }) => change))("$what", (one) => {
    const made = perform(one);
    expect(made).toMatchObject({ what: one.act.kind, claim: claim.id, at: head.at, by: head.analyst, target: null });
    expect({ before: made?.before, after: made?.after }).toEqual(one.change);
    expect(made?.snapshot).toEqual(one.reading ? null : claim);
    expect(Change.parse(made)).toEqual(made);
  });
});

describe("an act that changes nothing becomes no change", () => {
  it.each(cases.filter(({ change }) => !change))("$what", (one) => {
    expect(perform(one)).toBeNull();
  });
});
