import { byName } from "#domain/review/by-name.ts";
import { type Score, valueOf } from "#domain/review/score.ts";
import { seeded } from "#domain/seeded.ts";

/** Between which bounds a statistic lay in 95 of 100 samples drawn from these units, or why that cannot be told. */
export type Interval =
  | {
      readonly low: number;
      readonly high: number;
      /** In how many of the samples the statistic had a value; the others are left out. */
      readonly samples: number;
    }
  | { readonly missing: string };

/** How an interval is drawn. The same settings and units always give the same interval. */
export interface BootstrapSettings {
  readonly seed: number;
  /** The ends of an interval rest on few of the samples, so it takes many: 1,000 or more. */
  readonly samples: number;
}

export const bootstrapSettings: BootstrapSettings = { seed: 1, samples: 1000 };

/** An interval over fewer units than this would only look like knowledge: the samples repeat the same few. */
const fewestUnits = 5;

/** The share of samples outside the interval, on both sides together. */
const outside = 0.05;

/**
 * The 95 % percentile intervals of some statistics: as many units as there are are drawn with replacement, the
 * statistics are taken of them, and so on; an interval lies between the k-th smallest and the k-th largest of the B
 * values, k = ⌊(B + 1) · 0.025⌋.
 *
 * Units are handed over by their kinds, since thousands of claims come to few patterns: a draw only counts kinds. Whoever
 * wants to draw whole articles makes each article a kind of its own.
 *
 * B. Efron, "Bootstrap Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979), 1–26; the percentile
 * interval as in B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 * @param kindOfUnit by unit, its kind: 0, 1, 2 …
 * @param scoresOf the statistics, given how often each kind was drawn
 */
export function bootstrapIntervals<Name extends string>(
  names: readonly Name[],
  kindOfUnit: readonly number[],
  scoresOf: (drawn: readonly number[]) => Readonly<Record<Name, Score>>,
  settings: BootstrapSettings = bootstrapSettings,
): Readonly<Record<Name, Interval>> {
  const steps = bootstrapSteps(names, kindOfUnit, scoresOf, settings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As {@link bootstrapIntervals}, yielding after each sample how many are drawn: drawing thousands of claims takes its time. */
export function* bootstrapSteps<Name extends string>(
  names: readonly Name[],
  kindOfUnit: readonly number[],
  scoresOf: (drawn: readonly number[]) => Readonly<Record<Name, Score>>,
  { seed, samples }: BootstrapSettings = bootstrapSettings,
): Generator<number, Readonly<Record<Name, Interval>>> {
  const isEnough = kindOfUnit.length >= fewestUnits;
  const drawn: Readonly<Record<Name, Score>>[] = [];
  if (isEnough)
    for (const scores of drawnScores(kindOfUnit, scoresOf, { seed, samples })) {
      drawn.push(scores);
      yield drawn.length;
    }
  const tooFew = {
    missing: `An interval needs ${fewestUnits} units or more to draw from; there are ${kindOfUnit.length}.`,
  };
  return byName(names, (name) => {
    if (!isEnough) return tooFew;
    const scores = drawn.map((each) => valueOf(each[name])).filter((value) => value !== null);
    return intervalOf(scores, samples);
  });
}

function* drawnScores<Scores>(
  kindOfUnit: readonly number[],
  scoresOf: (drawn: readonly number[]) => Scores,
  { seed, samples }: BootstrapSettings,
): Generator<Scores> {
  const next = seeded(seed);
  // A typed array and plain loops: this is the one place where millions of draws are made.
  const units = Uint32Array.from(kindOfUnit);
  const kinds = units.reduce((most, kind) => Math.max(most, kind + 1), 0);
  for (let sample = 0; sample < samples; sample += 1) {
    const drawn: number[] = Array.from({ length: kinds }, () => 0);
    for (let draw = 0; draw < units.length; draw += 1) {
      const kind = units[Math.floor(next() * units.length)] ?? 0;
      drawn[kind] = (drawn[kind] ?? 0) + 1;
    }
    yield scoresOf(drawn);
  }
}

function intervalOf(values: readonly number[], samples: number): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const k = Math.floor((sorted.length + 1) * (outside / 2));
  const [low, high] = [sorted[k - 1], sorted[sorted.length - k]];
  if (low === undefined || high === undefined || sorted.length < samples / 2)
    return { missing: "In most of the samples drawn from these units the statistic is not defined." };
  return { low, high, samples: sorted.length };
}
