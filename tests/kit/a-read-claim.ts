import type { Claim } from "#domain/claim/claim.ts";
import type { Evidence, LinkEvidence } from "#domain/claim/evidence.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { anAnalystId } from "./a-change.ts";
import { aDetection } from "./a-detection.ts";
import { anArticle } from "./an-article.ts";

/** A claim as an analyst reads it, with what else stands in its text. */
export function aReadClaim(claim: Claim, reading: Partial<Reading> = {}, others: readonly Claim[] = []): ReadClaim {
  const detection = aDetection({ claims: [claim, ...others] });
  const sheet = emptySheet(anArticle().id, claim.text, anAnalystId);
  const touched = { [claim.id]: { claim, reading: { ...untouchedReading, ...reading } } };
  const read = readClaims(detection, { ...sheet, touched }).find((other) => other.claim.id === claim.id);
  if (!read) throw new Error(`no claim ${claim.id}`);
  return read;
}

/** A decision of this kind, as suggested. */
export function aDecision(status: "sourced" | "unsourced" | "denied" | "contested"): Partial<Reading> {
  return { decision: { status, suggested: status, at: "2025-03-01T09:00:00.000Z", by: anAnalystId } };
}

/** A link that supports a claim, unless changed. */
export function aLink(changes: Partial<LinkEvidence> = {}): LinkEvidence {
  return {
    id: "e".repeat(32),
    kind: "link",
    stance: "supports",
    address: "https://example.org/harbour",
    title: "Harbour news",
    quotation: "",
    seenOn: "2025-03-01",
    note: "",
    ...changes,
  };
}

/** A passage of a claim's own text as evidence. */
export function aPassage({ text }: Claim, changes: Partial<Extract<Evidence, { kind: "passage" }>> = {}): Evidence {
  return {
    id: "d".repeat(32),
    kind: "passage",
    stance: "supports",
    article: anArticle().id,
    text,
    selector: { start: 3, end: 8, exact: "words", prefix: "", suffix: "" },
    note: "",
    ...changes,
  };
}
