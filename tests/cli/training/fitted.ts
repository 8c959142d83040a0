import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { type FitOptions, fitAttribution } from "#cli/training/fit-attribution.ts";
import { readTrainingBlocks } from "#cli/training/model-article.ts";
import type { AttributionModel } from "#domain/detect/model/attribution-reader.ts";
import { ownArticles } from "./own-articles.ts";

const tag = createWinkTagger();

const options: FitOptions = {
  folds: 2,
  block: { epochs: 4, rate: 0.1, penalty: 0.01, dropped: 0.2, most: 5000 },
  window: { epochs: 4, rate: 0.1, penalty: 0.01, dropped: 0.2, most: 5000 },
  judge: { epochs: 4, rate: 0.1, penalty: 0.01, most: 5000, fits: 2 },
  least: 2,
  seed: 1,
};

/** A model fitted on the tests' own articles. */
export function fittedOnOwnArticles(seed = 1): AttributionModel {
  const blocks = ownArticles(40).flatMap((article, i) =>
    readTrainingBlocks(article, tag).map((block) => ({ ...block, fold: i % options.folds })),
  );
  return fitAttribution(blocks, { ...options, seed }, () => undefined);
}
