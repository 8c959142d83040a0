import { describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { type Claim, claimId } from "#domain/claim/claim.ts";
import { longestNote } from "#domain/claim/evidence.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { type AnnotatedText, planAnnotations } from "#domain/exchange/annotation-plan.ts";
import type { ImportedClaim } from "#domain/exchange/imported.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { performAct } from "#domain/history/act.ts";
import { foldChange } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aHead, anAnalystId } from "../../kit/a-change.ts";
import { aClaim, aSource } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { aText, spanOf } from "../../kit/a-text.ts";

const hash = textHash(aText);
const at = (words: string) => spanOf(aText, words);
const target = at("the campaign could target 400,000 people");
const military = at("The Ukrainian military");
const found = aClaim({ pieces: [target], source: aSource({ span: military }), cue: at("estimates that") });

/** The found claim after these acts of the analyst's. */
function theText(...acts: readonly ClaimAct[]): AnnotatedText {
  let sheet = emptySheet("a", hash, anAnalystId);
  for (const act of acts) {
    const change = performAct({ kind: "claim", article: "a", text: hash, claim: found, act }, sheet, aHead());
    if (change) sheet = foldChange(sheet, change);
  }
  const claims: readonly ReadClaim[] = readClaims(aDetection({ claims: [found] }), sheet);
  return { article: "a", hash, text: aText, blocks: readOutline(aText).blocks, claims, detector: "kit-1" };
}

function anImported(changes: Partial<ImportedClaim> = {}): ImportedClaim {
  return { text: hash, pieces: [target], standing: "denied", source: null, cue: null, note: "", ...changes };
}

function plan(text: AnnotatedText, annotations: readonly ImportedClaim[], takeTheirs = false) {
  return planAnnotations(annotations, new Map([[hash, text]]), takeTheirs);
}

const acted = (text: AnnotatedText, annotation: ImportedClaim, takeTheirs = false) => {
  const [planned] = plan(text, [annotation], takeTheirs).annotations;
  return { fate: planned?.fate, mine: planned?.mine, acts: planned?.acts.map(({ act }) => act.kind) };
};

const decided: ClaimAct = { kind: "decide", status: "sourced", suggested: null };

describe("an annotation of a claim's very words", () => {
  it.each<[string, readonly ClaimAct[], Partial<ImportedClaim>, string, readonly string[], readonly string[]]>([
    ["decides an open claim", [], {}, "changed", ["decide"], []],
    ["changes nothing where it is open", [], { standing: "open" }, "same", [], []],
    ["leaves the analyst's decision", [decided], {}, "same", [], ["decision"]],
    ["agrees with the analyst's decision", [decided], { standing: "sourced" }, "same", [], []],
    ["leaves what was set aside", [{ kind: "dismiss" }], {}, "same", [], ["dismissal"]],
    ["adds a note", [], { standing: "open", note: "Why?" }, "changed", ["note"], []],
    ["leaves the analyst's note", [{ kind: "note", note: "Mine" }], { note: "Why?" }, "changed", ["decide"], ["note"]],
    ["leaves a note that is too long", [], { standing: "open", note: "x".repeat(longestNote + 1) }, "same", [], []],
    [
      "sets another source",
      [],
      { source: { span: at("Officials"), speaker: "the general staff" } },
      "changed",
      ["decide", "source"],
      [],
    ],
    [
      "takes the bare words of the source for what is known of it",
      [],
      { standing: "open", source: { span: military, speaker: "The Ukrainian military" } },
      "same",
      [],
      [],
    ],
    [
      "leaves the analyst's source",
      [{ kind: "source", source: { to: null } }],
      { source: { span: military, speaker: "x" } },
      "changed",
      ["decide"],
      ["source"],
    ],
    ["sets another cue", [], { standing: "open", cue: at("said") }, "changed", ["cue"], []],
  ])("%s", (_, before, changes, fate, acts, mine) => {
    expect(acted(theText(...before), anImported(changes))).toEqual({ fate, acts, mine });
  });

  it.each<[string, readonly ClaimAct[], readonly string[]]>([
    ["the decision", [decided], ["decide"]],
    ["the dismissal", [{ kind: "dismiss" }], ["restore", "decide"]],
    ["the note", [{ kind: "note", note: "Mine" }], ["decide", "note"]],
  ])("replaces %s where the analyst says so", (_, before, acts) => {
    expect(acted(theText(...before), anImported({ note: before[0]?.kind === "note" ? "Why?" : "" }), true)).toEqual({
      fate: "changed",
      acts,
      mine: [],
    });
  });

  it("still is about a claim whose borders the analyst has moved", () => {
    const moved = theText({ kind: "boundaries", pieces: [at("could target 400,000 people")] });
    const source = { span: military, speaker: "The Ukrainian military" };
    expect(acted(moved, anImported({ source }))).toEqual({ fate: "changed", acts: ["decide"], mine: [] });
  });
});

describe("an annotation of other words", () => {
  const trains = at("Trains were ordered to provide 10,000 people for the front");

  it("becomes a claim as if made by hand, with source, cue, decision and note", () => {
    const source = { span: military, speaker: "the army" };
    const cue = at("ordered");
    const [planned] = plan(theText(), [anImported({ pieces: [trains], source, cue, note: "Why?" })]).annotations;
    expect(planned).toMatchObject({ fate: "new", overlaps: false });
    expect(planned?.acts.map(({ act }) => act.kind)).toEqual(["create", "decide", "note"]);
    const made: Partial<Claim> = {
      id: claimId(hash, [trains], military),
      pieces: [trains],
      source: aSource({ span: military, speaker: "the army" }),
      cue,
      basis: "attributed",
    };
    expect(planned?.acts[0]?.claim).toMatchObject(made);
  });

  it("is named where it overlaps a claim by half", () => {
    const { annotations } = plan(theText(), [anImported({ pieces: [at("could target 400,000 people")] })]);
    expect(annotations).toMatchObject([{ fate: "new", overlaps: true }]);
  });

  it("is drawn to the paragraphs that it reaches into, and left out where it holds white space alone", () => {
    const over = { start: trains.start - 15, end: trains.start + 6 };
    const gap = { start: trains.start - 2, end: trains.start };
    const { annotations, leftOut } = plan(theText(), [anImported({ pieces: [over] }), anImported({ pieces: [gap] })]);
    expect(annotations.map(({ words }) => words)).toEqual(["mobilization. … Trains"]);
    expect(leftOut).toMatchObject([{ why: "it marks nothing but white space" }]);
  });
});

describe("several annotations", () => {
  it("of the same words are one; with another source they are another claim", () => {
    const officials = { span: at("Officials"), speaker: "Officials" };
    const ours = { span: military, speaker: "The Ukrainian military" };
    const { annotations, leftOut } = plan(theText(), [
      anImported({ source: officials }),
      anImported({ source: ours }),
      anImported({ standing: "sourced" }),
    ]);
    // The one that agrees in the source is about the claim, whichever comes first.
    expect(annotations.map(({ fate, annotation }) => [fate, annotation.source?.speaker])).toEqual([
      ["new", "Officials"],
      ["changed", "The Ukrainian military"],
    ]);
    expect(leftOut).toMatchObject([{ why: expect.stringMatching(/same words/) }]);
  });
});
