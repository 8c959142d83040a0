import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { readJsonLines } from "#cli/json-lines.ts";
import { loadStance, loadWorthiness } from "#cli/sentences/load-models.ts";
import { tokenReader } from "#cli/sentences/worthiness-data.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { detect } from "#domain/detect/detect.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";
import { readStanceArticle } from "#domain/detect/stance/stance-article.ts";
import { readStanceClaim } from "#domain/detect/stance/stance-claim.ts";
import { stanceOf } from "#domain/detect/stance/stance-model.ts";
import { createWorthiness } from "#domain/detect/worthiness/worthiness-model.ts";
import { z } from "#domain/schema.ts";

const DevArticle = z.object({ split: z.string(), text: z.string() });

/** Speeds in one process, side by side; only their ratios hold on another machine. The lines to print. */
export function benchSpeed(folder: string): readonly string[] {
  const read = readJsonLines(join(folder, "attribution", "gold.jsonl"), DevArticle);
  if (read.kind === "refused") return [read.sentence];
  const texts = read.records.filter(({ split }) => split === "dev").map(({ text }) => text);
  const articles = texts.map((text) => ({ text, hash: textHash(text), outline: readOutline(text) }));
  const words = articles.reduce((sum, { outline }) => sum + outline.words, 0);
  const sentences = articles.flatMap(({ text, outline }) =>
    outline.blocks.flatMap((block) => splitSentences(text, block).map(({ start, end }) => text.slice(start, end))),
  );
  const tag = createWinkTagger();
  const tokens = tokenReader();
  const tagged = sentences.map(tokens);
  const worthiness = loadWorthiness();
  const stance = loadStance();
  const claims = sentences
    .filter((_, i) => i % 50 === 0)
    .slice(0, 20)
    .map(readStanceClaim);
  const works: [string, number, () => void][] = [
    ["wink-nlp's tags alone", words, () => sentences.forEach((sentence) => void tag(sentence))],
    ["the whole detector, tags included", words, () => articles.forEach((article) => void detect(article, tag))],
  ];
  const notes: string[] = [];
  if (worthiness.kind === "refused") notes.push(worthiness.sentence);
  else {
    const worth = createWorthiness(worthiness.value);
    works.push(["check-worthiness of every sentence", words, () => tagged.forEach((own) => void worth(own))]);
  }
  if (stance.kind === "refused") notes.push(stance.sentence);
  else {
    const model = stance.value;
    const read20 = texts.map(readStanceArticle);
    works.push(
      ["reading articles for denial", words, () => texts.forEach((text) => void readStanceArticle(text))],
      [
        "holding a claim against them",
        words * claims.length,
        () => claims.forEach((claim) => read20.forEach((article) => void stanceOf(model, claim, article))),
      ],
    );
  }
  const speeds = works.map(([name, amount, work]) => ({ name, speed: amount / medianSeconds(work) }));
  const base = speeds[0]?.speed ?? 1;
  return [
    `Speed, ${words} words, median of five, words a second and times wink-nlp's:`,
    ...speeds.map(({ name, speed }) => `  ${name}: ${Math.round(speed)} (${(speed / base).toFixed(2)})`),
    ...notes,
  ];
}

function medianSeconds(work: () => void): number {
  const seconds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return seconds.toSorted((a, b) => a - b)[2] ?? 0;
}
