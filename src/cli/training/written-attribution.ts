import type { Span } from "#domain/anchor/span.ts";
import { readOutline } from "#domain/article/outline.ts";
import { readSentences, splitBlock } from "#domain/detect/block-findings.ts";
import { GraphemeBorders } from "#domain/detect/grapheme.ts";
import type { AttributionReader } from "#domain/detect/model/attribution-reader.ts";
import { type ModelBlock, readModelBlock } from "#domain/detect/model/model-block.ts";
import type { Tagger, TokenRange } from "#domain/detect/token.ts";

interface WrittenSpan extends Span {
  readonly quote: string;
}

/** An attribution as it is written to a file; spans in UTF-16 code units of the article. */
export interface WrittenAttribution extends WrittenSpan {
  readonly parts: readonly WrittenSpan[];
  readonly source: WrittenSpan | null;
  readonly cue: WrittenSpan;
  /** The probability that it is right, between 0 and 1. */
  readonly score: number;
}

/** The blocks of a text that can hold claims, as the model reads them. */
export function modelBlocks(text: string, tag: Tagger): readonly ModelBlock[] {
  return readOutline(text).blocks.flatMap((outlined) => {
    const split = splitBlock(text, outlined);
    if (split.sentences.length === 0) return [];
    const sentences = readSentences(text, split, 0, new GraphemeBorders(text, outlined), tag);
    return [readModelBlock(text, split.within, sentences)];
  });
}

/** What the model finds in a text's blocks, in text order. */
export function writtenAttributions(
  text: string,
  blocks: readonly ModelBlock[],
  reader: AttributionReader,
): readonly WrittenAttribution[] {
  return blocks.flatMap((block) =>
    reader.read(block).flatMap(({ cue, source, content, score }) => {
      const parts = content.flatMap((range) => written(text, block, range) ?? []);
      const [first] = parts;
      const last = parts.at(-1);
      const cueSpan = written(text, block, cue);
      if (!first || !last || !cueSpan) return [];
      return [
        {
          ...quoted(text, { start: first.start, end: last.end }),
          parts,
          source: source && written(text, block, source),
          cue: cueSpan,
          score,
        },
      ];
    }),
  );
}

function written(text: string, block: ModelBlock, range: TokenRange): WrittenSpan | null {
  const first = block.tokens[range.from];
  const last = block.tokens[range.to - 1];
  return first && last ? quoted(text, { start: first.start, end: last.end }) : null;
}

function quoted(text: string, span: Span): WrittenSpan {
  return { ...span, quote: text.slice(span.start, span.end) };
}
