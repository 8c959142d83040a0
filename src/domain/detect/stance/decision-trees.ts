/**
 * Full binary trees of one depth, each node asking whether a signal is at most a bound. Inner node `i` of a tree has the
 * children `2i + 1` and `2i + 2`; a node that asks nothing has an infinite bound.
 */
export interface DecisionTrees {
  readonly depth: number;
  readonly signals: Uint8Array;
  readonly bounds: Float32Array;
  readonly leaves: Float32Array;
}

/** The sum of the leaves that the signals lead to, one in each tree. */
export function scoreTrees({ depth, signals, bounds, leaves }: DecisionTrees, values: readonly number[]): number {
  const inner = (1 << depth) - 1;
  const trees = leaves.length >> depth;
  let sum = 0;
  for (let tree = 0; tree < trees; tree += 1) {
    let node = 0;
    while (node < inner) {
      const at = tree * inner + node;
      node = 2 * node + ((values[signals[at] ?? 0] ?? 0) <= (bounds[at] ?? Infinity) ? 1 : 2);
    }
    sum += leaves[(tree << depth) + node - inner] ?? 0;
  }
  return sum;
}
