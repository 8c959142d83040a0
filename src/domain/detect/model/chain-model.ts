import type { Transitions } from "#domain/detect/model/chain.ts";
import { WeightTable } from "#domain/detect/model/weight-table.ts";

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
  readonly table: WeightTable;
  readonly transitions: Transitions;
  /** The exponentials of the transitions' weights. */
  readonly expTransitions: Float32Array;
}

export function chainModel(parts: ChainParts): ChainModel {
  return {
    parts,
    table: new WeightTable(parts.hashes, parts.weights, parts.labels),
    transitions: { labels: parts.labels, weights: parts.borders },
    expTransitions: parts.borders.map((weight) => Math.exp(weight)),
  };
}
