import { sentenceFeatures } from "#domain/detect/worthiness/sentence-features.ts";
import { createWordReader, type TaggedForm } from "#domain/detect/worthiness/sentence-word.ts";
import { WordClasses } from "#domain/detect/worthiness/word-classes.ts";
import {
  readWeightsFile,
  type WeightsFormat,
  type WeightsRead,
  writeWeightsFile,
} from "#domain/detect/weights-file.ts";

/** Weights over hashed features of a sentence, with what makes a probability of their sum. */
export interface WorthinessModel {
  /** A power of two many; a feature's place is its hash's lowest bits. One step is worth `step` in the sum. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
  /** Platt's scaling, fitted on held-out sentences: probability = 1 / (1 + exp(-(slope * sum + offset))). */
  readonly slope: number;
  readonly offset: number;
  /** The probability from which a sentence counts as check-worthy, chosen for F1 on held-out sentences. */
  readonly threshold: number;
  readonly wordHashes: Uint32Array;
  readonly wordClasses: Uint32Array;
}

export const worthinessFormat: WeightsFormat = { magic: "CDWO", version: 1, name: "The model of check-worthiness" };

const fixedBytes = 28;

/** The model as a file, little-endian. */
export function writeWorthinessModel(model: WorthinessModel): Uint8Array {
  const words = model.wordHashes.length;
  const payload = new Uint8Array(fixedBytes + words * 8 + model.weights.length);
  const view = new DataView(payload.buffer);
  const { step, bias, slope, offset, threshold } = model;
  for (const [i, value] of [step, bias, slope, offset, threshold].entries()) view.setFloat32(i * 4, value, true);
  view.setUint32(20, words, true);
  view.setUint32(24, model.weights.length, true);
  for (const [i, hash] of model.wordHashes.entries()) view.setUint32(fixedBytes + i * 4, hash, true);
  for (const [i, classes] of model.wordClasses.entries()) view.setUint32(fixedBytes + (words + i) * 4, classes, true);
  payload.set(
    new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length),
    fixedBytes + words * 8,
  );
  return writeWeightsFile(worthinessFormat, payload);
}

/** The model in a file, or a sentence that says why there is none; never throws, whatever the bytes. */
export function readWorthinessModel(file: Uint8Array): WeightsRead<WorthinessModel> {
  const read = readWeightsFile(worthinessFormat, file);
  if (read.kind === "refused") return read;
  const payload = read.value;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const wrong: WeightsRead<WorthinessModel> = {
    kind: "refused",
    sentence: `${worthinessFormat.name} contradicts itself: train it again.`,
  };
  if (payload.length < fixedBytes) return wrong;
  const [step = 0, bias = 0, slope = 0, offset = 0, threshold = 0] = [0, 4, 8, 12, 16].map((at) =>
    view.getFloat32(at, true),
  );
  const words = view.getUint32(20, true);
  const places = view.getUint32(24, true);
  const isPowerOfTwo = places > 0 && Number.isInteger(Math.log2(places));
  if (!isPowerOfTwo || payload.length !== fixedBytes + words * 8 + places) return wrong;
  if (![step, bias, slope, offset, threshold].every(Number.isFinite)) return wrong;
  const numbersFrom = (from: number): Uint32Array =>
    Uint32Array.from({ length: words }, (_, i) => view.getUint32(from + i * 4, true));
  // Copied by value: `slice` of Node's Buffer would share the file's memory, its other bytes included.
  const weights = Int8Array.from(payload.subarray(fixedBytes + words * 8));
  const wordHashes = numbersFrom(fixedBytes);
  const wordClasses = numbersFrom(fixedBytes + words * 4);
  return { kind: "read", value: { weights, step, bias, slope, offset, threshold, wordHashes, wordClasses } };
}

/**
 * How likely a sentence, or a clause of one, states something that can and should be checked: 0 to 1, calibrated on
 * held-out sentences of debates. Without words: 0. A pure function of the words and their tags.
 */
export function createWorthiness(model: WorthinessModel): (words: readonly TaggedForm[]) => number {
  const classes = new WordClasses(model.wordHashes, model.wordClasses);
  const mask = model.weights.length - 1;
  const read = createWordReader(classes);
  // Each place counts once a sentence: it is marked with the sentence's number, which spares sorting them.
  const markedBy = new Uint32Array(model.weights.length);
  let sentence = 0;
  return (words) => {
    if (words.length === 0) return 0;
    sentence = (sentence + 1) >>> 0;
    if (sentence === 0) {
      markedBy.fill(0);
      sentence = 1;
    }
    let sum = 0;
    let count = 0;
    for (const feature of sentenceFeatures(words, read)) {
      const place = feature & mask;
      if (markedBy[place] === sentence) continue;
      markedBy[place] = sentence;
      count += 1;
      sum += model.weights[place] ?? 0;
    }
    const score = model.bias + (sum * model.step) / Math.sqrt(count);
    return 1 / (1 + Math.exp(-(model.slope * score + model.offset)));
  };
}

/** The places of hashed features among `mask + 1` weights, each once and in order. */
export function placesOf(features: readonly number[], mask: number): Uint32Array {
  const places = Uint32Array.from(features, (feature) => (feature & mask) >>> 0).toSorted();
  let kept = 0;
  for (const place of places) if (kept === 0 || places[kept - 1] !== place) places[kept++] = place;
  return places.slice(0, kept);
}
