import { calibrated } from "#cli/sentences/calibration.ts";
import {
  countRatioStrength,
  type Examples,
  type Linear,
  quantised,
  scoreLinear,
  trainLogistic,
} from "#cli/sentences/logistic.ts";
import { bestThreshold } from "#cli/sentences/measure.ts";
import { foldsOf } from "#cli/sentences/folds.ts";
import type { ClassTable } from "#cli/sentences/train-classes.ts";
import { sentenceFeatures } from "#domain/detect/worthiness/sentence-features.ts";
import { createWordReader, type TaggedForm } from "#domain/detect/worthiness/sentence-word.ts";
import { WordClasses } from "#domain/detect/worthiness/word-classes.ts";
import { placesOf, type WorthinessModel } from "#domain/detect/worthiness/worthiness-model.ts";

/** A tagged sentence with its label; `key` keeps copies of a sentence in one fold. */
export interface TaggedExample {
  readonly words: readonly TaggedForm[];
  readonly isCheckable: boolean;
  readonly key: string;
}

const size = 1 << 16;
const settings = { size, epochs: 10, rate: 0.1, decay: 1e-4, seed: 1 };

/** The examples' features as places among the weights. */
export function worthinessExamples(examples: readonly TaggedExample[], table: ClassTable): Examples {
  const read = createWordReader(new WordClasses(table.hashes, table.classes));
  return {
    places: examples.map(({ words }) => placesOf(sentenceFeatures(words, read), size - 1)),
    labels: examples.map(({ isCheckable }) => isCheckable),
  };
}

/** What training gives before it is put into a file. */
export interface TrainedWorthiness extends Linear {
  readonly slope: number;
  readonly offset: number;
  readonly threshold: number;
}

/** Trains on all examples; calibration and threshold come from scores of held-out fifths of the same examples. */
export function trainWorthiness(examples: Examples, keys: readonly string[]): TrainedWorthiness {
  const scores = heldOutScores(examples, keys);
  const { slope, offset } = calibrated(scores, examples.labels);
  const likely = scores.map((score) => 1 / (1 + Math.exp(-(slope * score + offset))));
  return { ...fit(examples), slope, offset, threshold: bestThreshold(likely, examples.labels) };
}

/** The probability that a trained model gives an example. */
export function scoreWorthiness(model: TrainedWorthiness, places: Uint32Array): number {
  return 1 / (1 + Math.exp(-(model.slope * scoreLinear(model, places) + model.offset)));
}

/** The model as it goes into its file. */
export function packWorthiness(trained: TrainedWorthiness, table: ClassTable): WorthinessModel {
  const { steps, step } = quantised(trained.weights);
  const { bias, slope, offset, threshold } = trained;
  return { weights: steps, step, bias, slope, offset, threshold, wordHashes: table.hashes, wordClasses: table.classes };
}

/** The examples at these numbers. */
export function examplesAt({ places, labels }: Examples, numbers: readonly number[]): Examples {
  return {
    places: numbers.map((i) => places[i] ?? new Uint32Array()),
    labels: numbers.map((i) => labels[i] ?? false),
  };
}

function heldOutScores(examples: Examples, keys: readonly string[]): readonly number[] {
  const folds = foldsOf(keys, 5, 11);
  const scores = Array.from(keys, () => 0);
  for (let fold = 0; fold < 5; fold += 1) {
    const model = fit(
      examplesAt(
        examples,
        folds.flatMap((own, i) => (own === fold ? [] : [i])),
      ),
    );
    for (const [i, own] of folds.entries())
      if (own === fold) scores[i] = scoreLinear(model, examples.places[i] ?? new Uint32Array());
  }
  return scores;
}

function fit(examples: Examples): Linear {
  return trainLogistic(examples, { ...settings, strength: countRatioStrength(examples, size, 2) });
}
