import type { LabelledPair } from "#cli/sentences/benchmark-records.ts";
import { trainTrees } from "#cli/sentences/boosted-trees.ts";
import { calibrated } from "#cli/sentences/calibration.ts";
import { type Linear, quantised, scoreLinear, trainLogistic } from "#cli/sentences/logistic.ts";
import { bestThreshold } from "#cli/sentences/measure.ts";
import { foldsOf } from "#cli/sentences/folds.ts";
import { type DecisionTrees, scoreTrees } from "#domain/detect/stance/decision-trees.ts";
import { pairFeatures } from "#domain/detect/stance/pair-places.ts";
import { pairSignals } from "#domain/detect/stance/pair-signals.ts";
import { readStanceArticle } from "#domain/detect/stance/stance-article.ts";
import { readStanceClaim } from "#domain/detect/stance/stance-claim.ts";
import type { StanceModel } from "#domain/detect/stance/stance-model.ts";
import { placesOf } from "#domain/detect/worthiness/worthiness-model.ts";

/** Pairs of a claim and an article, read; the arrays are parallel. */
export interface StanceExamples {
  readonly signals: readonly (readonly number[])[];
  readonly places: readonly Uint32Array[];
  readonly labels: readonly boolean[];
  readonly articles: readonly string[];
  readonly claims: readonly string[];
  readonly rarity: Uint8Array;
}

const size = 1 << 15;
const trees = { trees: 160, depth: 4, rate: 0.07, caution: 8, rows: 0.7, columns: 0.4, seed: 3 };
const linear = { size, epochs: 20, rate: 0.15, decay: 1e-3, seed: 5 };
/** A word of fewer articles than this would only tell which article it is. */
const leastArticles = 3;

/** Reads pairs; each article and each claim is read once. */
export function stanceExamples(
  pairs: readonly LabelledPair[],
  texts: ReadonlyMap<string, string>,
  rarity: Uint8Array,
): StanceExamples {
  const articles = new Map([...texts].map(([id, text]) => [id, readStanceArticle(text)]));
  const claims = new Map(pairs.map(({ claim }) => [claim, readStanceClaim(claim)]));
  const read = pairs.map(({ claim, articleId }) => {
    const [own, article] = [claims.get(claim), articles.get(articleId)];
    if (!own || !article) throw new Error(`the pair's article ${articleId} was not given`);
    return {
      signals: pairSignals(own, article, rarity).map(Math.fround),
      places: placesOf(pairFeatures(own, article), size - 1),
    };
  });
  return {
    signals: read.map(({ signals }) => signals),
    places: read.map(({ places }) => places),
    labels: pairs.map(({ denies }) => denies),
    articles: pairs.map(({ articleId }) => articleId),
    claims: pairs.map(({ claim }) => claim),
    rarity,
  };
}

/** What training gives before it is put into a file. */
export interface TrainedStance {
  readonly trees: DecisionTrees;
  readonly words: Linear;
  readonly slope: number;
  readonly offset: number;
  readonly threshold: number;
}

/**
 * Trains on all examples; calibration and threshold come from scores of held-out parts. `groups` names what is held out
 * together, `parts` into how many.
 */
export function trainStance(examples: StanceExamples, groups: readonly string[], parts = 4): TrainedStance {
  const scores = Array.from(groups, () => 0);
  const folds = foldsOf(groups, parts, 11);
  for (let fold = 0; fold < parts; fold += 1) {
    const model = fit(
      examplesAt(
        examples,
        folds.flatMap((own, i) => (own === fold ? [] : [i])),
      ),
    );
    for (const [i, own] of folds.entries()) if (own === fold) scores[i] = rawScore(model, examples, i);
  }
  const { slope, offset } = calibrated(scores, examples.labels);
  const likely = scores.map((score) => 1 / (1 + Math.exp(-(slope * score + offset))));
  return { ...fit(examples), slope, offset, threshold: bestThreshold(likely, examples.labels) };
}

/** The probability that a trained model gives the example of this number. */
export function scoreStance(model: TrainedStance, examples: StanceExamples, i: number): number {
  return 1 / (1 + Math.exp(-(model.slope * rawScore(model, examples, i) + model.offset)));
}

/** The examples at these numbers. */
export function examplesAt(examples: StanceExamples, numbers: readonly number[]): StanceExamples {
  const at = <T>(values: readonly T[]): readonly T[] => numbers.flatMap((i) => values.slice(i, i + 1));
  return {
    signals: at(examples.signals),
    places: at(examples.places),
    labels: at(examples.labels),
    articles: at(examples.articles),
    claims: at(examples.claims),
    rarity: examples.rarity,
  };
}

/** The model as it goes into its file. */
export function packStance(trained: TrainedStance, rarity: Uint8Array): StanceModel {
  const { steps, step } = quantised(trained.words.weights);
  const { slope, offset, threshold } = trained;
  return { trees: trained.trees, weights: steps, step, bias: trained.words.bias, slope, offset, threshold, rarity };
}

function fit(examples: StanceExamples): Pick<TrainedStance, "trees" | "words"> {
  return {
    trees: trainTrees(examples.signals, examples.labels, trees),
    words: trainLogistic(examples, { ...linear, strength: spreadStrength(examples) }),
  };
}

/** 1 for a place whose feature stands in enough articles, else 0. */
function spreadStrength({ places, articles }: StanceExamples): Float64Array {
  const counts = new Map<number, Set<string>>();
  for (const [i, own] of places.entries())
    for (const place of own) {
      const holding = counts.get(place) ?? new Set();
      counts.set(place, holding);
      if (holding.size < leastArticles) holding.add(articles[i] ?? "");
    }
  const strength = new Float64Array(size);
  for (const [place, holding] of counts) if (holding.size >= leastArticles) strength[place] = 1;
  return strength;
}

function rawScore(
  model: Pick<TrainedStance, "trees" | "words">,
  { signals, places }: StanceExamples,
  i: number,
): number {
  return scoreTrees(model.trees, signals[i] ?? []) + scoreLinear(model.words, places[i] ?? new Uint32Array());
}
