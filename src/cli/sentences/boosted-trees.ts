import { seeded } from "#domain/seeded.ts";
import { type DecisionTrees } from "#domain/detect/stance/decision-trees.ts";

export interface BoostingSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to a leaf's curvature: small leaves say little. */
  readonly caution: number;
  /** The share of examples, and of signals, that a tree sees. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

const bins = 16;
const leastRows = 20;
const leastGain = 0.5;

/** Signals in columns, each value replaced by the number of its bin; `bounds[signal][bin]` is the bin's upper end. */
interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly bounds: readonly (readonly number[])[];
}

/** What a tree is grown from: slope and curvature of the loss at each example. */
interface Growing {
  readonly binned: Binned;
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly signals: readonly number[];
  readonly settings: BoostingSettings;
}

/**
 * Gradient-boosted trees for the logistic loss, in the second order (Chen and Guestrin 2016), on histograms of 16 bins.
 * `rows` are the signals of each example, all equally many and fewer than 256. The same input gives the same trees.
 */
export function trainTrees(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  settings: BoostingSettings,
): DecisionTrees {
  const { depth, trees } = settings;
  const inner = (1 << depth) - 1;
  const grown: DecisionTrees = {
    depth,
    signals: new Uint8Array(trees * inner),
    bounds: new Float32Array(trees * inner).fill(Infinity),
    leaves: new Float32Array(trees << depth),
  };
  const binned = binSignals(rows);
  const random = seeded(settings.seed);
  const share = labels.filter(Boolean).length / Math.max(1, labels.length);
  const scores = new Float64Array(rows.length).fill(Math.log((share + 1e-6) / (1 - share + 1e-6)));
  const slopes = new Float64Array(rows.length);
  const curves = new Float64Array(rows.length);
  for (let tree = 0; tree < trees; tree += 1) {
    for (const [i, score] of scores.entries()) {
      const likely = 1 / (1 + Math.exp(-score));
      slopes[i] = likely - (labels[i] ? 1 : 0);
      curves[i] = likely * (1 - likely);
    }
    const some = rows.flatMap((_, i) => (random() < settings.rows ? [i] : []));
    const signals = binned.columns.flatMap((_, i) => (random() < settings.columns ? [i] : []));
    grow({ binned, slopes, curves, signals, settings }, some, grown, tree, 0);
    for (const [i, values] of rows.entries()) scores[i] = (scores[i] ?? 0) + leafOf(grown, tree, values);
  }
  return grown;
}

function binSignals(rows: readonly (readonly number[])[]): Binned {
  const width = rows[0]?.length ?? 0;
  const bounds = Array.from({ length: width }, (_none, signal) => {
    const values = Float32Array.from(rows, (row) => row[signal] ?? 0).toSorted();
    const cuts = Array.from({ length: bins - 1 }, (_, i) => values[Math.floor((values.length * (i + 1)) / bins)] ?? 0);
    return [...new Set(cuts)];
  });
  const columns = bounds.map((cuts, signal) =>
    Uint8Array.from(rows, (row) => {
      const value = row[signal] ?? 0;
      const bin = cuts.findIndex((cut) => value <= cut);
      return bin < 0 ? cuts.length : bin;
    }),
  );
  return { columns, bounds };
}

function grow(growing: Growing, rows: readonly number[], into: DecisionTrees, tree: number, node: number): void {
  const inner = (1 << into.depth) - 1;
  if (node >= inner) {
    let [slope, curve] = [0, 0];
    for (const row of rows) {
      slope += growing.slopes[row] ?? 0;
      curve += growing.curves[row] ?? 0;
    }
    const { rate, caution } = growing.settings;
    into.leaves[(tree << into.depth) + node - inner] = (-slope / (curve + caution)) * rate;
    return;
  }
  const split = rows.length < leastRows ? null : bestSplit(growing, rows);
  if (split === null) {
    // The bound stays infinite: everything goes left.
    grow(growing, rows, into, tree, 2 * node + 1);
    return;
  }
  const column = growing.binned.columns[split.signal] ?? new Uint8Array();
  into.signals[tree * inner + node] = split.signal;
  into.bounds[tree * inner + node] = growing.binned.bounds[split.signal]?.[split.bin] ?? Infinity;
  const left = rows.filter((row) => (column[row] ?? 0) <= split.bin);
  const right = rows.filter((row) => (column[row] ?? 0) > split.bin);
  grow(growing, left, into, tree, 2 * node + 1);
  grow(growing, right, into, tree, 2 * node + 2);
}

interface Split {
  readonly signal: number;
  readonly bin: number;
}

function bestSplit({ binned, slopes, curves, signals, settings }: Growing, rows: readonly number[]): Split | null {
  const { caution } = settings;
  let split: Split | null = null;
  let best = leastGain;
  const slopeOf = new Float64Array(bins);
  const curveOf = new Float64Array(bins);
  let [slope, curve] = [0, 0];
  for (const row of rows) {
    slope += slopes[row] ?? 0;
    curve += curves[row] ?? 0;
  }
  const whole = (slope * slope) / (curve + caution);
  for (const signal of signals) {
    const column = binned.columns[signal] ?? new Uint8Array();
    slopeOf.fill(0);
    curveOf.fill(0);
    for (const row of rows) {
      const bin = column[row] ?? 0;
      slopeOf[bin] = (slopeOf[bin] ?? 0) + (slopes[row] ?? 0);
      curveOf[bin] = (curveOf[bin] ?? 0) + (curves[row] ?? 0);
    }
    let [slopeLeft, curveLeft] = [0, 0];
    for (let bin = 0; bin < (binned.bounds[signal]?.length ?? 0); bin += 1) {
      slopeLeft += slopeOf[bin] ?? 0;
      curveLeft += curveOf[bin] ?? 0;
      const curveRight = curve - curveLeft;
      if (curveLeft < 1 || curveRight < 1) continue;
      const right = slope - slopeLeft;
      const gain = (slopeLeft * slopeLeft) / (curveLeft + caution) + (right * right) / (curveRight + caution) - whole;
      if (gain > best) {
        best = gain;
        split = { signal, bin };
      }
    }
  }
  return split;
}

function leafOf({ depth, signals, bounds, leaves }: DecisionTrees, tree: number, values: readonly number[]): number {
  const inner = (1 << depth) - 1;
  let node = 0;
  while (node < inner) {
    const at = tree * inner + node;
    node = 2 * node + ((values[signals[at] ?? 0] ?? 0) <= (bounds[at] ?? Infinity) ? 1 : 2);
  }
  return leaves[(tree << depth) + node - inner] ?? 0;
}
