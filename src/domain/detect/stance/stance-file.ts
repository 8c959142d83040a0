import type { StanceModel } from "#domain/detect/stance/stance-model.ts";
import { rarityPlaces } from "#domain/detect/stance/stem-rarity.ts";
import {
  readWeightsFile,
  type WeightsFormat,
  type WeightsRead,
  writeWeightsFile,
} from "#domain/detect/weights-file.ts";

export const stanceFormat: WeightsFormat = { magic: "CDST", version: 1, name: "The model of denial" };

const fixedBytes = 32;
const mostDepth = 8;

/** The model as a file, little-endian. */
export function writeStanceModel(model: StanceModel): Uint8Array {
  const { trees, weights, rarity } = model;
  const asked = trees.signals.length;
  const payload = new Uint8Array(fixedBytes + asked * 5 + trees.leaves.length * 4 + weights.length + rarity.length);
  const view = new DataView(payload.buffer);
  const { step, bias, slope, offset, threshold } = model;
  for (const [i, value] of [step, bias, slope, offset, threshold].entries()) view.setFloat32(i * 4, value, true);
  for (const [i, value] of [trees.depth, trees.leaves.length, weights.length].entries())
    view.setUint32(20 + i * 4, value, true);
  let at = fixedBytes;
  for (const values of [trees.bounds, trees.leaves])
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  payload.set(trees.signals, at);
  payload.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at + asked);
  payload.set(rarity, at + asked + weights.length);
  return writeWeightsFile(stanceFormat, payload);
}

/** The model in a file, or a sentence that says why there is none; never throws, whatever the bytes. */
export function readStanceModel(file: Uint8Array): WeightsRead<StanceModel> {
  const read = readWeightsFile(stanceFormat, file);
  if (read.kind === "refused") return read;
  const payload = read.value;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const wrong: WeightsRead<StanceModel> = {
    kind: "refused",
    sentence: `${stanceFormat.name} contradicts itself: train it again.`,
  };
  if (payload.length < fixedBytes) return wrong;
  const [step = 0, bias = 0, slope = 0, offset = 0, threshold = 0] = [0, 4, 8, 12, 16].map((at) =>
    view.getFloat32(at, true),
  );
  const [depth = 0, leafCount = 0, places = 0] = [20, 24, 28].map((at) => view.getUint32(at, true));
  if (depth < 1 || depth > mostDepth || leafCount % (1 << depth) !== 0 || !Number.isInteger(Math.log2(places)))
    return wrong;
  const asked = (leafCount >> depth) * ((1 << depth) - 1);
  if (payload.length !== fixedBytes + asked * 5 + leafCount * 4 + places + rarityPlaces) return wrong;
  const floats = (from: number, count: number): Float32Array =>
    Float32Array.from({ length: count }, (_, i) => view.getFloat32(from + i * 4, true));
  const bounds = floats(fixedBytes, asked);
  const leaves = floats(fixedBytes + asked * 4, leafCount);
  const from = fixedBytes + (asked + leafCount) * 4;
  // Copied by value: `slice` of Node's Buffer would share the file's memory, its other bytes included.
  const signals = Uint8Array.from(payload.subarray(from, from + asked));
  const weights = Int8Array.from(payload.subarray(from + asked, from + asked + places));
  const rarity = Uint8Array.from(payload.subarray(from + asked + places));
  const all = [step, bias, slope, offset, threshold, ...leaves];
  if (!all.every(Number.isFinite) || bounds.some(Number.isNaN)) return wrong;
  return {
    kind: "read",
    value: { trees: { depth, signals, bounds, leaves }, weights, step, bias, slope, offset, threshold, rarity },
  };
}
