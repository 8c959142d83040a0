import type { Span } from "#domain/anchor/span.ts";
import type { Block } from "#domain/article/block.ts";
import { type QuotedStretch, quotesWithin } from "#domain/detect/grammar/quotes.ts";
import type { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { readTokens } from "#domain/detect/grammar/read-tokens.ts";
import type { CueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import type { Tagger, Token, TokenRange } from "#domain/detect/token.ts";

/**
 * Longer ones are not prose but tables, lists or noise. They are left unread, which also keeps the work linear: every
 * rule may look over its whole sentence.
 */
const longestSentence = { codeUnits: 3000, tokens: 450 };

/** A sentence with its words, as every rule sees it. */
export interface Sentence extends Span {
  readonly article: string;
  readonly block: Block;
  /** Position among the article's sentences. */
  readonly index: number;
  /** Empty for a sentence too long to be prose. */
  readonly tokens: readonly Token[];
  /** Quotations with their marks, as token ranges; outermost only, in order. One that runs on is cut at the sentence. */
  readonly quotes: readonly TokenRange[];
}

/** Reads one sentence. `blockQuotes` are the quotations of its whole block, in the article's offsets. */
export function readSentence(
  article: string,
  block: Block,
  span: Span,
  index: number,
  blockQuotes: readonly QuotedStretch[],
  borders: GraphemeBorders,
  tag: Tagger,
  cues: CueLexicon,
): Sentence {
  const readable = span.end - span.start <= longestSentence.codeUnits;
  const all = readable ? readTokens(article, span, borders, tag, cues) : [];
  const tokens = all.length <= longestSentence.tokens ? all : [];
  return { ...span, article, block, index, tokens, quotes: quotesWithin(tokens, span, blockQuotes) };
}

/** From the first to behind the last token of a range that holds one. */
export function rangeSpan(sentence: Sentence, range: TokenRange): Span | null {
  const first = sentence.tokens[range.from];
  const last = sentence.tokens[range.to - 1];
  return first && last && range.from < range.to ? { start: first.start, end: last.end } : null;
}

/** A range's words as written. */
export function rangeText(sentence: Sentence, range: TokenRange): string {
  const span = rangeSpan(sentence, range);
  return span ? sentence.article.slice(span.start, span.end) : "";
}
