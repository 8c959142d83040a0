import { shuffled } from "#cli/sentences/folds.ts";
import { seeded } from "#domain/seeded.ts";

/** Training data with features as places; `places[i]` belongs to `labels[i]`. */
export interface Examples {
  readonly places: readonly Uint32Array[];
  readonly labels: readonly boolean[];
}

export interface LogisticSettings {
  /** How many weights there are. */
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
  /** For each place how strongly its feature counts; 0: not at all. */
  readonly strength: Float64Array;
}

export interface Linear {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * Logistic regression over present-or-absent features, each example scaled to length 1, by AdaGrad; the weights are the
 * mean over the second half of the epochs. The same settings and examples give the same weights.
 */
export function trainLogistic({ places, labels }: Examples, settings: LogisticSettings): Linear {
  const { size, epochs, rate, decay, strength } = settings;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  const sums = new Float64Array(size);
  const random = seeded(settings.seed);
  const share = labels.filter(Boolean).length / Math.max(1, labels.length);
  const startBias = Math.log((share + 1e-6) / (1 - share + 1e-6));
  let bias = startBias;
  let biasSquares = 1e-3;
  let biasSum = 0;
  let summed = 0;
  let order = places.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    order = shuffled(order, random);
    for (const i of order) {
      const own = places[i] ?? new Uint32Array();
      const scale = 1 / Math.sqrt(own.length || 1);
      let score = bias;
      for (const place of own) score += (weights[place] ?? 0) * (strength[place] ?? 0) * scale;
      const slope = 1 / (1 + Math.exp(-score)) - (labels[i] ? 1 : 0);
      biasSquares += slope * slope;
      bias -= (rate * slope) / Math.sqrt(biasSquares);
      for (const place of own) {
        const force = strength[place] ?? 0;
        if (force === 0) continue;
        const step = slope * force * scale + decay * (weights[place] ?? 0);
        const square = (squares[place] ?? 0) + step * step;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) - (rate * step) / Math.sqrt(square);
      }
    }
    if (epoch * 2 < epochs) continue;
    summed += 1;
    biasSum += bias;
    for (let place = 0; place < size; place += 1) sums[place] = (sums[place] ?? 0) + (weights[place] ?? 0);
  }
  const mean = sums.map((sum, place) => (sum / Math.max(1, summed)) * (strength[place] ?? 0));
  return { weights: mean, bias: summed === 0 ? startBias : biasSum / summed };
}

/** The score of an example: bias and the mean-scaled sum of its weights. */
export function scoreLinear({ weights, bias }: Linear, places: Uint32Array): number {
  let sum = 0;
  for (const place of places) sum += weights[place] ?? 0;
  return bias + sum / Math.sqrt(places.length || 1);
}

/**
 * Half evenness, half log-count ratio (Wang and Manning 2012): a feature counts the more the more one-sided it stands
 * in the labels. Features seen fewer than `least` times count nothing.
 */
export function countRatioStrength({ places, labels }: Examples, size: number, least: number): Float64Array {
  const yes = new Float64Array(size).fill(1);
  const no = new Float64Array(size).fill(1);
  for (const [i, own] of places.entries()) {
    const counts = labels[i] ? yes : no;
    for (const place of own) counts[place] = (counts[place] ?? 0) + 1;
  }
  const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);
  const [allYes, allNo] = [sum(yes), sum(no)];
  return yes.map((count, place) => {
    const other = no[place] ?? 1;
    if (count + other - 2 < least) return 0;
    return 0.5 + 0.5 * Math.abs(Math.log(count / allYes / (other / allNo)));
  });
}

/** Weights as whole steps from -127 to 127, and the worth of one step. */
export function quantised(weights: Float64Array): { readonly steps: Int8Array; readonly step: number } {
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const step = Math.fround(largest === 0 ? 1 : largest / 127);
  return { steps: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}
