import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { type Agreement, agreementOf } from "#domain/review/agreement.ts";
import { isDecided } from "#domain/review/annotation.ts";
import { type Match, type Matching, amongAnalysts } from "#domain/review/matching.ts";

/** Agreement with what the analysts merely took over from the tool counted apart, since that inflates it. */
export interface AcceptedApart {
  /** Claims that two or more decided, each of them as the tool suggested: they may agree with the tool, not with each other. */
  readonly accepted: number;
  /** Claims that two or more decided, at least one of them otherwise than suggested, or without a suggestion. */
  readonly ownJudgement: number;
  /** Agreement without the {@link accepted} ones. */
  readonly agreement: Agreement;
}

/**
 * Counts apart what these analysts merely accepted.
 *
 * It errs on the strict side: whoever weighed a claim and came to what the tool suggests is counted as accepting it, for
 * nothing recorded tells the two apart. So the agreement without these claims is a lower bound and no fairer figure.
 */
export function acceptedApart(matchings: readonly Matching[], analysts?: readonly AnalystId[]): AcceptedApart {
  const parts = matchings.map((matching) => setApart(amongAnalysts(matching, analysts ?? matching.analysts)));
  return {
    accepted: parts.reduce((sum, { accepted }) => sum + accepted, 0),
    ownJudgement: parts.reduce((sum, { ownJudgement }) => sum + ownJudgement, 0),
    agreement: agreementOf(
      parts.map(({ rest }) => rest),
      analysts,
    ),
  };
}

/** One text's part of {@link acceptedApart}: the counts, and the matching without what was merely accepted. */
export function setApart(
  matching: Matching,
): Pick<AcceptedApart, "accepted" | "ownJudgement"> & { readonly rest: Matching } {
  const decided = matching.matches.filter((match) => decidedOf(match).length > 1);
  const accepted = decided.filter(isAccepted).length;
  const rest = { ...matching, matches: matching.matches.filter((match) => !isAccepted(match)) };
  return { accepted, ownJudgement: decided.length - accepted, rest };
}

function decidedOf({ readings }: Match) {
  return readings.filter((reading) => reading !== null).filter(isDecided);
}

function isAccepted(match: Match): boolean {
  const decided = decidedOf(match);
  return decided.length > 1 && decided.every((reading) => reading.accepted);
}
