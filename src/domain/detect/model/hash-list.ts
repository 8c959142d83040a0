import { mix } from "#domain/detect/model/hash.ts";

/** A growing list of feature hashes, cut into rows; reused from block to block. */
export class HashList {
  values = new Uint32Array(4096);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Appends the hash of a template with one, two or three values. */
  add(template: number, a: number, b = 0, c = 0): void {
    if (this.length === this.values.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    let hash = mix(template, a);
    if (b !== 0) hash = mix(hash, b);
    if (c !== 0) hash = mix(hash, c + 0x51ed);
    this.values[this.length] = hash;
    this.length += 1;
  }
}
