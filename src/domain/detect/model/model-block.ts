import type { Span } from "#domain/anchor/span.ts";
import { readQuotes } from "#domain/detect/grammar/quotes.ts";
import { hashWord } from "#domain/detect/model/hash.ts";
import { firstOther } from "#domain/detect/model/known-words.ts";
import { wordTraits } from "#domain/detect/model/word-traits.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import { type Tag, type Token, tags } from "#domain/detect/token.ts";

/** Where a token stands to the quotations of its block. */
export const quoteState = { outside: 1, inside: 2, opening: 3, closing: 4 } as const;

/** A block's words as numbers, one entry a token in each column; 0 is never a value of `tag`, `shape` or `quote`. */
export interface ModelBlock {
  readonly tokens: readonly Token[];
  readonly length: number;
  readonly word: Uint32Array;
  readonly stem: Uint32Array;
  readonly prefix: Uint32Array;
  readonly suffix: Uint32Array;
  readonly suffixShort: Uint32Array;
  readonly shape: Uint8Array;
  readonly tag: Uint8Array;
  readonly cue: Uint8Array;
  readonly quote: Uint8Array;
  /** Which sentence of the block, from 0. */
  readonly sentence: Uint16Array;
  /** 1 at the first token of a sentence. */
  readonly opens: Uint8Array;
  /** For each token the nearest known verb before it in its sentence (itself left out), or -1; and after it. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  /** Bits of the token's sentence: 1 holds a known verb, 2 quoted words, 4 unquoted words. */
  readonly bits: Uint8Array;
  /** What lies between the token and {@link cueBefore} or, where there is none, its sentence's begin; and after it. */
  readonly passedBefore: Uint8Array;
  readonly passedAfter: Uint8Array;
  /** The token's sentence: its first token and the one behind its last. */
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
}

const tagNumbers: ReadonlyMap<Tag, number> = new Map(tags.map((tag, i) => [tag, i + 1]));

/** Reads a block's sentences into columns. `text` is the article's, `within` the block's part that holds claims. */
export function readModelBlock(text: string, within: Span, sentences: readonly Sentence[]): ModelBlock {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const { length } = tokens;
  const block = {
    tokens,
    length,
    word: new Uint32Array(length),
    stem: new Uint32Array(length),
    prefix: new Uint32Array(length),
    suffix: new Uint32Array(length),
    suffixShort: new Uint32Array(length),
    shape: new Uint8Array(length),
    tag: new Uint8Array(length),
    cue: new Uint8Array(length),
    quote: quoteStates(text, within, tokens),
    sentence: new Uint16Array(length),
    opens: new Uint8Array(length),
    cueBefore: new Int32Array(length).fill(-1),
    cueAfter: new Int32Array(length).fill(-1),
    bits: new Uint8Array(length),
    passedBefore: new Uint8Array(length),
    passedAfter: new Uint8Array(length),
    sentenceFrom: new Int32Array(length),
    sentenceTo: new Int32Array(length),
  };
  for (const [i, token] of tokens.entries()) {
    const traits = wordTraits(token.text, token.lower);
    block.word[i] = traits.word;
    block.stem[i] = traits.stem;
    block.prefix[i] = traits.prefix;
    block.suffix[i] = traits.suffix;
    block.suffixShort[i] = traits.suffixShort;
    block.shape[i] = traits.shape;
    block.cue[i] = traits.cue;
    block.tag[i] = tagNumbers.get(token.tag) ?? 0;
  }
  let from = 0;
  for (const [number, sentence] of sentences.entries()) {
    const to = from + sentence.tokens.length;
    if (to > from) block.opens[from] = 1;
    block.sentence.fill(number, from, to);
    readSentenceColumns(block, from, to);
    from = to;
  }
  return block;
}

function readSentenceColumns(block: ModelBlock, from: number, to: number): void {
  let last = -1;
  let bits = 0;
  let passed = 0;
  for (let i = from; i < to; i += 1) {
    block.cueBefore[i] = last;
    block.passedBefore[i] = passed;
    if (isCueVerb(block, i)) {
      last = i;
      passed = 0;
      bits |= 1;
    } else passed = passing(block, i, passed);
    bits |= block.quote[i] === quoteState.outside ? 4 : 2;
  }
  last = -1;
  passed = 0;
  for (let i = to - 1; i >= from; i -= 1) {
    block.cueAfter[i] = last;
    block.passedAfter[i] = passed;
    if (isCueVerb(block, i)) {
      last = i;
      passed = 0;
    } else passed = passing(block, i, passed);
  }
  block.bits.fill(bits, from, to);
  block.sentenceFrom.fill(from, from, to);
  block.sentenceTo.fill(to, from, to);
}

const that = hashWord("that");

/** Counts a token as passed: quotation marks, other punctuation and other verbs to 3 each, and whether "that" was met. */
function passing({ quote, tag, word }: ModelBlock, i: number, passed: number): number {
  if (quote[i] === quoteState.opening || quote[i] === quoteState.closing) return (passed & 3) < 3 ? passed + 1 : passed;
  if (tag[i] === punctuation) return (passed & 12) < 12 ? passed + 4 : passed;
  if (tag[i] === verb) return (passed & 48) < 48 ? passed + 16 : passed;
  return word[i] === that ? passed | 64 : passed;
}

const verb = tagNumbers.get("VERB");
/** The tag PUNCT in a block's column. */
export const punctuation = tagNumbers.get("PUNCT");

function isCueVerb(block: ModelBlock, i: number): boolean {
  const cue = block.cue[i] ?? 0;
  return cue > 0 && cue < firstOther && block.tag[i] === verb;
}

/** Some publishers write a quotation mark as two apostrophes. Lengths stay, so that offsets hold. */
function quoteStates(text: string, within: Span, tokens: readonly Token[]): Uint8Array {
  const states = new Uint8Array(tokens.length).fill(quoteState.outside);
  const stretch = text.slice(within.start, within.end).replaceAll("''", '"\u2060').replaceAll("’’", '"\u2060');
  const quotes = readQuotes(stretch, { start: 0, end: stretch.length });
  let i = 0;
  for (const quote of quotes) {
    const start = quote.start + within.start;
    const end = quote.end + within.start;
    while (i < tokens.length && (tokens[i]?.end ?? 0) <= start) i += 1;
    for (let token = tokens[i]; token && token.start < end; token = tokens[i]) {
      if (token.start <= start) states[i] = quoteState.opening;
      else states[i] = quote.closed && token.end >= end ? quoteState.closing : quoteState.inside;
      i += 1;
    }
  }
  return states;
}
