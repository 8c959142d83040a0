import type { AttributionModel } from "#domain/detect/model/attribution-reader.ts";
import { type ChainModel, type ChainParts, chainModel } from "#domain/detect/model/chain-model.ts";
import { type WeightsFormat, readWeightsFile, writeWeightsFile } from "#domain/detect/weights-file.ts";
import { borderKinds, judgeLabels, tagLabels, windowLabels } from "#domain/detect/model/tag-labels.ts";

/**
 * A model as one weights file, all numbers little-endian: the chains in the order block, window, judge. A chain is its
 * labels, its count of features, its unit (a 32-bit float), its borders (32-bit floats), its hashes as the differences of
 * neighbours (seven bits a byte, the lowest first), and its weights, one byte each, label by label.
 */
const format: WeightsFormat = {
  magic: "CDAM",
  /** Changes whenever a file of before could not be used any more: with the layout, the labels or the features. */
  version: 3,
  name: "The attribution model's file",
};

/** The layout's order with each chain's labels; a file that says otherwise is for another version. */
const expected = [
  ["block", tagLabels, borderKinds],
  ["window", windowLabels, borderKinds],
  ["judge", judgeLabels, 0],
] as const;

/** The most features a chain may have; a larger count is damage, and is refused before memory is asked for. */
const mostFeatures = 1 << 21;

export type ReadModel =
  | { readonly ok: true; readonly model: AttributionModel }
  /** What is wrong with the file, for the analyst. */
  | { readonly ok: false; readonly sentence: string };

/** The file of a model. */
export function writeModelFile(model: AttributionModel): Uint8Array {
  const bodies = expected.map(([name]) => writeChain(model[name].parts));
  const payload = new Uint8Array(bodies.reduce((sum, body) => sum + body.length, 0));
  let at = 0;
  for (const body of bodies) {
    payload.set(body, at);
    at += body.length;
  }
  return writeWeightsFile(format, payload);
}

/** Reads a model's file. Anything else than a whole file of this version is refused with a sentence, never thrown. */
export function readModelFile(file: Uint8Array): ReadModel {
  const read = readWeightsFile(format, file);
  if (read.kind === "refused") return { ok: false, sentence: `${read.sentence} ${meanwhile}` };
  const { value } = read;
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  const cursor = { at: 0 };
  const chains: ChainModel[] = [];
  for (const [, labels, kinds] of expected) {
    const parts = readChain(view, cursor, labels, kinds);
    if (!parts) return damaged;
    chains.push(chainModel(parts));
  }
  const [block, window, judge] = chains;
  if (!block || !window || !judge || cursor.at !== value.length) return damaged;
  return { ok: true, model: { block, window, judge } };
}

const meanwhile = "Until then claims are found by the rules alone.";
const damaged: ReadModel = { ok: false, sentence: `${format.name} is damaged: load it again. ${meanwhile}` };

function writeChain({ labels, hashes, weights, unit, borders }: ChainParts): Uint8Array {
  const gaps: number[] = [];
  let before = 0;
  for (const hash of hashes) {
    let gap = hash - before;
    before = hash;
    for (; gap > 127; gap = Math.floor(gap / 128)) gaps.push((gap % 128) + 128);
    gaps.push(gap);
  }
  const body = new Uint8Array(12 + borders.length * 4 + gaps.length + weights.length);
  const view = new DataView(body.buffer);
  view.setUint32(0, labels, true);
  view.setUint32(4, hashes.length, true);
  view.setFloat32(8, unit, true);
  for (const [i, weight] of borders.entries()) view.setFloat32(12 + i * 4, weight, true);
  let at = 12 + borders.length * 4;
  body.set(gaps, at);
  at += gaps.length;
  for (let l = 0; l < labels; l += 1)
    for (let row = 0; row < hashes.length; row += 1) view.setInt8(at++, weights[row * labels + l] ?? 0);
  return body;
}

function readChain(view: DataView, cursor: { at: number }, labels: number, kinds: number): ChainParts | null {
  const bordersLength = kinds * labels * labels;
  if (cursor.at + 12 + bordersLength * 4 > view.byteLength) return null;
  const count = view.getUint32(cursor.at + 4, true);
  if (view.getUint32(cursor.at, true) !== labels || count > mostFeatures) return null;
  const unit = view.getFloat32(cursor.at + 8, true);
  cursor.at += 12;
  const borders = new Float32Array(bordersLength);
  for (let i = 0; i < bordersLength; i += 1) borders[i] = view.getFloat32(cursor.at + i * 4, true);
  cursor.at += bordersLength * 4;
  const hashes = readHashes(view, cursor, count);
  if (!hashes || cursor.at + count * labels > view.byteLength) return null;
  const weights = new Int8Array(count * labels);
  for (let l = 0; l < labels; l += 1)
    for (let row = 0; row < count; row += 1) weights[row * labels + l] = view.getInt8(cursor.at++);
  return { labels, hashes, weights, unit, borders };
}

/** Null where the file ends too early or a hash would not be above the one before. */
function readHashes(view: DataView, cursor: { at: number }, count: number): Uint32Array | null {
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let i = 0; i < count; i += 1) {
    let gap = 0;
    for (let place = 1; ; place *= 128) {
      if (cursor.at >= view.byteLength || place > 2 ** 28) return null;
      const byte = view.getUint8(cursor.at++);
      gap += (byte % 128) * place;
      if (byte < 128) break;
    }
    hash += gap;
    if (gap === 0 || hash > 0xffffffff) return null;
    hashes[i] = hash;
  }
  return hashes;
}
