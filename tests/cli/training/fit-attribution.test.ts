import { expect, it } from "vitest";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { readTrainingBlocks } from "#cli/training/model-article.ts";
import { judgement } from "#cli/training/option-judgement.ts";
import { AttributionReader } from "#domain/detect/model/attribution-reader.ts";
import { writeModelFile } from "#domain/detect/model/model-file.ts";
import { fittedOnOwnArticles } from "./fitted.ts";
import { ownArticles } from "./own-articles.ts";

const model = fittedOnOwnArticles();

it("gives the same weights for the same seed, and others for another", () => {
  const file = writeModelFile(model);
  expect(writeModelFile(fittedOnOwnArticles())).toEqual(file);
  expect(writeModelFile(fittedOnOwnArticles(2))).not.toEqual(file);
});

it("finds in articles it has not seen what it was shown in others", () => {
  const reader = new AttributionReader(model);
  const unseen = ownArticles(60).slice(40);
  const tag = createWinkTagger();
  let annotated = 0;
  let found = 0;
  let right = 0;
  for (const block of unseen.flatMap((article) => readTrainingBlocks(article, tag))) {
    annotated += block.gold.length;
    for (const attribution of reader.read(block.block)) {
      found += 1;
      if (judgement(block, attribution).right) right += 1;
    }
  }
  expect(annotated).toBe(60);
  expect(right / annotated).toBeGreaterThan(0.9);
  expect(right / found).toBeGreaterThan(0.9);
});
