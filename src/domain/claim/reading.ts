import { Instant } from "#domain/article/article.ts";
import { ClaimId } from "#domain/claim/claim.ts";
import { type Standing, Status } from "#domain/claim/status.ts";
import { z } from "#domain/schema.ts";

/** 32 hexadecimal digits, random, made at the analyst's first act in this browser. */
export const AnalystId = z.string().regex(/^[0-9a-f]{32}$/);
export type AnalystId = z.infer<typeof AnalystId>;

/** An analyst's decision on a claim. */
export const Decision = z.strictObject({
  status: Status,
  /** What the tool suggested at that moment, if anything: merely accepting it is counted apart from deciding on one's own. */
  suggested: Status.nullable(),
  at: Instant,
  by: AnalystId,
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** What the analyst says of a suggested denial link. */
export const LinkVerdict = z.enum(["confirmed", "rejected"]);
export type LinkVerdict = z.infer<typeof LinkVerdict>;

/** One analyst's reading of one claim: everything that they, and only they, say of it. */
export const Reading = z.strictObject({
  /** Null while the claim is open. */
  decision: Decision.nullable(),
  /** "Not a claim". */
  dismissed: z.boolean(),
  note: z.string(),
  /** Verdicts on the links that come from denials, by the denying claim's id. */
  deniedBy: z.record(ClaimId, LinkVerdict),
});
export type Reading = Readonly<z.infer<typeof Reading>>;

/** The fields of a reading that one change sets, with their values. */
export const ReadingPatch = z.strictObject({
  decision: z.exactOptional(Decision.nullable()),
  dismissed: z.exactOptional(z.boolean()),
  note: z.exactOptional(z.string()),
  deniedBy: z.exactOptional(z.record(ClaimId, LinkVerdict)),
});
export type ReadingPatch = Readonly<z.infer<typeof ReadingPatch>>;

/** The reading of a claim that nobody has touched. */
export const untouchedReading: Reading = { decision: null, dismissed: false, note: "", deniedBy: {} };

/** How the claim stands with this analyst. */
export function standing(reading: Reading): Standing {
  return reading.decision?.status ?? "open";
}
