import { type FeatureStore, countRows, frequentHashes } from "#cli/training/feature-store.ts";
import { shuffle } from "#cli/training/shuffle.ts";
import { seeded } from "#domain/seeded.ts";
import { quantised } from "#cli/training/quantise.ts";
import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { Marginals } from "#domain/detect/model/chain.ts";
import { FeatureTable } from "#cli/training/feature-table.ts";
import { mix } from "#domain/detect/model/hash.ts";
import { blankTransitions } from "#domain/detect/model/tag-labels.ts";
import { fixLabel } from "#domain/detect/model/window-tagger.ts";

/** Sequences ready for fitting: features as rows of the weights, unknown ones dropped. */
export interface ChainData {
  readonly hashes: Uint32Array;
  readonly rows: Int32Array;
  readonly starts: Uint32Array;
  readonly gold: Uint8Array;
  readonly kinds: Uint8Array;
  readonly sequences: Uint32Array;
}

/** Packs a store, keeping the features that occur at least so often. */
export function packChain(store: FeatureStore, least: number): ChainData {
  const hashes = frequentHashes(store.hashes, store.used, least);
  const table = new FeatureTable(hashes);
  const rows = new Int32Array(store.used);
  const starts = new Uint32Array(store.starts.length);
  let used = 0;
  for (let i = 0; i + 1 < store.starts.length; i += 1) {
    starts[i] = used;
    for (let at = store.starts[i] ?? 0; at < (store.starts[i + 1] ?? 0); at += 1) {
      const row = table.row(store.hashes[at] ?? 0);
      if (row >= 0) rows[used++] = row;
    }
  }
  starts[store.starts.length - 1] = used;
  return {
    hashes,
    rows: rows.subarray(0, used),
    starts,
    gold: Uint8Array.from(store.gold),
    kinds: Uint8Array.from(store.kinds),
    sequences: Uint32Array.from(store.sequences),
  };
}

export interface ChainOptions {
  readonly labels: number;
  /** A label that stands wherever the gold has it and nowhere else, or -1. */
  readonly fixed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the quadratic penalty, applied to what a step touches. */
  readonly penalty: number;
  readonly seed: number;
  /** The share of features left out at random at each step, so that none relies on another's being there. */
  readonly dropped: number;
  /** How many features are kept, the strongest. */
  readonly most: number;
}

const least = 1e-8;

/**
 * Fits a conditional random field by AdaGrad, one sequence a step, in an order that the seed decides.
 * `chosen` are the sequences to fit on.
 */
export function trainChain(data: ChainData, chosen: readonly number[], options: ChainOptions): ChainModel {
  const { labels, fixed, epochs, penalty } = options;
  const { rows, starts, gold, kinds, sequences } = data;
  const weights = new Float32Array(data.hashes.length * labels);
  const squares = new Float32Array(weights.length).fill(least);
  const transitions = blankTransitions(labels).weights;
  const transitionSquares = new Float32Array(transitions.length).fill(least);
  // What each change would not have weighed yet in the mean over all steps, times the number of steps.
  const late = new Float32Array(weights.length);
  const lateTransitions = new Float32Array(transitions.length);
  const expTransitions = transitions.map((weight) => Math.exp(weight));
  const marginals = new Marginals();
  const random = seeded(options.seed);
  const order = Uint32Array.from(chosen);
  const difference = new Float32Array(labels);
  let scores = new Float32Array(1 << 14);
  const limit = options.dropped * 2 ** 32;
  // A sequence's rows that are not left out at this step, and where each position's begin.
  let kept = new Int32Array(1 << 14);
  let keptStarts = new Uint32Array(1 << 8);
  let step = 0;
  // The mean leaves the first pass out: its weights are far from what they become.
  let counted = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    // Smaller steps in each pass: the last ones only settle what the first have found.
    const rate = options.rate / (1 + epoch);
    shuffle(order, random);
    for (const sequence of order) {
      const from = sequences[sequence] ?? 0;
      const length = (sequences[sequence + 1] ?? 0) - from;
      if (epoch > 0) counted += 1;
      if (length === 0) continue;
      if (length * labels > scores.length) scores = new Float32Array(length * labels * 2);
      scores.fill(0, 0, length * labels);
      const most = (starts[from + length] ?? 0) - (starts[from] ?? 0);
      if (most > kept.length) kept = new Int32Array(most * 2);
      if (length >= keptStarts.length) keptStarts = new Uint32Array(length * 2);
      const salt = mix(options.seed, epoch);
      let used = 0;
      for (let t = 0; t < length; t += 1) {
        const at = t * labels;
        const end = starts[from + t + 1] ?? 0;
        keptStarts[t] = used;
        for (let i = starts[from + t] ?? 0; i < end; i += 1) {
          if (mix(i, salt) < limit) continue;
          const base = (rows[i] ?? 0) * labels;
          kept[used++] = base;
          for (let l = 0; l < labels; l += 1) scores[at + l] = (scores[at + l] ?? 0) + (weights[base + l] ?? 0);
        }
        keptStarts[t + 1] = used;
        if (fixed >= 0) fixLabel(scores, at, labels, fixed, gold[from + t] === fixed);
      }
      marginals.read({ length, scores, kinds: kinds.subarray(from, from + length) }, labels, expTransitions);
      const { of, forward, backward, emission } = marginals;
      for (let t = 0; t < length; t += 1) {
        const right = gold[from + t] ?? 0;
        let largest = 0;
        for (let l = 0; l < labels; l += 1) {
          const off = (of[t * labels + l] ?? 0) - (l === right ? 1 : 0);
          difference[l] = Math.abs(off) < 0.004 ? 0 : off;
          largest = Math.max(largest, Math.abs(off));
        }
        if (largest < 0.01 || right === fixed) continue;
        const end = keptStarts[t + 1] ?? 0;
        for (let i = keptStarts[t] ?? 0; i < end; i += 1) {
          const base = kept[i] ?? 0;
          for (let l = 0; l < labels; l += 1) {
            const off = difference[l] ?? 0;
            if (off === 0) continue;
            const weight = weights[base + l] ?? 0;
            const gradient = off + penalty * weight;
            const square = (squares[base + l] ?? 0) + gradient * gradient;
            squares[base + l] = square;
            const change = (rate * gradient) / Math.sqrt(square);
            weights[base + l] = weight - change;
            late[base + l] = (late[base + l] ?? 0) - change * counted;
          }
        }
        if (t === 0) continue;
        const kindBase = (kinds[from + t] ?? 0) * labels * labels;
        let sum = 0;
        for (let a = 0; a < labels; a += 1)
          for (let b = 0; b < labels; b += 1)
            sum +=
              (forward[(t - 1) * labels + a] ?? 0) *
              (expTransitions[kindBase + a * labels + b] ?? 0) *
              (emission[t * labels + b] ?? 0) *
              (backward[t * labels + b] ?? 0);
        const before = gold[from + t - 1] ?? 0;
        for (let a = 0; a < labels; a += 1) {
          for (let b = 0; b < labels; b += 1) {
            const at = kindBase + a * labels + b;
            if ((transitions[at] ?? 0) < -100) continue;
            const expected =
              ((forward[(t - 1) * labels + a] ?? 0) *
                (expTransitions[at] ?? 0) *
                (emission[t * labels + b] ?? 0) *
                (backward[t * labels + b] ?? 0)) /
              sum;
            const off = expected - (a === before && b === right ? 1 : 0);
            if (Math.abs(off) < 0.004) continue;
            const square = (transitionSquares[at] ?? 0) + off * off;
            transitionSquares[at] = square;
            const change = (rate * off) / Math.sqrt(square);
            transitions[at] = (transitions[at] ?? 0) - change;
            lateTransitions[at] = (lateTransitions[at] ?? 0) - change * counted;
          }
        }
      }
      // The exponentials are renewed at every eighth sequence: renewing them costs as much as a short sequence.
      if (((step += 1) & 7) === 0)
        for (let i = 0; i < transitions.length; i += 1) expTransitions[i] = Math.exp(transitions[i] ?? 0);
    }
  }
  if (counted > 0) {
    for (let i = 0; i < weights.length; i += 1)
      weights[i] = (1 - options.dropped) * ((weights[i] ?? 0) - (late[i] ?? 0) / counted);
    for (let i = 0; i < transitions.length; i += 1)
      transitions[i] = (transitions[i] ?? 0) - (lateTransitions[i] ?? 0) / counted;
  }
  return quantised(
    { hashes: data.hashes, counts: countRows(rows, data.hashes.length), weights, labels, borders: transitions },
    options.most,
  );
}
