/** The most labels that a record has room for. */
const mostLabels = 12;
/** A record's length in numbers of 32 bits: the hash, and a byte for each label. */
const stride = 1 + mostLabels / 4;
/** Weights are kept with this added, so that none is negative and sums of bytes side by side do not borrow. */
const bias = 128;
/** After so many features the sums are taken away: 16 bits hold no more of 255 each. */
const mostSummed = 256;

/** Two of the four bytes of a number, as sums of 16 bits side by side. */
const pair = 0x00ff00ff;

/**
 * The weights of hashed features. Each feature's hash and weights stand side by side in one record of 16 bytes, found by
 * open addressing, so that a feature costs one reach into memory: reaching is what reading a block costs most.
 */
export class WeightTable {
  readonly #labels: number;
  readonly #mask: number;
  /** Records; hash 0 is an empty place. */
  readonly #records: Uint32Array;
  readonly #taken = new Int32Array(mostLabels);

  /** `hashes` are distinct and not 0; `weights` are `labels` a feature, 12 at most, in the features' order. */
  constructor(hashes: Uint32Array, weights: Int8Array, labels: number) {
    if (labels > mostLabels) throw new RangeError(`A record has room for ${mostLabels} labels, not ${labels}.`);
    let capacity = 16;
    while (capacity < hashes.length * 1.5) capacity *= 2;
    this.#labels = labels;
    this.#mask = capacity - 1;
    const records = new Uint32Array(capacity * stride);
    for (const [row, hash] of hashes.entries()) {
      let place = hash & this.#mask;
      while (records[place * stride] !== 0) place = (place + 1) & this.#mask;
      const at = place * stride;
      records[at] = hash;
      for (let l = 0; l < labels; l += 1) {
        const word = at + 1 + (l >> 2);
        const weight = (weights[row * labels + l] ?? 0) + bias;
        records[word] = (records[word] ?? 0) | (weight << ((l & 3) * 8));
      }
    }
    this.#records = records;
  }

  /** Adds to `sums`, from `at` on, the weights of the first `count` features of `hashes`; unknown ones have none. */
  add(hashes: Uint32Array, count: number, sums: Int32Array, at: number): void {
    for (let from = 0; from < count; from += mostSummed)
      this.#addSome(hashes, from, Math.min(count, from + mostSummed), sums, at);
  }

  #addSome(hashes: Uint32Array, from: number, to: number, sums: Int32Array, at: number): void {
    const mask = this.#mask;
    const records = this.#records;
    let known = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let i = from; i < to; i += 1) {
      const hash = hashes[i] ?? 0;
      if (hash === 0) continue;
      let place = hash & mask;
      let found = records[place * stride] ?? 0;
      while (found !== hash && found !== 0) {
        place = (place + 1) & mask;
        found = records[place * stride] ?? 0;
      }
      if (found === 0) continue;
      const record = place * stride;
      const first = records[record + 1] ?? 0;
      const second = records[record + 2] ?? 0;
      const third = records[record + 3] ?? 0;
      known += 1;
      a = (a + (first & pair)) | 0;
      b = (b + ((first >>> 8) & pair)) | 0;
      c = (c + (second & pair)) | 0;
      d = (d + ((second >>> 8) & pair)) | 0;
      e = (e + (third & pair)) | 0;
      f = (f + ((third >>> 8) & pair)) | 0;
    }
    const taken = this.#taken;
    take(taken, 0, a, b);
    take(taken, 4, c, d);
    take(taken, 8, e, f);
    for (let l = 0; l < this.#labels; l += 1) sums[at + l] = (sums[at + l] ?? 0) + (taken[l] ?? 0) - bias * known;
  }
}

/** Puts the sums of four labels in their order. */
function take(taken: Int32Array, at: number, even: number, odd: number): void {
  taken[at] = even & 0xffff;
  taken[at + 1] = odd & 0xffff;
  taken[at + 2] = even >>> 16;
  taken[at + 3] = odd >>> 16;
}
