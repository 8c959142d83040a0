import type { HashList } from "#domain/detect/model/hash-list.ts";
import { mix } from "#domain/detect/model/hash.ts";
import { type ModelBlock, punctuation, quoteState } from "#domain/detect/model/model-block.ts";
import { step } from "#domain/detect/model/tag-features.ts";
import { tagLabel, tagLabels } from "#domain/detect/model/tag-labels.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** How far from its cue a source or a content is looked for, in tokens to either side. */
const reach = 70;

/** The part of a block that the second tagger reads for a cue: its sentence and those beside it, as far as it reaches. */
export function windowAround(block: ModelBlock, cue: TokenRange): TokenRange {
  const first = block.sentence[cue.from] ?? 0;
  const last = block.sentence[cue.to - 1] ?? 0;
  let { from, to } = cue;
  while (from > 0 && cue.from - from < reach && (block.sentence[from - 1] ?? 0) >= first - 2) from -= 1;
  while (to < block.length && to - cue.to < reach && (block.sentence[to] ?? 0) <= last + 2) to += 1;
  return { from, to };
}

/** A probability as one of nine steps, finer towards 0 and 1. */
export function chance(probability: number): number {
  if (probability < 0.5)
    return probability < 0.01 ? 1 : probability < 0.05 ? 2 : probability < 0.15 ? 3 : probability < 0.35 ? 4 : 5;
  return probability < 0.65 ? 5 : probability < 0.85 ? 6 : probability < 0.95 ? 7 : probability < 0.99 ? 8 : 9;
}

/** What stands between a cue and each token of its window, both ends left out; counted outwards from the cue. */
export class WindowPath {
  /** Tokens of punctuation, quotation marks, likely other cues and sentence borders passed so far; each at most 3. */
  readonly passed: Uint8Array;

  constructor(block: ModelBlock, marginals: Float32Array, cue: TokenRange, window: TokenRange) {
    this.passed = new Uint8Array(window.to - window.from);
    this.#walk(block, marginals, cue.from - 1, window.from - 1, -1, window.from);
    this.#walk(block, marginals, cue.to, window.to, 1, window.from);
  }

  #walk(block: ModelBlock, marginals: Float32Array, from: number, to: number, by: 1 | -1, base: number): void {
    let commas = 0;
    let marks = 0;
    let cues = 0;
    let borders = 0;
    for (let i = from; i !== to; i += by) {
      const ahead = by === 1 ? i : i + 1;
      if (block.opens[ahead] === 1 && borders < 3) borders += 1;
      this.passed[i - base] = commas + marks * 4 + cues * 16 + borders * 64;
      const quote = block.quote[i] ?? 0;
      if ((quote === quoteState.opening || quote === quoteState.closing) && marks < 3) marks += 1;
      else if (block.tag[i] === punctuation && commas < 3) commas += 1;
      if ((marginals[i * tagLabels + tagLabel.cue] ?? 0) > 0.3 && cues < 3) cues += 1;
    }
  }
}

/** Appends the features of token `i` for the second tagger, which labels what belongs to one cue. */
export function addWindowFeatures(
  block: ModelBlock,
  marginals: Float32Array,
  cue: TokenRange,
  passed: number,
  i: number,
  list: HashList,
): void {
  const { word, stem, tag, quote } = block;
  const before = i < cue.from;
  const side = before ? 1 : 2;
  const distance = before ? cue.from - i : i - cue.to + 1;
  const far = step(distance) * 2 + side;
  const w = (at: number): number => (at >= cue.from && at < cue.to ? 3 : (word[at] ?? 1));
  const p = (at: number): number => (at >= cue.from && at < cue.to ? 25 : (tag[at] ?? 20));
  const q = quote[i] ?? 1;
  const around = (quote[i - 1] ?? 5) * 8 + (quote[i + 1] ?? 5);
  const head = stem[cue.from] ?? 1;
  const verb = mix(head, stem[cue.to - 1] ?? 1);
  const cueTag = (tag[cue.from] ?? 0) * 32 + (tag[cue.to - 1] ?? 0);
  const cueQuote = quote[cue.from] ?? 1;
  list.add(101, far);
  list.add(102, w(i), side);
  list.add(103, w(i - 1), side);
  list.add(104, w(i + 1), side);
  list.add(105, p(i), side);
  list.add(106, p(i - 1) * 32 + p(i), side);
  list.add(107, p(i) * 32 + p(i + 1), side);
  list.add(108, p(i - 2) * 32 + p(i - 1), p(i), side);
  list.add(109, p(i - 1) * 32 + p(i), p(i + 1), side);
  list.add(110, p(i) * 32 + p(i + 1), p(i + 2), side);
  list.add(111, w(i - 1), w(i), side);
  list.add(112, w(i), w(i + 1), side);
  list.add(113, verb, far);
  list.add(114, verb, p(i), side);
  list.add(115, verb, w(i), side);
  list.add(116, cueTag, far, p(i));
  list.add(117, far, p(i), p(i + 1));
  list.add(118, far, p(i - 1), p(i));
  list.add(119, q * 8 + cueQuote, side, around);
  list.add(120, q * 8 + cueQuote, far, block.bits[i] ?? 0);
  list.add(121, passed, side, p(i));
  list.add(122, passed, side, q);
  list.add(123, passed & 63, far, p(i));
  list.add(124, w(i), far);
  list.add(125, w(i - 1), p(i), far);
  list.add(126, w(i + 1), p(i), far);
  list.add(127, block.shape[i] ?? 0, side, block.shape[i - 1] ?? 9);
  list.add(128, block.suffix[i] ?? 0, side, p(i));
  const at = i * tagLabels;
  const source = marginals.subarray(at + (before ? tagLabel.sourceBefore : tagLabel.sourceAfter));
  const content = marginals.subarray(at + (before ? tagLabel.contentBefore : tagLabel.contentAfter));
  const opensSource = chance(source[0] ?? 0);
  const inSource = chance((source[0] ?? 0) + (source[1] ?? 0));
  const opensContent = chance(content[0] ?? 0);
  const inContent = chance((content[0] ?? 0) + (content[1] ?? 0));
  const outside = chance(marginals[at] ?? 0);
  const isCue = chance((marginals[at + 1] ?? 0) + (marginals[at + 2] ?? 0));
  const nextContent = i + 1 < block.length ? chance(content[1 + tagLabels] ?? 0) : 0;
  const nextSource = i + 1 < block.length ? chance(source[1 + tagLabels] ?? 0) : 0;
  list.add(129, inSource, side, opensSource);
  list.add(130, inContent, side, opensContent);
  list.add(131, inSource * 16 + inContent, side, outside * 16 + isCue);
  list.add(132, inContent * 16 + nextContent, side, opensContent);
  list.add(133, inSource * 16 + nextSource, side, opensSource);
  list.add(134, inSource * 16 + opensSource, far, passed);
  list.add(135, inContent * 16 + opensContent, far, passed);
  list.add(136, inContent, passed, q * 4 + side);
  list.add(137, opensContent, p(i), w(i));
  list.add(138, opensSource, p(i), far);
  list.add(139, nextContent, p(i + 1), mix(w(i + 1), side));
  list.add(140, nextSource, p(i + 1), mix(p(i), side));
  list.add(141, isCue, far, passed);
  const other = marginals.subarray(at + (before ? tagLabel.contentAfter : tagLabel.contentBefore));
  list.add(142, chance((other[0] ?? 0) + (other[1] ?? 0)), side, inContent);
  const beyond = word[before ? cue.to : cue.from - 1] ?? 1;
  list.add(143, beyond, far);
  list.add(144, word[before ? cue.from - 1 : cue.to] ?? 1, far, p(i));
  list.add(145, quote[cue.to] ?? 0, quote[cue.from - 1] ?? 6, mix(far, q));
  list.add(146, quote[cue.from - 2] ?? 0, passed, mix(side, q));
  list.add(147, w(i - 2), p(i), side);
  list.add(148, w(i + 2), p(i), side);
}
