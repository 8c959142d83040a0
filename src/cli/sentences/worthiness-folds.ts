import type { Examples } from "#cli/sentences/logistic.ts";
import { measure, type Measured } from "#cli/sentences/measure.ts";
import { foldsOf } from "#cli/sentences/folds.ts";
import { examplesAt, scoreWorthiness, trainWorthiness } from "#cli/sentences/train-worthiness.ts";

export interface FoldedMeasure {
  readonly whole: Measured;
  readonly folds: readonly number[];
  /** Mean squared error of the probabilities; 0 is perfect. */
  readonly brier: number;
}

/**
 * Check-worthiness measured on sentences that the model in hand has not seen: five folds, weights, calibration and
 * threshold from the other four. The classes of words are learnt without labels and serve all folds.
 */
export function foldedWorthiness(examples: Examples, keys: readonly string[], seed: number): FoldedMeasure {
  const folds = foldsOf(keys, 5, seed);
  const decided = Array.from(keys, () => 0);
  const figures: number[] = [];
  let squares = 0;
  for (let fold = 0; fold < 5; fold += 1) {
    const rest = folds.flatMap((own, i) => (own === fold ? [] : [i]));
    const model = trainWorthiness(
      examplesAt(examples, rest),
      rest.map((i) => keys[i] ?? ""),
    );
    const own = folds.flatMap((of, i) => (of === fold ? [i] : []));
    const scores = own.map((i) => scoreWorthiness(model, examples.places[i] ?? new Uint32Array()));
    const labels = own.map((i) => examples.labels[i] ?? false);
    figures.push(measure(scores, labels, model.threshold).f1);
    for (const [at, i] of own.entries()) {
      const score = scores[at] ?? 0;
      decided[i] = score >= model.threshold ? 1 : 0;
      squares += (score - (labels[at] ? 1 : 0)) ** 2;
    }
  }
  return { whole: measure(decided, examples.labels, 1), folds: figures, brier: squares / keys.length };
}
