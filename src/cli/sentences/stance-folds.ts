import { measure, type Measured } from "#cli/sentences/measure.ts";
import { foldsOf } from "#cli/sentences/folds.ts";
import { examplesAt, scoreStance, type StanceExamples, trainStance } from "#cli/sentences/train-stance.ts";

export interface StanceMeasure {
  readonly whole: Measured;
  readonly folds: readonly number[];
}

/**
 * Denial measured on articles that the model in hand has not seen: five folds by `groups`, weights, calibration and
 * threshold from the other four.
 */
export function foldedStance(examples: StanceExamples, groups: readonly string[], seed: number): StanceMeasure {
  const folds = foldsOf(groups, 5, seed);
  const decided = Array.from(groups, () => 0);
  const figures: number[] = [];
  for (let fold = 0; fold < 5; fold += 1) {
    const rest = folds.flatMap((own, i) => (own === fold ? [] : [i]));
    const model = trainStance(
      examplesAt(examples, rest),
      rest.map((i) => groups[i] ?? ""),
      4,
    );
    const own = folds.flatMap((of, i) => (of === fold ? [i] : []));
    const scores = own.map((i) => scoreStance(model, examples, i));
    figures.push(
      measure(
        scores,
        own.map((i) => examples.labels[i] ?? false),
        model.threshold,
      ).f1,
    );
    for (const [at, i] of own.entries()) decided[i] = (scores[at] ?? 0) >= model.threshold ? 1 : 0;
  }
  return { whole: measure(decided, examples.labels, 1), folds: figures };
}

/** A name for what each pair is about: pairs that share a claim or an article, in however many steps, share it. */
export function topicsOf({ articles, claims }: Pick<StanceExamples, "articles" | "claims">): readonly string[] {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const [i, article] of articles.entries()) {
    const [a, b] = [root(`article ${article}`), root(`claim ${claims[i] ?? ""}`)];
    if (a !== b) parent.set(a, b);
  }
  return articles.map((article) => root(`article ${article}`));
}
