import type { Fitted } from "#cli/training/fitted.ts";
import { type ChainModel, chainModel } from "#domain/detect/model/chain-model.ts";

/** Weights beyond this are cut to it; few are, and one step of the byte stays small enough. */
const largest = 3.2;

/**
 * A fitted chain in whole numbers, with the `most` features that do most: a large weight counts for little where the
 * feature is rare, so the square of the largest weight is taken as often as the feature occurred.
 */
export function quantised({ hashes, counts, weights, labels, borders }: Fitted, most: number): ChainModel {
  const unit = largest / 127;
  const strength = Float32Array.from(hashes, (_, row) => {
    let strongest = 0;
    for (let l = 0; l < labels; l += 1) strongest = Math.max(strongest, Math.abs(weights[row * labels + l] ?? 0));
    return strongest < unit / 2 ? 0 : strongest * strongest * (counts[row] ?? 0);
  });
  const floor = most < hashes.length ? (strength.toSorted().at(-most) ?? 0) : 0;
  const kept: number[] = [];
  for (let row = 0; row < hashes.length; row += 1) if ((strength[row] ?? 0) > floor) kept.push(row);
  const small = new Int8Array(kept.length * labels);
  for (const [i, row] of kept.entries()) {
    for (let l = 0; l < labels; l += 1) {
      const weight = Math.round((weights[row * labels + l] ?? 0) / unit);
      small[i * labels + l] = Math.max(-127, Math.min(127, weight));
    }
  }
  return chainModel({
    labels,
    hashes: Uint32Array.from(kept, (row) => hashes[row] ?? 0),
    weights: small,
    unit,
    borders,
  });
}
