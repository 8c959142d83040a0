import type { Score } from "#domain/review/score.ts";
import { seededDraws } from "#domain/review/seeded-draws.ts";

/** Where a statistic would lie in 95 of 100 samples like this one, or why that cannot be told. */
export type Interval =
  | {
      readonly low: number;
      readonly high: number;
      /** How many of the resamples had a value; those without one are left out. */
      readonly resamples: number;
    }
  | { readonly missing: string };

/** How an interval is drawn. The same settings and units always give the same interval. */
export interface BootstrapSettings {
  readonly seed: number;
  /** 1,000 is the least that Efron and Tibshirani (1993, p. 275) advise for the ends of an interval. */
  readonly resamples: number;
}

export const bootstrapSettings: BootstrapSettings = { seed: 1, resamples: 1000 };

/** An interval over fewer units than this would only look like knowledge: most resamples repeat the same few. */
const fewestUnits = 5;

/** What is outside the interval, on both sides together. */
const outside = 0.05;

/**
 * The 95 % percentile interval of a statistic: as many units as there are are drawn with replacement, the statistic is
 * taken anew, and so on; the interval lies between the k-th smallest and the k-th largest of the B values,
 * k = ⌊(B + 1) · 0.025⌋.
 *
 * Units are handed over by their kinds, since thousands of claims come to few patterns: a draw only counts kinds. Whoever
 * wants to draw whole articles makes each article a kind of its own.
 *
 * B. Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979), 1–26; the percentile
 * interval as in B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 * @param kindOfUnit by unit, its kind: 0, 1 … below `kinds`
 * @param scoreOf the statistic, given how often each kind was drawn
 */
export function bootstrapInterval(
  kindOfUnit: readonly number[],
  kinds: number,
  scoreOf: (drawn: readonly number[]) => Score,
  { seed, resamples }: BootstrapSettings = bootstrapSettings,
): Interval {
  if (kindOfUnit.length < fewestUnits)
    return { missing: `An interval needs ${fewestUnits} units or more to draw from; here are ${kindOfUnit.length}.` };
  const next = seededDraws(seed);
  // A typed array and a plain loop: this is the one place where millions of draws are made.
  const units = Uint32Array.from(kindOfUnit);
  const values: number[] = [];
  for (let sample = 0; sample < resamples; sample += 1) {
    const drawn: number[] = Array.from({ length: kinds }, () => 0);
    for (let draw = 0; draw < units.length; draw += 1) {
      const kind = units[Math.floor(next() * units.length)] ?? 0;
      drawn[kind] = (drawn[kind] ?? 0) + 1;
    }
    const score = scoreOf(drawn);
    if ("value" in score) values.push(score.value);
  }
  const k = Math.floor((values.length + 1) * (outside / 2));
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[k - 1], sorted[values.length - k]];
  if (low === undefined || high === undefined || values.length < resamples / 2)
    return { missing: "In most of the samples drawn from these units the statistic is not defined." };
  return { low, high, resamples: values.length };
}
