import type { Measured } from "#cli/sentences/measure.ts";
import { readStanceData } from "#cli/sentences/stance-data.ts";
import { foldedStance, topicsOf } from "#cli/sentences/stance-folds.ts";
import { trainClasses } from "#cli/sentences/train-classes.ts";
import { worthinessExamples } from "#cli/sentences/train-worthiness.ts";
import { readWorthinessData } from "#cli/sentences/worthiness-data.ts";
import { foldedWorthiness } from "#cli/sentences/worthiness-folds.ts";

/** Ways of cutting the data into folds; the spread between them is chance. */
const cuts = [7, 8, 9];

/** Check-worthiness in five folds; the lines to print. */
export function benchWorthiness(folder: string): readonly string[] {
  const data = readWorthinessData(folder);
  if (typeof data === "string") return [data];
  const examples = worthinessExamples(data.examples, trainClasses(data.documents));
  const keys = data.examples.map(({ key }) => key);
  const lines = cuts.map((cut) => {
    const { whole, folds, brier } = foldedWorthiness(examples, keys, cut);
    return `  cut ${cut}: ${line(whole, folds)}, Brier ${brier.toFixed(3)}`;
  });
  return ["Check-worthy sentences, 5-fold:", ...lines];
}

/** Denial in five folds by article, and by topic, where no claim and no article is known from elsewhere; the lines to print. */
export function benchDenial(folder: string): readonly string[] {
  const examples = readStanceData(folder);
  if (typeof examples === "string") return [examples];
  const byArticle = cuts.map((cut) => {
    const { whole, folds } = foldedStance(examples, examples.articles, cut);
    return `  cut ${cut}: ${line(whole, folds)}`;
  });
  const { whole, folds } = foldedStance(examples, topicsOf(examples), 7);
  return ["Denial of a claim by an article, 5-fold by article:", ...byArticle, `  by topic: ${line(whole, folds)}`];
}

function line({ precision, recall, f1 }: Measured, folds: readonly number[]): string {
  const each = folds.map((fold) => fold.toFixed(1)).join(" ");
  return `F1 ${f1.toFixed(1)} (precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}; each fold ${each})`;
}
