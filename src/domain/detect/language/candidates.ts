import type { Span } from "#domain/anchor/span.ts";
import { spanText } from "#domain/anchor/span.ts";
import type { Block } from "#domain/article/block.ts";
import { type Claim, claimId } from "#domain/claim/claim.ts";
import { ownWords } from "#domain/detect/block-findings.ts";
import type { Detectable } from "#domain/detect/detect.ts";
import { GraphemeBorders } from "#domain/detect/grapheme.ts";
import type { ArticleLanguage } from "#domain/detect/language/article-language.ts";
import { goesOn, holdsSomethingToCheck, isQuestion } from "#domain/detect/language/structure.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";
import type { Progress } from "#domain/ports.ts";

/** Longer ones are not prose but tables, lists or noise, in UTF-16 code units; as in English. It also keeps the work linear. */
const longestSentence = 3000;

/**
 * The sentences of an article in a language that the rules do not read, which hold a quotation, a number or a name: each
 * a candidate claim as a whole, in reading order, without source, cue or suggestion. Headings, bylines, furniture and
 * questions give none. Yields after each sentence, since a text without paragraphs is one block. Any text has candidates,
 * perhaps none; spans in UTF-16 code units, on grapheme borders. Linear in the text's length.
 * @param detector the version that the claims name as their finder
 */
export function* candidatesByStructure(
  article: Detectable,
  language: ArticleLanguage,
  detector: string,
): Generator<Progress, readonly Claim[]> {
  const { text, outline } = article;
  // English, lest a code that the browser does not know takes the rules of the browser's own language.
  const segmenter = new Intl.Segmenter([language.code, "en"], { granularity: "sentence" });
  const sentencesOf = (block: Block): readonly Span[] => {
    const within = wordsOf(text, block);
    return within ? joined(text, splitSentences(text, within, segmenter), language.code) : [];
  };
  const blocks = outline.blocks.map((block) => ({ block, sentences: sentencesOf(block) }));
  const total = blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const candidates: Claim[] = [];
  let done = 0;
  for (const { block, sentences } of blocks) {
    if (sentences.length === 0) continue;
    const borders = new GraphemeBorders(text, block);
    for (const sentence of sentences) {
      const span = candidateSpan(text, sentence, borders, language.code);
      if (span) candidates.push(candidate(article, span, detector));
      done += 1;
      yield { done, total };
    }
  }
  return candidates;
}

function wordsOf(text: string, block: Block): Span | null {
  return block.kind === "paragraph" || block.kind === "embed" ? ownWords(text, block) : null;
}

/** What of a sentence is to be checked; null where it is nothing of it. */
function candidateSpan(text: string, sentence: Span, borders: GraphemeBorders, language: string): Span | null {
  if (sentence.end - sentence.start > longestSentence || isQuestion(spanText(text, sentence), language)) return null;
  const span = fitted(text, sentence, borders);
  return span && holdsSomethingToCheck(spanText(text, span), language) ? span : null;
}

/** A few code units around a break tell whether it is one; a joined sentence read again and again would not be linear. */
const around = 8;

/** Brackets and quotation marks that open; Unicode leaves those without a space before them to the sentence that ends. */
const opened = /[\p{Ps}\p{Pi}]+$/u;

/** Puts right the breaks that fall within a sentence, or behind a mark that opens the next. */
function joined(text: string, sentences: readonly Span[], language: string): readonly Span[] {
  const whole: Span[] = [];
  for (const { start, end } of sentences) {
    const last = whole.at(-1);
    const touching = last?.end === start;
    const before = last ? text.slice(Math.max(last.start, last.end - around), last.end) : "";
    const marks = touching ? (opened.exec(before)?.[0].length ?? 0) : 0;
    if (last && marks > 0) {
      whole[whole.length - 1] = { start: last.start, end: last.end - marks };
      whole.push({ start: start - marks, end });
    } else if (last && goesOn(before, text.slice(start, start + around), touching, language))
      whole[whole.length - 1] = { start: last.start, end };
    else whole.push({ start, end });
  }
  return whole;
}

const opening = /^[\s,;:.!?،؛、。，．！？]+/u;
const ending = /[\s,;:،؛、，]+$/u;

/** The sentence without white space and stray punctuation at its ends, in whole characters; null when nothing is left. */
function fitted(text: string, sentence: Span, borders: GraphemeBorders): Span | null {
  let span: Span | null = sentence;
  // Drawing in to whole characters may lay bare white space, and trimming that may cut a character: until both hold.
  for (let round = 0; round < 4 && span; round += 1) {
    const words = spanText(text, span);
    const start: number = span.start + (opening.exec(words)?.[0].length ?? 0);
    const end: number = span.end - (ending.exec(words)?.[0].length ?? 0);
    const fit: Span | null = start < end ? borders.fit({ start, end }) : null;
    if (fit && fit.start === span.start && fit.end === span.end) return fit;
    span = fit;
  }
  return null;
}

function candidate({ hash }: Detectable, span: Span, detector: string): Claim {
  const pieces = [span];
  return {
    version: 1,
    id: claimId(hash, pieces, null),
    text: hash,
    pieces,
    source: null,
    innerSources: [],
    cue: null,
    hedge: null,
    basis: "author",
    suggestion: null,
    denies: [],
    foundBy: { kind: "detector", detector, rule: "structure" },
  };
}
