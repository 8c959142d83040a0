/**
 * Sums of weights that were worked out before, by key. Each key has one place, which the latest taker keeps: what stands
 * in a text often is mostly still there, and memory stays flat.
 */
export class SumMemo {
  /** The remembered sums; {@link find} and {@link take} say where a key's begin. */
  readonly sums: Int32Array;
  readonly #width: number;
  readonly #mask: number;
  readonly #keys: Uint32Array;

  /** For sums of `width` numbers, `places` of them, a power of 2. */
  constructor(width: number, places: number) {
    this.#width = width;
    this.#mask = places - 1;
    // A key that belongs to another place: no key is found where none was put.
    this.#keys = Uint32Array.from({ length: places }, (_, place) => place ^ 1);
    this.sums = new Int32Array(places * width);
  }

  /** Where the key's sums begin, or -1 where they are not remembered (any more). Keys are unsigned, 32 bits. */
  find(key: number): number {
    const place = key & this.#mask;
    return this.#keys[place] === key ? place * this.#width : -1;
  }

  /** Gives the key its place, sums 0, and says where they begin. */
  take(key: number): number {
    const place = key & this.#mask;
    this.#keys[place] = key;
    const at = place * this.#width;
    this.sums.fill(0, at, at + this.#width);
    return at;
  }
}
