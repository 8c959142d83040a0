import type { HashList } from "#domain/detect/model/hash-list.ts";

/** Features of many sequences, packed: for each position its feature hashes. */
export class FeatureStore {
  hashes = new Uint32Array(1 << 22);
  used = 0;
  /** Where each position's hashes begin; one more than there are positions. */
  readonly starts: number[] = [0];
  readonly gold: number[] = [];
  readonly kinds: number[] = [];
  /** Where each sequence's positions begin; one more than there are sequences. */
  readonly sequences: number[] = [0];

  /** One position with all features now in the list. */
  add(list: HashList, gold: number, kind: number): void {
    if (this.used + list.length > this.hashes.length) {
      const longer = new Uint32Array(this.hashes.length * 2);
      longer.set(this.hashes);
      this.hashes = longer;
    }
    this.hashes.set(list.values.subarray(0, list.length), this.used);
    this.used += list.length;
    this.starts.push(this.used);
    this.gold.push(gold);
    this.kinds.push(kind);
  }

  endSequence(): void {
    this.sequences.push(this.gold.length);
  }
}

/** The features that occur at least so often, ascending. Counts stop at 255. */
export function frequentHashes(hashes: Uint32Array, used: number, least: number): Uint32Array {
  let capacity = 1 << 20;
  let mask = capacity - 1;
  let keys = new Uint32Array(capacity);
  let counts = new Uint8Array(capacity);
  let filled = 0;
  const find = (hash: number): number => {
    let at = hash & mask;
    while (keys[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask;
    return at;
  };
  for (let i = 0; i < used; i += 1) {
    const hash = hashes[i] ?? 0;
    if (hash === 0) continue;
    const at = find(hash);
    if (keys[at] === 0) {
      keys[at] = hash;
      filled += 1;
    }
    const count = counts[at] ?? 0;
    if (count < 255) counts[at] = count + 1;
    if (filled * 2 > capacity) {
      const oldKeys = keys;
      const oldCounts = counts;
      capacity *= 2;
      mask = capacity - 1;
      keys = new Uint32Array(capacity);
      counts = new Uint8Array(capacity);
      for (let old = 0; old < oldKeys.length; old += 1) {
        const key = oldKeys[old] ?? 0;
        if (key === 0) continue;
        const slot = find(key);
        keys[slot] = key;
        counts[slot] = oldCounts[old] ?? 0;
      }
    }
  }
  return keys.filter((key, at) => key !== 0 && (counts[at] ?? 0) >= least).toSorted();
}

/** How often each of `size` rows occurs; -1 is none. */
export function countRows(rows: Int32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const row of rows) if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}
