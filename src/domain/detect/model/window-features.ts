import type { FeatureGroup } from "#domain/detect/model/feature-group.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import { mix } from "#domain/detect/model/hash.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { step } from "#domain/detect/model/tag-features.ts";
import { tagLabel, tagLabels } from "#domain/detect/model/tag-labels.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** A probability as one of nine steps, finer towards 0 and 1. */
export function chance(probability: number): number {
  if (probability < 0.5)
    return probability < 0.01 ? 1 : probability < 0.05 ? 2 : probability < 0.15 ? 3 : probability < 0.35 ? 4 : 5;
  return probability < 0.65 ? 5 : probability < 0.85 ? 6 : probability < 0.95 ? 7 : probability < 0.99 ? 8 : 9;
}

/**
 * A token on one side of a cue. What the first tagger says of it, in steps, stands here worked out: as a source's or
 * content's word on this side of a cue, as a cue, as nothing.
 */
export class SidedPlace {
  readonly block: ModelBlock;
  readonly marginals: Float32Array;
  i = 0;
  /** 1 before its cue, 2 behind it. */
  side = 1;
  opensSource = 0;
  inSource = 0;
  nextSource = 0;
  opensContent = 0;
  inContent = 0;
  nextContent = 0;
  otherContent = 0;
  outside = 0;
  isCue = 0;

  constructor(block: ModelBlock, marginals: Float32Array) {
    this.block = block;
    this.marginals = marginals;
  }

  move(i: number, side: number): void {
    const { marginals } = this;
    this.i = i;
    this.side = side;
    const at = i * tagLabels;
    const source = at + (side === 1 ? tagLabel.sourceBefore : tagLabel.sourceAfter);
    const content = at + (side === 1 ? tagLabel.contentBefore : tagLabel.contentAfter);
    const other = at + (side === 1 ? tagLabel.contentAfter : tagLabel.contentBefore);
    const hasNext = i + 1 < this.block.length;
    this.opensSource = chance(marginals[source] ?? 0);
    this.inSource = chance((marginals[source] ?? 0) + (marginals[source + 1] ?? 0));
    this.nextSource = hasNext ? chance(marginals[source + 1 + tagLabels] ?? 0) : 0;
    this.opensContent = chance(marginals[content] ?? 0);
    this.inContent = chance((marginals[content] ?? 0) + (marginals[content + 1] ?? 0));
    this.nextContent = hasNext ? chance(marginals[content + 1 + tagLabels] ?? 0) : 0;
    this.otherContent = chance((marginals[other] ?? 0) + (marginals[other + 1] ?? 0));
    this.outside = chance(marginals[at] ?? 0);
    this.isCue = chance((marginals[at + 1] ?? 0) + (marginals[at + 2] ?? 0));
  }
}

const tagsAround: FeatureGroup<SidedPlace> = {
  key({ block: { tag }, i, side }) {
    const p = (at: number): number => tag[at] ?? 20;
    return mix((((p(i - 2) * 32 + p(i - 1)) * 32 + p(i)) * 32 + p(i + 1)) * 32 + p(i + 2), side);
  },
  add({ block: { tag }, i, side }, list) {
    const p = (at: number): number => tag[at] ?? 20;
    list.add(105, p(i), side);
    list.add(106, p(i - 1) * 32 + p(i), side);
    list.add(107, p(i) * 32 + p(i + 1), side);
    list.add(108, p(i - 2) * 32 + p(i - 1), p(i), side);
    list.add(109, p(i - 1) * 32 + p(i), p(i + 1), side);
    list.add(110, p(i) * 32 + p(i + 1), p(i + 2), side);
  },
};

const firstTagging: FeatureGroup<SidedPlace> = {
  key({ side, opensSource, inSource, nextSource, opensContent, inContent, nextContent, otherContent, outside, isCue }) {
    const source = (opensSource * 16 + inSource) * 16 + nextSource;
    const content = (opensContent * 16 + inContent) * 16 + nextContent;
    return mix(source * 4096 + content, ((otherContent * 16 + outside) * 16 + isCue) * 4 + side);
  },
  add(place, list) {
    const { side, opensSource, inSource, nextSource, opensContent, inContent, nextContent } = place;
    list.add(129, inSource, side, opensSource);
    list.add(130, inContent, side, opensContent);
    list.add(131, inSource * 16 + inContent, side, place.outside * 16 + place.isCue);
    list.add(132, inContent * 16 + nextContent, side, opensContent);
    list.add(133, inSource * 16 + nextSource, side, opensSource);
    list.add(142, place.otherContent, side, inContent);
  },
};

/** Groups that a token has on a side, whichever the cue; their keys come back often. */
export const sidedGroups: readonly FeatureGroup<SidedPlace>[] = [tagsAround, firstTagging];

/** Appends the other features that a token has on a side, whichever the cue. */
export function addSidedFeatures(place: SidedPlace, list: HashList): void {
  const { block, i, side, inContent, nextContent } = place;
  const { word, tag, quote, shape, sentenceFrom, sentenceTo } = block;
  const w = (at: number): number => word[at] ?? 1;
  const p = (at: number): number => tag[at] ?? 20;
  const toEnd = Math.min(7, step((sentenceTo[i] ?? 0) - i));
  const fromStart = Math.min(7, step(i - (sentenceFrom[i] ?? 0)));
  const around = ((quote[i] ?? 1) * 8 + (quote[i - 1] ?? 5)) * 8 + (quote[i + 1] ?? 5);
  list.add(102, w(i), side);
  list.add(103, w(i - 1), side);
  list.add(104, w(i + 1), side);
  list.add(111, w(i - 1), w(i), side);
  list.add(112, w(i), w(i + 1), side);
  list.add(127, shape[i] ?? 0, side, shape[i - 1] ?? 9);
  list.add(128, block.suffix[i] ?? 0, side, p(i));
  list.add(137, place.opensContent, p(i), w(i));
  list.add(139, nextContent, p(i + 1), mix(w(i + 1), side));
  list.add(140, place.nextSource, p(i + 1), mix(p(i), side));
  list.add(147, w(i - 2), p(i), side);
  list.add(148, w(i + 2), p(i), side);
  list.add(149, toEnd, inContent * 16 + nextContent, side);
  list.add(150, toEnd * 8 + fromStart + 1, side, around);
  list.add(151, around, inContent * 16 + nextContent, side);
  list.add(152, w(i + 1), inContent, side);
}

/** A token of the window of a cue: beside what it has on its side, how it stands to this cue. */
export class WindowPlace {
  readonly place: SidedPlace;
  readonly cue: TokenRange;
  readonly verb: number;
  readonly cueTag: number;
  readonly cueQuotes: number;
  readonly cueEdges: number;
  readonly cueClass: number;
  /** Distance and side. */
  far = 0;
  /** What stands between it and the cue; see {@link WindowPath}. */
  passed = 0;

  constructor(place: SidedPlace, cue: TokenRange) {
    this.place = place;
    this.cue = cue;
    const { block } = place;
    const { stem, tag, quote, sentenceFrom, sentenceTo } = block;
    this.verb = mix(stem[cue.from] ?? 1, stem[cue.to - 1] ?? 1);
    this.cueTag = (tag[cue.from] ?? 0) * 32 + (tag[cue.to - 1] ?? 0);
    const edges = (quote[cue.from - 2] ?? 7) * 8 + (quote[cue.from - 1] ?? 6);
    this.cueQuotes = (edges * 8 + (quote[cue.from] ?? 1)) * 8 + (quote[cue.to] ?? 0);
    const fromStart = Math.min(5, step(cue.from - (sentenceFrom[cue.from] ?? 0)));
    const toEnd = Math.min(5, step((sentenceTo[cue.to - 1] ?? 0) - cue.to));
    this.cueEdges = fromStart * 8 + toEnd + 1;
    this.cueClass = (block.cue[cue.from] ?? 0) * 128 + (block.cue[cue.to - 1] ?? 0) + 1;
  }

  move(i: number, passed: number): void {
    const before = i < this.cue.from;
    const side = before ? 1 : 2;
    this.place.move(i, side);
    this.far = step(before ? this.cue.from - i : i - this.cue.to + 1) * 2 + side;
    this.passed = passed;
  }
}

const tagsAndDistance: FeatureGroup<WindowPlace> = {
  key({ place: { block, i }, far, cueTag }) {
    const p = (at: number): number => block.tag[at] ?? 20;
    return mix(((p(i - 1) * 32 + p(i)) * 32 + p(i + 1)) * 64 + far, cueTag);
  },
  add({ place: { block, i }, far, cueTag }, list) {
    const p = (at: number): number => block.tag[at] ?? 20;
    list.add(101, far);
    list.add(116, cueTag, far, p(i));
    list.add(117, far, p(i), p(i + 1));
    list.add(118, far, p(i - 1), p(i));
  },
};

const quotesAndDistance: FeatureGroup<WindowPlace> = {
  key({ place: { block, i }, far, cueQuotes, cueEdges, passed }) {
    const around = ((block.quote[i] ?? 1) * 8 + (block.quote[i - 1] ?? 5)) * 8 + (block.quote[i + 1] ?? 5);
    return mix(mix(around * 64 + far, cueQuotes * 8 + (block.bits[i] ?? 0)), cueEdges * 256 + passed);
  },
  add({ place: { block, i, side }, far, cueQuotes, cueEdges, passed }, list) {
    const q = block.quote[i] ?? 1;
    const around = (block.quote[i - 1] ?? 5) * 8 + (block.quote[i + 1] ?? 5);
    const cueQuote = (cueQuotes >> 3) & 7;
    list.add(119, q * 8 + cueQuote, side, around);
    list.add(120, q * 8 + cueQuote, far, block.bits[i] ?? 0);
    list.add(122, passed, side, q);
    list.add(145, cueQuotes & 7, (cueQuotes >> 6) & 7, mix(far, q));
    list.add(146, cueQuotes >> 9, passed, mix(side, q));
    list.add(153, cueEdges, far, q);
    list.add(154, cueEdges, passed, side);
  },
};

/** Groups whose keys come back often. */
export const windowGroups: readonly FeatureGroup<WindowPlace>[] = [tagsAndDistance, quotesAndDistance];

/** Appends the other features that a token has with a cue. */
export function addWindowFeatures({ place, cue, verb, cueClass, far, passed }: WindowPlace, list: HashList): void {
  const { block, i, side, inSource, opensSource, inContent, opensContent, nextContent } = place;
  const { word } = block;
  const p = block.tag[i] ?? 20;
  const q = block.quote[i] ?? 1;
  const before = side === 1;
  list.add(113, verb, far);
  list.add(114, verb, p, side);
  list.add(115, cueClass, far, q);
  list.add(121, passed, side, p);
  list.add(123, passed & 63, far, p);
  list.add(124, word[i] ?? 1, far);
  list.add(134, inSource * 16 + opensSource, far, passed);
  list.add(135, inContent * 16 + opensContent, far, passed);
  list.add(136, inContent, passed, q * 4 + side);
  list.add(138, opensSource, p, far);
  list.add(141, place.isCue, far, passed);
  list.add(143, word[before ? cue.to : cue.from - 1] ?? 1, far);
  list.add(144, word[before ? cue.from - 1 : cue.to] ?? 1, far, p);
  list.add(155, inContent * 16 + nextContent, passed, side);
}
