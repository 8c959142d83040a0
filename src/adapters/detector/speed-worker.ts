import { fetchModels } from "#adapters/detector/fetch-models.ts";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { detect } from "#domain/detect/detect.ts";
import { rulesAlone } from "#domain/detect/models.ts";
import { z } from "#domain/schema.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";
import { detectorVersion, versionWith } from "#domain/detect/version.ts";

// Measures in a browser's worker, for `npm run bench:detector -- <folder> browser`: fetches the texts, and sends one
// message, the figures.

/** Odd, for the median. */
const rounds = 5;

const given = z.array(z.string()).parse(await (await fetch("/texts.json")).json());
const measured = await measure(given);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's message has no target
self.postMessage(measured);

async function measure(texts: readonly string[]): Promise<object | string> {
  const asked = performance.now();
  const models = await fetchModels("/");
  const loading = performance.now() - asked;
  if (versionWith(models) !== detectorVersion) return "A model in public/models is missing or damaged.";
  const tag = createWinkTagger();
  const articles = texts.map((text) => ({ text, hash: textHash(text), outline: readOutline(text) }));
  const sentences = articles.flatMap(({ text, outline }) =>
    outline.blocks.flatMap((block) => splitSentences(text, block).map(({ start, end }) => text.slice(start, end))),
  );
  const [first] = articles.toSorted((a, b) => Math.abs(a.outline.words - 700) - Math.abs(b.outline.words - 700));
  if (!first) return "There is no article to measure on.";
  const tags: number[] = [];
  const rules: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    tags.push(timed(() => sentences.forEach((sentence) => void tag(sentence))));
    rules.push(timed(() => articles.forEach((article) => void detect(article, tag, rulesAlone))));
    whole.push(timed(() => articles.forEach((article) => void detect(article, tag, models))));
  }
  const times = Array.from({ length: rounds }, () => timed(() => void detect(first, tag, models)));
  const words = articles.reduce((sum, { outline }) => sum + outline.words, 0);
  return { words, tags, rules, whole, article: { words: first.outline.words, times }, loading };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
