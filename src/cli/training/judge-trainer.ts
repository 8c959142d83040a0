import { countRows, frequentHashes } from "#cli/training/feature-store.ts";
import { shuffle } from "#cli/training/shuffle.ts";
import { type Fitted, meanOf } from "#cli/training/fitted.ts";
import { seeded } from "#domain/seeded.ts";
import { quantised } from "#cli/training/quantise.ts";
import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { judgeLabels } from "#domain/detect/model/tag-labels.ts";
import { FeatureTable } from "#cli/training/feature-table.ts";

/** An option's features with what it turned out to be: a bit for each label, the label's number being the bit's. */
export interface JudgedOption {
  readonly features: Uint32Array;
  readonly verdict: number;
}

export interface JudgeOptions {
  readonly least: number;
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly seed: number;
  /** The judge is the mean of so many fits, each in an order of its own. */
  readonly fits: number;
  /** How many features are kept, the strongest. */
  readonly most: number;
}

const labels = judgeLabels;

/** Options ready for fitting: features as rows of the weights, -1 for one that is left out. */
interface JudgeData {
  readonly hashes: Uint32Array;
  readonly rows: Int32Array;
  readonly starts: Uint32Array;
  readonly verdicts: Uint8Array;
}

/** Fits logistic regressions over the same features, several times over. */
export function trainJudge(judged: readonly JudgedOption[], options: JudgeOptions): ChainModel {
  const data = packJudged(judged, options.least);
  return quantised(
    meanOf(options.fits, options.seed, (seed) => fitJudge(data, { ...options, seed })),
    options.most,
  );
}

function packJudged(judged: readonly JudgedOption[], least: number): JudgeData {
  const all = new Uint32Array(judged.reduce((sum, { features }) => sum + features.length, 0));
  const starts = new Uint32Array(judged.length + 1);
  let used = 0;
  for (const [i, { features }] of judged.entries()) {
    all.set(features, used);
    used += features.length;
    starts[i + 1] = used;
  }
  const hashes = frequentHashes(all, used, least);
  const table = new FeatureTable(hashes);
  const rows = Int32Array.from(all, (hash) => table.row(hash));
  return { hashes, rows, starts, verdicts: Uint8Array.from(judged, ({ verdict }) => verdict) };
}

/** Fits by AdaGrad, one option a step, in an order that the seed decides. */
function fitJudge(data: JudgeData, { epochs, rate, penalty, seed }: JudgeOptions): Fitted {
  const { hashes, rows, starts, verdicts } = data;
  const weights = new Float32Array(hashes.length * labels);
  const squares = new Float32Array(weights.length).fill(1e-8);
  // What each change would not have weighed yet in the mean over all steps, times the number of steps.
  const late = new Float32Array(weights.length);
  let counted = 0;
  const order = Uint32Array.from(verdicts.keys());
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate / (1 + epoch);
    shuffle(order, random);
    for (const at of order) {
      if (epoch > 0) counted += 1;
      const from = starts[at] ?? 0;
      const to = starts[at + 1] ?? 0;
      const verdict = verdicts[at] ?? 0;
      for (let l = 0; l < labels; l += 1) {
        let score = 0;
        for (let i = from; i < to; i += 1) {
          const row = rows[i] ?? -1;
          if (row >= 0) score += weights[row * labels + l] ?? 0;
        }
        const off = 1 / (1 + Math.exp(-score)) - ((verdict >> l) & 1);
        for (let i = from; i < to; i += 1) {
          const row = rows[i] ?? -1;
          if (row < 0) continue;
          const w = row * labels + l;
          const weight = weights[w] ?? 0;
          const gradient = off + penalty * weight;
          const square = (squares[w] ?? 0) + gradient * gradient;
          squares[w] = square;
          const change = (step * gradient) / Math.sqrt(square);
          weights[w] = weight - change;
          late[w] = (late[w] ?? 0) - change * counted;
        }
      }
    }
  }
  // The mean leaves the first pass out: its weights are far from what they become.
  if (counted > 0)
    for (let w = 0; w < weights.length; w += 1) weights[w] = (weights[w] ?? 0) - (late[w] ?? 0) / counted;
  return { hashes, counts: countRows(rows, hashes.length), weights, labels, borders: new Float32Array(0) };
}
