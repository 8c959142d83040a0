import { join } from "node:path";
import { HeldArticle, LabelledPair, PlainArticle } from "#cli/sentences/benchmark-records.ts";
import { readJsonLines } from "#cli/json-lines.ts";
import { rarityTable } from "#cli/sentences/stem-rarity-table.ts";
import type { StanceExamples } from "#cli/sentences/train-stance.ts";
import { stanceExamples } from "#cli/sentences/train-stance.ts";

/** Reads what denial is learnt from; a sentence when a file of the folder does not hold. */
export function readStanceData(folder: string): StanceExamples | string {
  const pairs = readJsonLines(join(folder, "denial", "pairs.jsonl"), LabelledPair);
  const held = readJsonLines(join(folder, "denial", "articles.jsonl"), HeldArticle);
  const plain = readJsonLines(join(folder, "attribution", "gold.jsonl"), PlainArticle);
  if (pairs.kind === "refused") return pairs.sentence;
  if (held.kind === "refused") return held.sentence;
  if (plain.kind === "refused") return plain.sentence;
  // Other articles than the labelled ones, so that no held-out article tells how rare its words are.
  const rarity = rarityTable(plain.records.filter(({ split }) => split === "train").map(({ text }) => text));
  const texts = new Map(held.records.map(({ articleId, text }) => [articleId, text]));
  for (const { articleId } of pairs.records)
    if (!texts.has(articleId)) return `denial/pairs.jsonl names the article ${articleId}, which articles.jsonl lacks.`;
  return stanceExamples(pairs.records, texts, rarity);
}
