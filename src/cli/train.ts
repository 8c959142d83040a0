import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { readJsonLines } from "#cli/json-lines.ts";
import { fitAttribution } from "#cli/training/fit-attribution.ts";
import { fitOptions } from "#cli/training/fit-options.ts";
import { GoldArticle } from "#cli/training/gold-article.ts";
import { readTrainingBlocks } from "#cli/training/model-article.ts";
import { modelPath } from "#domain/detect/model/model-path.ts";
import { writeModelFile } from "#domain/detect/model/model-file.ts";

// `node src/cli/run.mjs train <data folder>`: fits the attribution model on the articles of the split "train" and
// writes its file. The folder holds gold.jsonl; see docs/detector.md.

const [, , folder, ...more] = process.argv;
if (folder === undefined || more.length > 0)
  fail("Say which folder holds gold.jsonl: node src/cli/run.mjs train <data folder>", 2);
else {
  const gold = join(resolve(process.env["INIT_CWD"] ?? process.cwd(), folder), "gold.jsonl");
  const read = readJsonLines(gold, GoldArticle);
  if (read.kind === "read") train(read.records.filter(({ split }) => split === "train"));
  else fail(read.sentence, 1);
}

function train(articles: readonly GoldArticle[]): void {
  const began = performance.now();
  const tell = (line: string): void => console.log(`${Math.round((performance.now() - began) / 1000)} s  ${line}`);
  const tag = createWinkTagger();
  const blocks = articles.flatMap((article, i) =>
    readTrainingBlocks(article, tag).map((block) => ({ ...block, fold: i % fitOptions.folds })),
  );
  tell(`${articles.length} articles, ${blocks.length} blocks`);
  const file = writeModelFile(fitAttribution(blocks, fitOptions, tell));
  const path = join("public", modelPath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  tell(`${path}: ${file.length} bytes, ${gzipSync(file).length} gzipped`);
}

function fail(sentence: string, exitCode: number): void {
  console.error(sentence);
  process.exitCode = exitCode;
}
