import type { Transitions } from "#domain/detect/model/chain.ts";
import { FeatureTable } from "#domain/detect/model/feature-table.ts";

/** A fitted linear chain as it is kept: small whole numbers over hashed features. */
export interface ChainParts {
  readonly labels: number;
  /** The features, ascending and distinct; none is 0. */
  readonly hashes: Uint32Array;
  /** `labels` weights for each feature, in the features' order, in units of `unit`. */
  readonly weights: Int8Array;
  readonly unit: number;
  /** Weights of labels following each other; see {@link Transitions}. */
  readonly borders: Float32Array;
}

/** A fitted linear chain, ready to be used. */
export interface ChainModel {
  readonly parts: ChainParts;
  readonly features: FeatureTable;
  readonly transitions: Transitions;
  /** The exponentials of the transitions' weights. */
  readonly expTransitions: Float32Array;
}

export function chainModel(parts: ChainParts): ChainModel {
  return {
    parts,
    features: new FeatureTable(parts.hashes),
    transitions: { labels: parts.labels, weights: parts.borders },
    expTransitions: parts.borders.map((weight) => Math.exp(weight)),
  };
}

/** Writes to `scores`, from `at` on, what the first `count` features of `hashes` give each label. */
export function writeScores(
  model: ChainModel,
  hashes: Uint32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  const { features } = model;
  const { labels, weights, unit } = model.parts;
  for (let l = 0; l < labels; l += 1) scores[at + l] = 0;
  for (let i = 0; i < count; i += 1) {
    const row = features.row(hashes[i] ?? 0);
    if (row < 0) continue;
    const base = row * labels;
    for (let l = 0; l < labels; l += 1) scores[at + l] = (scores[at + l] ?? 0) + (weights[base + l] ?? 0);
  }
  for (let l = 0; l < labels; l += 1) scores[at + l] = (scores[at + l] ?? 0) * unit;
}
