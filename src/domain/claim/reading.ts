import { Pieces, Span } from "#domain/anchor/span.ts";
import { ArticleId, Instant, TextHash } from "#domain/article/article.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { ClaimId, DenialLink, Source } from "#domain/claim/claim.ts";
import { Evidence, longestNote } from "#domain/claim/evidence.ts";
import { type Standing, Status } from "#domain/claim/status.ts";
import { z } from "#domain/schema.ts";

/** An analyst's decision on a claim. */
export const Decision = z.strictObject({
  status: Status,
  /** What the tool suggested at that moment, if anything: merely accepting it is counted apart from deciding on one's own. */
  suggested: Status.nullable(),
  at: Instant,
  by: AnalystId,
  /** Why it was decided so and not as suggested, in the analyst's words; absent where they didn't say. */
  reason: z.exactOptional(z.string().min(1)),
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** What the analyst says of a suggested denial link. */
export const LinkVerdict = z.enum(["confirmed", "rejected"]);
export type LinkVerdict = z.infer<typeof LinkVerdict>;

/** What an analyst marks a claim as, beside its status, in the order of a menu. */
export const claimKinds = ["opinion", "forecast", "background"] as const;
export const ClaimKind = z.enum(claimKinds);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** The other end of a denial link that the analyst made or typed, and where it stands. */
export const LinkedClaim = z.strictObject({ type: DenialLink.shape.type, article: ArticleId, text: TextHash });
export type LinkedClaim = Readonly<z.infer<typeof LinkedClaim>>;

/**
 * What an analyst says of a claim's truth, which no status ever says: for publishing, on a scale whose words are the
 * analyst's own.
 */
export const Verdict = z.strictObject({
  /** From 1, the worst, to 5. */
  rating: z.int().min(1).max(5),
  /** What readers are shown: "Mostly true". */
  name: z.string().min(1).max(longestNote),
  explanation: z.string().max(longestNote),
});
export type Verdict = Readonly<z.infer<typeof Verdict>>;

/** What the analyst puts in place of a claim's source: another one, or none. */
export const SourceCorrection = z.strictObject({ to: Source.nullable() });
/** What the analyst puts in place of a claim's cue: another span, or none. */
export const CueCorrection = z.strictObject({ to: Span.nullable() });

const fields = {
  /** Null while the claim is open. */
  decision: Decision.nullable(),
  /** "Not a claim". */
  dismissed: z.boolean(),
  note: z.string(),
  /** Verdicts on the links that come from denials, by the denying claim's id. */
  deniedBy: z.record(ClaimId, LinkVerdict),
  /** Whether the analyst made it and has not taken that back; a claim that the detector found needs no maker. */
  made: z.boolean(),
  /** Null where the analyst doesn't mark it. */
  kind: ClaimKind.nullable(),
  /** The content's boundaries by this analyst; null where they stand as found. */
  pieces: Pieces.nullable(),
  /** Null where the source stands as found. */
  source: SourceCorrection.nullable(),
  /** Null where the cue stands as found. */
  cue: CueCorrection.nullable(),
  evidence: z.array(Evidence),
  /** The denials of this claim whose link the analyst made or typed, by the denying claim's id. */
  linkedDenials: z.record(ClaimId, LinkedClaim),
  /** The claims that this one denies by a link that the analyst made or typed, by their ids. */
  linkedDenied: z.record(ClaimId, LinkedClaim),
  /** Whether the decision is to be published, see the ClaimReview export. */
  publish: z.boolean(),
  /** Null where the analyst says nothing of its truth. */
  verdict: Verdict.nullable(),
};

/** The fields that came later: readings stored before say nothing of them. */
const untouchedLater = {
  made: false,
  kind: null,
  pieces: null,
  source: null,
  cue: null,
  evidence: [],
  linkedDenials: {},
  linkedDenied: {},
  publish: false,
  verdict: null,
} as const;

/** One analyst's reading of one claim: everything that they, and only they, say of it. */
export const Reading = z.strictObject({
  ...fields,
  made: fields.made.default(untouchedLater.made),
  kind: fields.kind.default(untouchedLater.kind),
  pieces: fields.pieces.default(untouchedLater.pieces),
  source: fields.source.default(untouchedLater.source),
  cue: fields.cue.default(untouchedLater.cue),
  evidence: fields.evidence.default([]),
  linkedDenials: fields.linkedDenials.default({}),
  linkedDenied: fields.linkedDenied.default({}),
  publish: fields.publish.default(untouchedLater.publish),
  verdict: fields.verdict.default(untouchedLater.verdict),
});
export type Reading = Readonly<z.infer<typeof Reading>>;

/** The fields of a reading that one change sets, with their values. */
export const ReadingPatch = z.strictObject({
  decision: z.exactOptional(fields.decision),
  dismissed: z.exactOptional(fields.dismissed),
  note: z.exactOptional(fields.note),
  deniedBy: z.exactOptional(fields.deniedBy),
  made: z.exactOptional(fields.made),
  kind: z.exactOptional(fields.kind),
  pieces: z.exactOptional(fields.pieces),
  source: z.exactOptional(fields.source),
  cue: z.exactOptional(fields.cue),
  evidence: z.exactOptional(fields.evidence),
  linkedDenials: z.exactOptional(fields.linkedDenials),
  linkedDenied: z.exactOptional(fields.linkedDenied),
  publish: z.exactOptional(fields.publish),
  verdict: z.exactOptional(fields.verdict),
});
export type ReadingPatch = Readonly<z.infer<typeof ReadingPatch>>;

/** The reading of a claim that nobody has touched. */
export const untouchedReading: Reading = {
  decision: null,
  dismissed: false,
  note: "",
  deniedBy: {},
  ...untouchedLater,
  evidence: [],
};

/** How the claim stands with this analyst. */
export function standing(reading: Reading): Standing {
  return reading.decision?.status ?? "open";
}
