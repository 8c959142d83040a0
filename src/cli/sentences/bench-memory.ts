import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { readShippedModels } from "#cli/read-shipped-models.ts";
import { readJsonLines } from "#cli/json-lines.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { detect } from "#domain/detect/detect.ts";
import { z } from "#domain/schema.ts";

const Article = z.object({ text: z.string() });

const articles = 10_000;
const looks = new Set([1000, 4000, 7000, articles]);

/**
 * What is still held after the detector has read so many articles, each three paragraphs drawn from the benchmark's: the
 * lines to print. Garbage is collected before each look, so that only what is kept counts.
 */
export function benchMemory(folder: string): readonly string[] {
  const read = readJsonLines(join(folder, "attribution", "gold.jsonl"), Article);
  if (read.kind === "refused") return [read.sentence];
  const paragraphs = read.records.flatMap(({ text }) => text.split(/\n+/).filter((line) => line.length > 80));
  setFlagsFromString("--expose-gc");
  const tag = createWinkTagger();
  const models = readShippedModels();
  const held: string[] = [];
  for (let i = 1; i <= articles; i += 1) {
    const text = [1, 7, 31].map((step) => paragraphs[(i * step) % paragraphs.length]).join("\n\n");
    detect({ text, hash: textHash(text), outline: readOutline(text) }, tag, models);
    if (!looks.has(i)) continue;
    // Only a context made after the flag knows how to collect.
    runInNewContext("gc()");
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    held.push(`  after ${i} articles: ${((heapUsed + arrayBuffers) / 1e6).toFixed(1)} MB`);
  }
  return ["Memory held, models included:", ...held];
}
