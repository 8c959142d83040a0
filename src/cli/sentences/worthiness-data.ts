import { join } from "node:path";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { HeldArticle, LabelledSentence, PlainArticle } from "#cli/sentences/benchmark-records.ts";
import { readJsonLines } from "#cli/json-lines.ts";
import { plainWords } from "#cli/sentences/plain-words.ts";
import type { TaggedExample } from "#cli/sentences/train-worthiness.ts";
import { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { readTokens } from "#domain/detect/grammar/read-tokens.ts";
import type { Token } from "#domain/detect/token.ts";

export interface WorthinessData {
  readonly examples: readonly TaggedExample[];
  /** Unlabelled documents for the classes of words: training articles only, and the sentences without their labels. */
  readonly documents: readonly (readonly string[])[];
}

/** Reads and tags what check-worthiness is learnt from; a sentence when a file of the folder does not hold. */
export function readWorthinessData(folder: string): WorthinessData | string {
  const sentences = readJsonLines(join(folder, "checkworthy", "sentences.jsonl"), LabelledSentence);
  const articles = readJsonLines(join(folder, "attribution", "gold.jsonl"), PlainArticle);
  const held = readJsonLines(join(folder, "denial", "articles.jsonl"), HeldArticle);
  for (const read of [sentences, articles, held]) if (read.kind === "refused") return read.sentence;
  if (sentences.kind === "refused" || articles.kind === "refused" || held.kind === "refused") return "";
  const tokens = tokenReader();
  const texts = [
    ...articles.records.filter(({ split }) => split === "train"),
    ...held.records,
    ...sentences.records,
  ].map(({ text }) => text);
  return {
    examples: sentences.records.map(({ text, checkable }) => ({
      words: tokens(text),
      isCheckable: checkable === 1,
      key: text,
    })),
    documents: texts.map(plainWords),
  };
}

/** Reads a sentence's tokens as the detector does. */
export function tokenReader(): (sentence: string) => readonly Token[] {
  const tag = createWinkTagger();
  return (sentence) => {
    const whole = { start: 0, end: sentence.length };
    return readTokens(sentence, whole, new GraphemeBorders(sentence, whole), tag);
  };
}
