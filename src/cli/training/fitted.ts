/** A chain as it was fitted. `counts` says how often each feature occurred. */
export interface Fitted {
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
  readonly weights: Float32Array;
  readonly labels: number;
  readonly borders: Float32Array;
}

/** Seeds of fits that are averaged stand so far apart, so that no part of the model shares one with another. */
const apart = 101;

/** The mean of several fits of the same data that differ in their seed alone: what one order brings by chance evens out. */
export function meanOf(fits: number, seed: number, fit: (seed: number) => Fitted): Fitted {
  const first = fit(seed);
  const { weights, borders } = first;
  for (let i = 1; i < fits; i += 1) {
    const other = fit(seed + i * apart);
    addTo(weights, other.weights);
    addTo(borders, other.borders);
  }
  return { ...first, weights: weights.map((sum) => sum / fits), borders: borders.map((sum) => sum / fits) };
}

function addTo(sums: Float32Array, values: Float32Array): void {
  for (const [i, value] of values.entries()) sums[i] = (sums[i] ?? 0) + value;
}
