import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { AnswerRule } from "#domain/claim/suggestion.ts";
import { type AcceptedApart, setApart } from "#domain/review/accepted-apart.ts";
import { type Agreement, agreementIn, agreementOf } from "#domain/review/agreement.ts";
import { type AgreementWithin, agreementByRuleSteps, agreementBySourceSteps } from "#domain/review/agreement-by.ts";
import { type Difference, differencesOf } from "#domain/review/difference.ts";
import { amongAnalysts } from "#domain/review/matching.ts";
import { type Pattern, analystsOf, patternsOf } from "#domain/review/patterns.ts";
import type { ReviewWork, ReviewedText } from "#state/review/review-work.ts";

/** A disagreement, and where it is. */
export interface PlacedDifference {
  readonly place: ReviewedText;
  readonly difference: Difference;
}

/** The work of some analysts, compared. */
export interface Comparison {
  /** In the order of their ids. */
  readonly analysts: readonly AnalystId[];
  /** The texts on which two of them or more have worked; each matching is of these analysts alone. */
  readonly texts: readonly ReviewedText[];
  readonly differences: readonly PlacedDifference[];
  readonly agreement: Agreement;
  /** In the order of {@link texts}. */
  readonly ofTexts: readonly Agreement[];
  readonly byRule: readonly AgreementWithin<AnswerRule>[];
  readonly bySource: readonly AgreementWithin[];
  readonly apart: AcceptedApart;
}

/** Everybody who has worked on anything. */
export function analystsIn({ texts }: ReviewWork): readonly AnalystId[] {
  return analystsOf(texts.map(({ matching }) => matching));
}

/** Compares analysts. Yields between the parts of the work, wherever it may be interrupted. */
export function* compareSteps(work: ReviewWork, wanted: readonly AnalystId[]): Generator<void, Comparison> {
  const texts: ReviewedText[] = [];
  for (const place of work.texts) {
    const among = amongAnalysts(
      place.matching,
      place.matching.analysts.filter((analyst) => wanted.includes(analyst)),
    );
    if (among.analysts.length > 1) texts.push({ ...place, matching: among });
    yield;
  }
  const matchings = texts.map(({ matching }) => matching);
  const analysts = analystsOf(matchings);
  const differences: PlacedDifference[] = [];
  const ofTexts: Agreement[] = [];
  // Over all, a text's claims count as the few patterns that they come to.
  const patterns: Pattern[] = [];
  const restPatterns: Pattern[] = [];
  const counts = { accepted: 0, ownJudgement: 0 };
  for (const place of texts) {
    for (const difference of differencesOf(place.matching)) differences.push({ place, difference });
    yield;
    ofTexts.push(agreementOf([place.matching]));
    patterns.push(...patternsOf([place.matching], analysts).patterns);
    yield;
    const { accepted, ownJudgement, rest } = setApart(place.matching);
    counts.accepted += accepted;
    counts.ownJudgement += ownJudgement;
    restPatterns.push(...patternsOf([rest], analysts).patterns);
    yield;
  }
  const agreement = agreementIn(patterns);
  yield;
  const byRule = yield* agreementByRuleSteps(matchings);
  const bySource = yield* agreementBySourceSteps(matchings);
  const apart = { ...counts, agreement: agreementIn(restPatterns) };
  return { analysts, texts, differences, agreement, ofTexts, byRule, bySource, apart };
}
