import type { AttributionModel } from "#domain/detect/model/attribution-reader.ts";
import { type ChainModel, type ChainParts, chainModel } from "#domain/detect/model/chain-model.ts";
import { borderKinds, judgeLabels, tagLabels, windowLabels } from "#domain/detect/model/tag-labels.ts";

/**
 * A model as one file, all numbers little-endian: "CDAM", the format's number, the length of the body in bytes and its
 * checksum, then the chains in the order block, window, judge. A chain is its labels, its count of features, its unit
 * (a 32-bit float), its borders (32-bit floats), its hashes as the differences of neighbours (seven bits a byte, the
 * lowest first), and its weights, one byte each, label by label.
 */
const magic = 0x4d414443;
/** Changes whenever a file of before could not be used any more: with the layout, the labels or the features. */
const format = 2;
const head = 16;

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
  const length = bodies.reduce((sum, body) => sum + body.length, 0);
  const file = new Uint8Array(head + length);
  let at = head;
  for (const body of bodies) {
    file.set(body, at);
    at += body.length;
  }
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, format, true);
  view.setUint32(8, length, true);
  view.setUint32(12, checksum(file.subarray(head)), true);
  return file;
}

/** Reads a model's file. Anything else than a whole file of this version is refused with a sentence, never thrown. */
export function readModelFile(file: Uint8Array): ReadModel {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < head || view.getUint32(0, true) !== magic) return refused("is no model");
  if (view.getUint32(4, true) !== format) return refused("belongs to another version of Claimdesk");
  if (view.getUint32(8, true) !== file.length - head) return refused("is not whole");
  if (view.getUint32(12, true) !== checksum(file.subarray(head))) return refused("is damaged");
  const cursor = { at: head };
  const chains: ChainModel[] = [];
  for (const [, labels, kinds] of expected) {
    const parts = readChain(view, cursor, labels, kinds);
    if (!parts) return refused("is damaged");
    chains.push(chainModel(parts));
  }
  const [block, window, judge] = chains;
  if (!block || !window || !judge || cursor.at !== file.length) return refused("is damaged");
  return { ok: true, model: { block, window, judge } };
}

function refused(what: string): ReadModel {
  const sentence = `The attribution model's file ${what}; claims are found by the rules alone. Reloading the page fetches it anew.`;
  return { ok: false, sentence };
}

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

/** FNV-1a over the bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
