import type { AnalystId } from "#domain/claim/analyst-id.ts";
import {
  type BootstrapSettings,
  type Interval,
  bootstrapIntervals,
  bootstrapSettings,
  bootstrapSteps,
} from "#domain/review/bootstrap.ts";
import type { Matching } from "#domain/review/matching.ts";
import { type Pattern, analystsOf, patternsOf } from "#domain/review/patterns.ts";
import type { Score } from "#domain/review/score.ts";
import { addSpanCounts, noSpans, spanAgreement } from "#domain/review/span-agreement.ts";
import { cohensKappa, fleissKappa, krippendorffsAlpha, observedAgreement } from "#domain/review/status-agreement.ts";

/** The statistics, in the order in which they are shown. */
export const statistics = ["observed", "cohen", "fleiss", "alpha", "exact", "partial"] as const;
export type Statistic = (typeof statistics)[number];

/** How far analysts agree: on the status of claims (the first four) and on what the claims are (the last two). */
export type Agreement = Readonly<Record<Statistic, Score>>;

/**
 * How far analysts agree over these texts together; hand over one text for its own agreement.
 * @param analysts whose work; everybody's where not given. Their order changes nothing.
 */
export function agreementOf(
  matchings: readonly Matching[],
  analysts: readonly AnalystId[] = analystsOf(matchings),
): Agreement {
  return agreementIn(patternsOf(matchings, analysts).patterns);
}

/** How an interval is drawn, and what is drawn. */
export interface IntervalSettings extends BootstrapSettings {
  /**
   * Claims of one article resemble each other, so drawing `claims` gives too narrow an interval for what another
   * article would bring; drawing whole `articles` does not, and takes many of them.
   */
  readonly draw: "claims" | "articles";
}

/** The 95 % bootstrap intervals of {@link agreementOf}; see {@link bootstrapIntervals} for how they are drawn. */
export function agreementIntervals(
  matchings: readonly Matching[],
  analysts: readonly AnalystId[] = analystsOf(matchings),
  { draw, ...settings }: IntervalSettings = { ...bootstrapSettings, draw: "claims" },
): Readonly<Record<Statistic, Interval>> {
  const { patterns, ofTexts } = patternsOf(matchings, analysts);
  if (draw === "claims")
    return bootstrapIntervals(
      statistics,
      ofTexts.flat(),
      (drawn) => agreementIn(patterns.map((pattern, i) => ({ ...pattern, count: drawn[i] ?? 0 }))),
      settings,
    );
  const texts = ofTexts.filter((claims) => claims.length > 0).map((claims) => countsOf(claims, patterns.length));
  return bootstrapIntervals(
    statistics,
    texts.map((_, i) => i),
    (drawn) => {
      const counts = patterns.map(() => 0);
      texts.forEach((text, i) => {
        const times = drawn[i] ?? 0;
        if (times > 0) text.forEach((count, place) => (counts[place] = (counts[place] ?? 0) + times * count));
      });
      return agreementIn(patterns.map((pattern, i) => ({ ...pattern, count: counts[i] ?? 0 })));
    },
    settings,
  );
}

/** The intervals of {@link agreementIntervals} where claims are drawn, sample by sample: yields how many are drawn. */
export function agreementIntervalSteps(
  matchings: readonly Matching[],
  analysts: readonly AnalystId[] = analystsOf(matchings),
  settings: BootstrapSettings = bootstrapSettings,
): Generator<number, Readonly<Record<Statistic, Interval>>> {
  const { patterns, ofTexts } = patternsOf(matchings, analysts);
  return bootstrapSteps(
    statistics,
    ofTexts.flat(),
    (drawn) => agreementIn(patterns.map((pattern, i) => ({ ...pattern, count: drawn[i] ?? 0 }))),
    settings,
  );
}

/** The agreement over claims of these patterns; one that stands there twice counts twice. */
export function agreementIn(all: readonly Pattern[]): Agreement {
  const patterns = all.filter(({ count }) => count > 0);
  const isPair = patterns.every(({ values }) => values.length === 2);
  const spans = patterns.reduce((sum, { spans: each, count }) => addSpanCounts(sum, each, count), noSpans);
  return {
    observed: observedAgreement(patterns),
    cohen: isPair
      ? cohensKappa(patterns)
      : { missing: "Cohen's kappa is for two analysts; for more, Fleiss' kappa and Krippendorff's alpha stand in." },
    fleiss: fleissKappa(patterns),
    alpha: krippendorffsAlpha(patterns),
    ...spanAgreement(spans),
  };
}

/** How often each pattern stands among these claims. */
function countsOf(claims: readonly number[], patterns: number): readonly number[] {
  const counts: number[] = Array.from({ length: patterns }, () => 0);
  for (const place of claims) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}
