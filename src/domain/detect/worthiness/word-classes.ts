import { hashText } from "#domain/detect/worthiness/feature-hash.ts";

/** How many classes each of the three divisions of words has, coarse to fine. */
export const classCounts = [64, 256, 1000] as const;

/** A word's classes, coarse to fine, packed: 8, 8 and 16 bits. */
export function packClasses(coarse: number, middle: number, fine: number): number {
  return ((coarse << 24) | (middle << 16) | fine) >>> 0;
}

/** The classes of a word that no division knows. */
export const unknownClasses = packClasses(0xff, 0xff, 0xffff);

/** The form under which a word is known: lower case, every number one word. `lower` must be lower case. */
export function classedForm(lower: string): string {
  return /\d/.test(lower) ? "#" : lower;
}

/**
 * Classes of words that stand in the same company ("taxes", "costs", "spending"), so that a word which the labelled
 * sentences never held still counts as its like. Words are known by their hashes.
 */
export class WordClasses {
  readonly #slots: number;
  readonly #keys: Uint32Array;
  readonly #classes: Uint32Array;

  /** `hashes` and `classes` are parallel; 0 is no hash of a word. */
  constructor(hashes: Uint32Array, classes: Uint32Array) {
    let slots = 2;
    while (slots < hashes.length * 2) slots *= 2;
    this.#slots = slots;
    this.#keys = new Uint32Array(slots);
    this.#classes = new Uint32Array(slots);
    for (const [i, hash] of hashes.entries()) {
      const slot = this.#slotOf(hash);
      this.#keys[slot] = hash;
      this.#classes[slot] = classes[i] ?? unknownClasses;
    }
  }

  /** The packed classes of a word in its {@link classedForm}. */
  of(form: string): number {
    const hash = hashText(form);
    const slot = this.#slotOf(hash);
    return this.#keys[slot] === hash ? (this.#classes[slot] ?? unknownClasses) : unknownClasses;
  }

  /** Where the hash stands or would stand; the table is at most half full, so that the search ends. */
  #slotOf(hash: number): number {
    let slot = hash % this.#slots;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) % this.#slots;
    return slot;
  }
}
