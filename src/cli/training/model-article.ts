import type { GoldArticle, GoldClaim } from "#cli/training/gold-article.ts";
import type { Span } from "#domain/anchor/span.ts";
import { readOutline } from "#domain/article/outline.ts";
import { readSentences, splitBlock } from "#domain/detect/block-findings.ts";
import { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { type ModelBlock, readModelBlock } from "#domain/detect/model/model-block.ts";
import type { Tagger, TokenRange } from "#domain/detect/token.ts";

/** An annotated attribution as tokens of one block. */
export interface GoldAttribution {
  readonly claim: GoldClaim;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  readonly content: readonly TokenRange[];
}

export interface TrainingBlock {
  readonly block: ModelBlock;
  readonly gold: readonly GoldAttribution[];
}

/** An article's blocks that can hold claims, with the attributions that lie wholly within one. */
export function readTrainingBlocks(article: GoldArticle, tag: Tagger): readonly TrainingBlock[] {
  const { text } = article;
  return readOutline(text).blocks.flatMap((outlined) => {
    const split = splitBlock(text, outlined);
    if (split.sentences.length === 0) return [];
    const sentences = readSentences(text, split, 0, new GraphemeBorders(text, outlined), tag);
    const block = readModelBlock(text, split.within, sentences);
    if (block.length === 0) return [];
    const gold = article.claims.flatMap((claim) => {
      if (!claim.cue || claim.start < split.within.start || claim.start >= split.within.end) return [];
      const cue = tokenRange(block, claim.cue);
      const content = claim.parts.flatMap((part) => tokenRange(block, part) ?? []);
      const source = claim.source ? tokenRange(block, claim.source) : null;
      return cue && content.length > 0 ? [{ claim, cue, source, content }] : [];
    });
    return [{ block, gold }];
  });
}

/** The tokens that a span shares a character with; null where there are none. */
function tokenRange({ tokens }: ModelBlock, span: Span): TokenRange | null {
  let from = 0;
  while (from < tokens.length && (tokens[from]?.end ?? 0) <= span.start) from += 1;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? span.end) < span.end) to += 1;
  return to > from ? { from, to } : null;
}
