import { describe, expect, it } from "vitest";
import type { Claim } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { Annotation, annotationOf } from "#domain/review/annotation.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";
import { ann } from "../../kit/an-annotation.ts";
import { denial, estimate, losses } from "../../kit/a-read-article.ts";

const { id: article } = anArticle();

/** The annotation of a claim of the kit's article, read so. */
function annotated(claim: Claim, changes: Partial<Reading> = {}): Annotation {
  const reading = { ...untouchedReading, ...changes };
  const sheet = { ...emptySheet(article, claim.text, ann), touched: { [claim.id]: { claim, reading } } };
  const detection = aDetection({ text: claim.text, claims: [estimate, losses, denial] });
  const read = readClaims(detection, sheet).find((each) => each.claim.id === claim.id);
  if (!read) throw new Error("the claim is among those read");
  return annotationOf(read);
}

function decision(status: "sourced" | "contested", suggested: "sourced" | null): Partial<Reading> {
  return { decision: { status, suggested, at: "2025-03-01T00:00:00.000Z", by: ann } };
}

describe("a claim as one analyst reads it, as an annotation", () => {
  it("says where it stands, who says it and by which rules", () => {
    expect(annotated(estimate)).toEqual({
      claim: estimate.id,
      pieces: estimate.pieces,
      source: estimate.source?.span,
      speaker: "the Ukrainian military",
      cue: estimate.cue,
      standing: "open",
      dismissed: false,
      accepted: false,
      rules: ["R4"],
      deniedBy: [],
    });
  });

  it("has neither source nor speaker where the claim has none", () => {
    expect(annotated(losses)).toMatchObject({ source: null, speaker: null, cue: null, rules: ["R6"] });
  });

  it("names the rule of a denial after that of the source", () => {
    const suggestion = estimate.suggestion && { ...estimate.suggestion, denial: { rule: "R1", quote: { start: 1, end: 2 } } }; // prettier-ignore
    expect(annotated({ ...estimate, suggestion } as Claim).rules).toEqual(["R4", "R1"]);
    expect(annotated({ ...estimate, suggestion: null }).rules).toEqual([]);
  });

  it.each([
    { what: "what was suggested", of: decision("sourced", "sourced"), standing: "sourced", accepted: true },
    { what: "otherwise", of: decision("contested", "sourced"), standing: "contested", accepted: false },
    { what: "without a suggestion", of: decision("sourced", null), standing: "sourced", accepted: false },
  ])("tells whether it was decided as the tool suggested: $what", ({ of, standing, accepted }) => {
    expect(annotated(estimate, of)).toMatchObject({ standing, accepted });
  });

  it("keeps the denials that the analyst confirmed, also those in texts that are not at hand", () => {
    const elsewhere = "0".repeat(20);
    const verdicts = { [denial.id]: "confirmed", [elsewhere]: "confirmed", ["1".repeat(20)]: "rejected" } as const;
    expect(annotated(estimate, { deniedBy: verdicts }).deniedBy).toEqual([elsewhere, denial.id].toSorted());
    expect(annotated(estimate, { deniedBy: { [denial.id]: "rejected" } }).deniedBy).toEqual([]);
  });

  it("is a record that reads back", () => {
    const annotation = annotated(estimate, { ...decision("sourced", "sourced"), dismissed: true });
    expect(Annotation.parse(JSON.parse(JSON.stringify(annotation)))).toEqual(annotation);
  });
});
