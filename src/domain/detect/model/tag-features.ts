import type { FeatureGroup } from "#domain/detect/model/feature-group.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import { mix } from "#domain/detect/model/hash.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";

/** A token of a block. */
export interface TokenPlace {
  block: ModelBlock;
  i: number;
}

/** A distance in tokens as one of a few steps; negative distances have steps of their own. */
export function step(distance: number): number {
  const far = Math.abs(distance);
  const size = far < 4 ? far : far < 6 ? 4 : far < 9 ? 5 : far < 14 ? 6 : far < 22 ? 7 : far < 40 ? 8 : 9;
  return distance < 0 ? size + 10 : size;
}

/** How far a word speaks for the labels of others, in tokens to either side. */
export const wordReach = 3;

const words = [6, 4, 2, 1, 3, 5, 7];
const stems = [0, 0, 9, 8, 10, 0, 0];

/** Appends what a word, `offset` tokens behind a token, says of that token; both ends of the block are words too. */
export function addWordFeatures({ block, i }: TokenPlace, offset: number, list: HashList): void {
  list.add(words[offset + wordReach] ?? 0, block.word[i] ?? 1);
  const stem = stems[offset + wordReach] ?? 0;
  if (stem > 0) list.add(stem, block.stem[i] ?? 1);
  if (offset !== 0) return;
  list.add(12, block.suffixShort[i] ?? 0);
  list.add(13, block.prefix[i] ?? 0);
}

/** Words' classes around a token. */
const tagsAround: FeatureGroup<TokenPlace> = {
  key({ block: { tag }, i }) {
    const p = (at: number): number => tag[at] ?? 20;
    return mix((((p(i - 2) * 32 + p(i - 1)) * 32 + p(i)) * 32 + p(i + 1)) * 32 + p(i + 2), 1);
  },
  add({ block: { tag }, i }, list) {
    const p = (at: number): number => tag[at] ?? 20;
    list.add(15, p(i));
    list.add(16, p(i - 1), p(i));
    list.add(17, p(i), p(i + 1));
    list.add(18, p(i - 2) * 32 + p(i - 1), p(i));
    list.add(19, p(i - 1) * 32 + p(i), p(i + 1));
    list.add(20, p(i) * 32 + p(i + 1), p(i + 2));
    list.add(50, p(i - 1), p(i - 2), mix(p(i), p(i + 1)));
  },
};

/** What is known of the words around a token. */
const knownAround: FeatureGroup<TokenPlace> = {
  key({ block: { cue, tag, shape }, i }) {
    const c = (at: number): number => (cue[at] ?? 0) + 1;
    const shapes = ((shape[i] ?? 0) * 16 + (shape[i - 1] ?? 9)) * 16 + (shape[i + 1] ?? 9);
    const far = (c(i - 2) * 128 + c(i + 2)) * 32 + (tag[i] ?? 20);
    return mix(mix((c(i) * 128 + c(i - 1)) * 128 + c(i + 1), far), shapes);
  },
  add({ block: { cue, tag, shape }, i }, list) {
    const c = (at: number): number => (cue[at] ?? 0) + 1;
    const p = tag[i] ?? 20;
    list.add(14, shape[i] ?? 0, shape[i - 1] ?? 9, shape[i + 1] ?? 9);
    list.add(29, c(i), p);
    list.add(30, c(i - 1), p, c(i + 1));
    list.add(31, c(i + 2), c(i - 2), p);
  },
};

/** Where a token stands to quotations. */
const quotesAround: FeatureGroup<TokenPlace> = {
  key({ block: { quote, tag, bits, opens, cue }, i }) {
    const around = ((quote[i] ?? 1) * 8 + (quote[i - 1] ?? 5)) * 8 + (quote[i + 1] ?? 5);
    return mix((around * 8 + (bits[i] ?? 0)) * 2 + (opens[i] ?? 0), (tag[i] ?? 20) * 128 + (cue[i] ?? 0));
  },
  add({ block: { quote, tag, bits, opens, cue }, i }, list) {
    const q = quote[i] ?? 1;
    const around = (quote[i - 1] ?? 5) * 8 + (quote[i + 1] ?? 5);
    list.add(32, q, around, tag[i] ?? 20);
    list.add(33, q, bits[i] ?? 0, (opens[i] ?? 0) + 1);
    list.add(35, (cue[i] ?? 0) + 1, q, around);
  },
};

/** Groups whose keys come back often. */
export const tagGroups: readonly FeatureGroup<TokenPlace>[] = [tagsAround, knownAround, quotesAround];

/** Appends the features of a token whose like hardly comes back. */
export function addPlaceFeatures({ block, i }: TokenPlace, list: HashList): void {
  const { word, stem, tag, quote } = block;
  const w = (at: number): number => word[at] ?? 1;
  const s = (at: number): number => stem[at] ?? 1;
  const p = (at: number): number => tag[at] ?? 20;
  const q = quote[i] ?? 1;
  list.add(11, block.suffix[i] ?? 0, p(i));
  list.add(23, w(i - 1), w(i));
  list.add(24, w(i), w(i + 1));
  list.add(25, w(i), p(i + 1));
  list.add(26, w(i), p(i - 1));
  list.add(27, s(i - 1), p(i));
  list.add(28, s(i + 1), p(i));
  list.add(34, w(i), q);
  const before = block.cueBefore[i] ?? -1;
  const after = block.cueAfter[i] ?? -1;
  const beforeStep = before < 0 ? 30 : step(i - before);
  const afterStep = after < 0 ? 30 : step(after - i);
  const stemBefore = before < 0 ? 1 : s(before);
  const stemAfter = after < 0 ? 1 : s(after);
  list.add(36, stemBefore, beforeStep);
  list.add(37, stemAfter, afterStep);
  list.add(38, stemBefore, p(i), q);
  list.add(39, stemAfter, p(i), q);
  list.add(40, beforeStep * 32 + afterStep, q, p(i));
  list.add(41, stemBefore, w(i));
  list.add(42, stemAfter, w(i));
  if (before >= 0) list.add(43, w(before + 1), beforeStep, p(i));
  if (after >= 0) list.add(44, mix(w(after + 1), 7), afterStep, p(i));
  if (after >= 0) list.add(45, quote[after - 1] ?? 0, q, afterStep);
  if (before >= 0) list.add(46, quote[before + 1] ?? 0, q, beforeStep);
  list.add(47, w(i - 2), w(i - 1), p(i));
  list.add(48, w(i + 1), w(i + 2), p(i));
  const { passedBefore, passedAfter } = block;
  const from = block.sentenceFrom[i] ?? 0;
  const to = block.sentenceTo[i] ?? 0;
  const behind = (passedBefore[i] ?? 0) + (before < 0 ? 128 : 0);
  const ahead = (passedAfter[i] ?? 0) + (after < 0 ? 128 : 0);
  list.add(52, behind + 1, p(i), q);
  list.add(53, ahead + 1, p(i), q);
  list.add(54, behind + 1, stemBefore);
  list.add(55, ahead + 1, stemAfter);
  list.add(56, step(i - from) + 1, p(i), q);
  list.add(57, step(to - i), p(i), p(i + 1));
  list.add(58, w(from), p(i), q);
  list.add(59, behind + 1, ahead + 1, q);
  list.add(60, (block.cue[before] ?? 0) + 1, behind + 1, p(i));
  list.add(61, (block.cue[after] ?? 0) + 1, ahead + 1, p(i));
  const earlier = block.bits[from - 1] ?? 0;
  const later = block.bits[to] ?? 0;
  list.add(62, (earlier * 8 + (block.bits[i] ?? 0)) * 8 + later + 1, q, (block.opens[i] ?? 0) + 1);
  list.add(63, behind + 1, w(i));
  list.add(64, ahead + 1, w(i));
}

/** Appends all features of token `i` for the first tagger. */
export function addTagFeatures(block: ModelBlock, i: number, list: HashList): void {
  for (let offset = -wordReach; offset <= wordReach; offset += 1)
    addWordFeatures({ block, i: i + offset }, offset, list);
  for (const group of tagGroups) group.add({ block, i }, list);
  addPlaceFeatures({ block, i }, list);
}
