import { Pieces, Span } from "#domain/anchor/span.ts";
import { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { Status } from "#domain/claim/status.ts";
import { AnswerRule } from "#domain/claim/suggestion.ts";
import { z } from "#domain/schema.ts";

/**
 * What one analyst says of one claim, as far as a comparison with a colleague's work needs it. A gold file keeps these as
 * they were when the claim was settled, so this is a record and not a mere view.
 */
export const Annotation = z.strictObject({
  claim: ClaimId,
  /** The content as this analyst bounds it. */
  pieces: Pieces,
  /** The words that name the source; null where there is none. */
  source: Span.nullable(),
  /** Whom they mean. */
  speaker: z.string().nullable(),
  cue: Span.nullable(),
  standing: z.union([Status, z.literal("open")]),
  /** "Not a claim": whatever else is said of it counts for nothing then. */
  dismissed: z.boolean(),
  /** Whether the decision is what the tool suggested at that moment: agreeing there may be the tool agreeing with itself. */
  accepted: z.boolean(),
  /** The rules that the tool's suggestion rests on, the one that answers the source first; none without a suggestion. */
  rules: z.array(AnswerRule),
  /** The denials, here or in another text, that the analyst confirmed as meant for this claim, in the order of their ids. */
  deniedBy: z.array(ClaimId),
});
export type Annotation = Readonly<z.infer<typeof Annotation>>;

/**
 * What a comparison sees of one analyst at one claim: the status they decided; `open` where they have not said,
 * though it was shown to them; `not-a-claim` where they dismissed it; `missed` where they worked on the text, were not
 * shown it, and have no such claim.
 */
export type Answer = Annotation["standing"] | "not-a-claim" | "missed";

/** A claim as one analyst reads it, as an annotation. */
export function annotationOf({ claim, reading, standing, deniedBy, deniedElsewhere }: ReadClaim): Annotation {
  const { suggestion } = claim;
  const confirmed = [...deniedBy.map(({ denial, verdict }) => ({ id: denial.id, verdict })), ...deniedElsewhere]
    .filter(({ verdict }) => verdict === "confirmed")
    .map(({ id }) => id);
  return {
    claim: claim.id,
    pieces: claim.pieces,
    source: claim.source?.span ?? null,
    speaker: claim.source?.speaker ?? null,
    cue: claim.cue,
    standing,
    dismissed: reading.dismissed,
    accepted: reading.decision !== null && reading.decision.status === reading.decision.suggested,
    rules: suggestion ? [suggestion.source.rule, ...(suggestion.denial ? [suggestion.denial.rule] : [])] : [],
    deniedBy: [...new Set(confirmed)].toSorted(),
  };
}

/** Whether the analyst says that this is a claim, and how it stands: the work that is compared. */
export function isDecided({ standing, dismissed }: Pick<Annotation, "standing" | "dismissed">): boolean {
  return standing !== "open" && !dismissed;
}

/**
 * The answer that an analyst gives at a claim.
 * @param annotation null where they have no such claim
 * @param isOpen whether they were shown it, or have said nothing of the whole text: then they did not miss it
 */
export function answerOf(annotation: Annotation | null, isOpen: boolean): Answer {
  if (!annotation) return isOpen ? "open" : "missed";
  return annotation.dismissed ? "not-a-claim" : annotation.standing;
}
