import { type Span, envelope, sharedLength } from "#domain/anchor/span.ts";
import type { Block, Outline } from "#domain/article/block.ts";
import { postLength } from "#domain/article/post-signature.ts";
import { checkWorthiness } from "#domain/detect/check-worthiness.ts";
import { contentOf } from "#domain/detect/content.ts";
import type { AskedQuestion, Finding, SourcePhrase } from "#domain/detect/finding.ts";
import { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { type QuotedStretch, readQuotes } from "#domain/detect/grammar/quotes.ts";
import { joinFindings } from "#domain/detect/join-findings.ts";
import { type CueLexicon, builtInCues } from "#domain/detect/lexicon/cue-lexicon.ts";
import { modelFindings } from "#domain/detect/model-findings.ts";
import { restsOnMuted } from "#domain/detect/muted-cue.ts";
import type { DetectionModels } from "#domain/detect/models.ts";
import { postAssertions } from "#domain/detect/rules/author-assertion.ts";
import { type Sentence, rangeSpan, readSentence } from "#domain/detect/sentence.ts";
import { attributedFindings, authorFindings, contains } from "#domain/detect/sentence-findings.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";
import type { Tagger } from "#domain/detect/token.ts";

/** A block read: its sentences with what was found in each, in text order. */
export interface BlockReading {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  /** In step with `sentences`. */
  readonly findings: readonly (readonly Finding[])[];
  /** What somebody asks; no claims. */
  readonly questions: readonly AskedQuestion[];
  readonly borders: GraphemeBorders;
  /** For an embedded post: its author. */
  readonly postAuthor: SourcePhrase | null;
}

/** A block with the part of it that can hold claims, and the sentences of that part. */
export interface SplitBlock {
  readonly block: Block;
  readonly within: Span;
  readonly sentences: readonly Span[];
}

/** Splits a block into its sentences. Furniture, headings and signatures have none. */
export function splitBlock(text: string, block: Block): SplitBlock {
  const within = block.kind === "paragraph" || block.kind === "embed" ? ownWords(text, block) : null;
  return within ? { block, within, sentences: splitSentences(text, within) } : { block, within: block, sentences: [] };
}

/** Reads a block's sentences. `firstIndex` counts the article's sentences before it. */
export function readBlock(
  text: string,
  split: SplitBlock,
  outline: Outline,
  firstIndex: number,
  tag: Tagger,
  models: DetectionModels,
  cues: CueLexicon,
): BlockReading {
  const { block, within } = split;
  const borders = new GraphemeBorders(text, block);
  if (split.sentences.length === 0)
    return { block, borders, sentences: [], findings: [], questions: [], postAuthor: null };
  const sentences = readSentences(text, split, firstIndex, borders, tag, cues);
  if (block.kind === "embed") return readPost(sentences, block, borders, postAuthor(text, block, outline, tag), cues);
  const byRules = sentences.map((sentence) => attributedFindings(sentence, cues));
  const byModel = models.attribution && modelFindings(text, within, sentences, models.attribution);
  const attributed = byModel ? joined(sentences, byRules, byModel.findings, cues) : byRules;
  const questions = byModel?.questions ?? [];
  const reachingFindings = spreadOver(sentences, attributed.flat(), usesOfFinding);
  const reachingQuestions = spreadOver(sentences, questions, usesOfQuestion);
  const quotes = readQuotes(text, within);
  const findings = sentences.map((sentence, i) => {
    const own = attributed[i] ?? [];
    const used = reachingFindings[i] ?? [];
    const asked = reachingQuestions[i] ?? [];
    const quote =
      used.length === 0
        ? quotes.find((stretch) => contains(stretch, sentence) && isWhole(sentence, stretch))
        : undefined;
    return quote
      ? continued(sentences, attributed, i, quote, asked, models)
      : [...own, ...authorFindings(sentence, used, asked, models.worthiness)];
  });
  return { block, borders, sentences, findings, questions, postAuthor: null };
}

/** The rules' findings joined with the model's, by the sentence that they speak of. */
function joined(
  sentences: readonly Sentence[],
  byRules: readonly (readonly Finding[])[],
  found: readonly Finding[],
  cues: CueLexicon,
): readonly (readonly Finding[])[] {
  const byModel = new Map<Sentence, Finding[]>();
  for (const finding of found) {
    if (restsOnMuted(finding, cues)) continue;
    const others = byModel.get(finding.sentence);
    if (others) others.push(finding);
    else byModel.set(finding.sentence, [finding]);
  }
  return sentences.map((sentence, i) => joinFindings(byRules[i] ?? [], byModel.get(sentence) ?? []));
}

/** For each sentence what uses any of it, be it only for a source or a cue. */
function spreadOver<Found>(
  sentences: readonly Sentence[],
  found: readonly Found[],
  usesOf: (found: Found) => readonly Span[],
): readonly (readonly Found[])[] {
  const reached = sentences.map((): Found[] => []);
  for (const one of found) {
    const uses = usesOf(one).toSorted((a, b) => a.start - b.start);
    if (uses.length === 0) continue;
    const { start, end } = envelope(uses);
    let at = firstEndingAfter(sentences, start);
    for (let sentence = sentences[at]; sentence && sentence.start < end; sentence = sentences[(at += 1)])
      if (uses.some((span) => sharedLength(span, sentence) > 0)) reached[at]?.push(one);
  }
  return reached;
}

function usesOfFinding({ pieces, cue, source }: Finding): readonly Span[] {
  return pieces.concat(cue ?? [], (source && rangeSpan(source.sentence, source.range)) ?? []);
}

function usesOfQuestion({ pieces, cue, source }: AskedQuestion): readonly Span[] {
  return pieces.concat(cue, source ?? []);
}

/** By halving: sentences stand in order and apart. */
function firstEndingAfter(sentences: readonly Sentence[], place: number): number {
  let from = 0;
  let to = sentences.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sentences[middle]?.end ?? 0) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** A block's text that can hold claims: of a post, what is neither its signature nor a link. */
export function ownWords(text: string, block: Block): Span | null {
  if (block.kind !== "embed") return block;
  const length = postLength(text.slice(block.start, block.end));
  return length > 0 ? { start: block.start, end: block.start + length } : null;
}

/** Reads the sentences of a block, in step with `split.sentences`. */
export function readSentences(
  text: string,
  split: SplitBlock,
  firstIndex: number,
  borders: GraphemeBorders,
  tag: Tagger,
  cues = builtInCues,
): readonly Sentence[] {
  const quotes = readQuotes(text, split.within);
  let passed = 0;
  return split.sentences.map((span, i) => {
    while (passed < quotes.length && (quotes[passed]?.end ?? 0) <= span.start) passed += 1;
    const reaching: QuotedStretch[] = [];
    for (let at = passed; at < quotes.length; at += 1) {
      const quote = quotes[at];
      if (!quote || quote.start >= span.end) break;
      reaching.push(quote);
    }
    return readSentence(text, split.block, span, firstIndex + i, reaching, borders, tag, cues);
  });
}

/** Direct speech of several sentences, not a phrase within one. */
function isWhole(sentence: Sentence, quote: QuotedStretch): boolean {
  return quote.start <= sentence.start && quote.end >= sentence.end - 1;
}

/**
 * A sentence that stands in quotation marks without a speaker of its own goes on with what the one before it said in
 * this paragraph, or belongs to whoever the rest of the same quotation names. It is never the author's.
 */
function continued(
  sentences: readonly Sentence[],
  attributed: readonly (readonly Finding[])[],
  at: number,
  quote: QuotedStretch,
  asked: readonly AskedQuestion[],
  models: DetectionModels,
): readonly Finding[] {
  const sentence = sentences[at];
  if (!sentence || checkWorthiness(sentence.tokens, { from: 0, to: sentence.tokens.length }) === 0) return [];
  const spoken = speechNear(sentences, attributed, at, quote);
  const pieces = contentOf(sentence, [{ from: 0, to: sentence.tokens.length }]);
  // A mark that was never closed, with nobody speaking, may be a slip; the author's words then stay the author's.
  if (!spoken && !quote.closed) return authorFindings(sentence, [], asked, models.worthiness);
  if (!spoken?.source || pieces.length === 0) return [];
  return [
    {
      rule: "continued-quotation",
      sentence,
      pieces,
      source: spoken.source,
      cue: spoken.cue,
      stance: "attributed",
      denial: null,
      evidenceMissing: null,
    },
  ];
}

/** Quotations longer than this, in sentences, lose their speaker; it bounds the search. */
const longestSpeech = 20;

function speechNear(
  sentences: readonly Sentence[],
  attributed: readonly (readonly Finding[])[],
  at: number,
  quote: QuotedStretch,
): Finding | undefined {
  const isSpeech = (finding: Finding): boolean => finding.rule.startsWith("said-") && finding.source !== null;
  for (let before = at - 1; before >= Math.max(0, at - longestSpeech); before -= 1) {
    const found = attributed[before]?.findLast(isSpeech);
    if (found) return found;
  }
  for (let after = at + 1; after < Math.min(sentences.length, at + longestSpeech); after += 1) {
    if ((sentences[after]?.start ?? quote.end) >= quote.end) return undefined;
    const found = attributed[after]?.find(isSpeech);
    if (found) return found;
  }
  return undefined;
}

function postAuthor(text: string, block: Block, outline: Outline, tag: Tagger): SourcePhrase | null {
  // The signature ends the post's own line or is the line after it.
  const near = [block, outline.blocks[block.number]];
  const signature = near.find((other) => other?.embed === block.embed && other?.author);
  if (!signature?.author) return null;
  const sentence = readSentence(
    text,
    signature,
    signature.author,
    -1,
    [],
    new GraphemeBorders(text, signature),
    tag,
    builtInCues,
  );
  return sentence.tokens.length > 0 ? { sentence, range: { from: 0, to: sentence.tokens.length } } : null;
}

/** All that a post states is its author's word, whatever its worth would be in the article's own voice. */
function readPost(
  sentences: readonly Sentence[],
  block: Block,
  borders: GraphemeBorders,
  author: SourcePhrase | null,
  cues: CueLexicon,
): BlockReading {
  const findings = sentences.map((sentence) => {
    const own = attributedFindings(sentence, cues);
    if (own.length > 0 || sentence.tokens.length === 0) return own;
    return postAssertions(sentence);
  });
  return { block, borders, sentences, findings, questions: [], postAuthor: author };
}
