import { Pieces, Span } from "#domain/anchor/span.ts";
import { Instant, TextHash } from "#domain/article/article.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { ClaimId } from "#domain/claim/claim.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { Status, statuses } from "#domain/claim/status.ts";
import { Annotation } from "#domain/review/annotation.ts";
import { DifferenceKind } from "#domain/review/difference.ts";
import { z } from "#domain/schema.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** One claim of a gold file: what counts in the end. */
export const GoldAnswer = z.strictObject({
  /** The id that one of the analysts has for it, or that follows from its own pieces and source. */
  claim: ClaimId,
  pieces: Pieces,
  source: Span.nullable(),
  speaker: z.string().nullable(),
  cue: Span.nullable(),
  status: Status,
  deniedBy: z.array(ClaimId),
});
export type GoldAnswer = Readonly<z.infer<typeof GoldAnswer>>;

/** What an analyst had to say when a claim was settled, whole, so that both readings outlast whatever they do later. */
export const GivenReading = z.strictObject({
  analyst: AnalystId,
  /** Null where they had no such claim. */
  annotation: Annotation.nullable(),
  answer: z.enum([...statuses, "open", "not-a-claim", "missed"]),
});
export type GivenReading = Readonly<z.infer<typeof GivenReading>>;

/** The hash of an entry's other fields, 64 hexadecimal digits: altering an entry alters its id. */
export const SettlementId = z.string().regex(/^[0-9a-f]{64}$/);
export type SettlementId = z.infer<typeof SettlementId>;

/** Which answer an adjudicator took: one of the two shown, both side by side, or one of their own. */
export const Took = z.enum(["left", "right", "both", "new"]);
export type Took = z.infer<typeof Took>;

/** One disagreement, settled. */
export const Settlement = z.strictObject({
  version: z.literal(1),
  kind: z.literal("settlement"),
  id: SettlementId,
  text: TextHash,
  /** Every analyst's, those that were not taken included; in the order of the comparison. */
  readings: z.array(GivenReading).min(1),
  /** In what they differed. */
  differences: z.array(DifferenceKind),
  /** Whose readings were shown at the left and at the right. */
  left: AnalystId,
  right: AnalystId,
  took: Took,
  /** What counts from here on: none where it is no claim, two where both readings are claims of their own. */
  answers: z.array(GoldAnswer),
  reason: z.string().min(1),
  by: AnalystId,
  at: Instant,
});
export type Settlement = Readonly<z.infer<typeof Settlement>>;

/** A settlement taken back; whatever was in force before it is in force again. */
export const Withdrawal = z.strictObject({
  version: z.literal(1),
  kind: z.literal("withdrawal"),
  id: SettlementId,
  /** The settlement taken back. */
  of: SettlementId,
  by: AnalystId,
  at: Instant,
});
export type Withdrawal = Readonly<z.infer<typeof Withdrawal>>;

/** One act of an adjudicator. Entries are only ever added, and their order is the order of the list, never that of times. */
export const SettlementEntry = z.discriminatedUnion("kind", [Settlement, Withdrawal]);
export type SettlementEntry = Settlement | Withdrawal;

/** The id that an entry with this content has: SHA-256 over its canonical JSON. */
export function settlementId(content: Omit<Settlement, "id"> | Omit<Withdrawal, "id">): SettlementId {
  return sha256Hex(canonicalJson(content));
}

/** What tells disagreements apart: the text, and which claims of which analysts it is about. */
export function disputeKey({ text, readings }: Pick<Settlement, "text" | "readings">): string {
  const parties = readings.map(({ analyst, annotation }) => `${analyst}:${annotation?.claim ?? "none"}`);
  return `${text} ${parties.toSorted().join(" ")}`;
}

/** The settlements that count: of each disagreement the newest that was not taken back, in the order of the entries. */
export function settlementsInForce(entries: readonly SettlementEntry[]): readonly Settlement[] {
  const inForce = new Map<string, Settlement>();
  for (const settlement of standingSettlements(entries)) inForce.set(disputeKey(settlement), settlement);
  return [...inForce.values()];
}

/** What undo takes back: the newest settlement that was not taken back yet; null where there is none. */
export function undoableSettlement(entries: readonly SettlementEntry[]): Settlement | null {
  return standingSettlements(entries).at(-1) ?? null;
}

/** In order. A withdrawal takes back what came before it: the same settlement may be made again afterwards. */
function standingSettlements(entries: readonly SettlementEntry[]): readonly Settlement[] {
  const standing: Settlement[] = [];
  for (const entry of entries) {
    if (entry.kind === "settlement") standing.push(entry);
    else {
      const place = standing.findLastIndex(({ id }) => id === entry.of);
      if (place >= 0) standing.splice(place, 1);
    }
  }
  return standing;
}
