/** Which row of the weights a feature has: hashes of 32 bits, looked up by open addressing. */
export class FeatureTable {
  readonly size: number;
  /** A hash and its row in turn, side by side so that both come with one reach into memory; hash 0 is an empty place. */
  readonly #places: Uint32Array;
  readonly #mask: number;

  /** The rows are the positions in `hashes`, which are distinct and not 0. */
  constructor(hashes: Uint32Array) {
    this.size = hashes.length;
    let capacity = 16;
    while (capacity < hashes.length * 2) capacity *= 2;
    this.#mask = capacity - 1;
    this.#places = new Uint32Array(capacity * 2);
    for (const [row, hash] of hashes.entries()) {
      let at = hash & this.#mask;
      while (this.#places[at * 2] !== 0) at = (at + 1) & this.#mask;
      this.#places[at * 2] = hash;
      this.#places[at * 2 + 1] = row;
    }
  }

  /** The feature's row, or -1 for one that the model does not know. */
  row(hash: number): number {
    let at = hash & this.#mask;
    for (;;) {
      const found = this.#places[at * 2] ?? 0;
      // An empty place comes first: 0 is no feature, and must not be found in one.
      if (found === 0) return -1;
      if (found === hash) return this.#places[at * 2 + 1] ?? -1;
      at = (at + 1) & this.#mask;
    }
  }
}
