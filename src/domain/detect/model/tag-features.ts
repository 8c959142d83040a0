import type { HashList } from "#domain/detect/model/hash-list.ts";
import { mix } from "#domain/detect/model/hash.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";

/** A distance in tokens as one of a few steps; negative distances have steps of their own. */
export function step(distance: number): number {
  const far = Math.abs(distance);
  const size = far < 4 ? far : far < 6 ? 4 : far < 9 ? 5 : far < 14 ? 6 : far < 22 ? 7 : far < 40 ? 8 : 9;
  return distance < 0 ? size + 10 : size;
}

/** Appends the features of token `i` for the first tagger. */
export function addTagFeatures(block: ModelBlock, i: number, list: HashList): void {
  const { word, stem, tag, cue, quote, shape } = block;
  const w = (at: number): number => word[at] ?? 1;
  const s = (at: number): number => stem[at] ?? 1;
  const p = (at: number): number => tag[at] ?? 20;
  const c = (at: number): number => (cue[at] ?? 0) + 1;
  const q = quote[i] ?? 1;
  const around = (quote[i - 1] ?? 5) * 8 + (quote[i + 1] ?? 5);
  list.add(1, w(i));
  list.add(2, w(i - 1));
  list.add(3, w(i + 1));
  list.add(4, w(i - 2));
  list.add(5, w(i + 2));
  list.add(6, w(i - 3));
  list.add(7, w(i + 3));
  list.add(8, s(i));
  list.add(9, s(i - 1));
  list.add(10, s(i + 1));
  list.add(11, block.suffix[i] ?? 0, p(i));
  list.add(12, block.suffixShort[i] ?? 0);
  list.add(13, block.prefix[i] ?? 0);
  list.add(14, shape[i] ?? 0, shape[i - 1] ?? 9, shape[i + 1] ?? 9);
  list.add(15, p(i));
  list.add(16, p(i - 1), p(i));
  list.add(17, p(i), p(i + 1));
  list.add(18, p(i - 2) * 32 + p(i - 1), p(i));
  list.add(19, p(i - 1) * 32 + p(i), p(i + 1));
  list.add(20, p(i) * 32 + p(i + 1), p(i + 2));
  list.add(21, p(i - 2), p(i - 3));
  list.add(22, p(i + 2), p(i + 3));
  list.add(23, w(i - 1), w(i));
  list.add(24, w(i), w(i + 1));
  list.add(25, w(i), p(i + 1));
  list.add(26, w(i), p(i - 1));
  list.add(27, s(i - 1), p(i));
  list.add(28, s(i + 1), p(i));
  list.add(29, c(i), p(i));
  list.add(30, c(i - 1), p(i), c(i + 1));
  list.add(31, c(i + 2), c(i - 2), p(i));
  list.add(32, q, around, p(i));
  list.add(33, q, block.bits[i] ?? 0, (block.opens[i] ?? 0) + 1);
  list.add(34, w(i), q);
  list.add(35, c(i), q, around);
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
  list.add(49, s(i), s(i + 1), p(i + 2));
  list.add(50, p(i - 1), p(i - 2), mix(p(i), p(i + 1)));
}
