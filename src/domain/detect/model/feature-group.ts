import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import { SumMemo } from "#domain/detect/model/sum-memo.ts";

/** Features that one key decides: where the key is the same, so are they. */
export interface FeatureGroup<Place> {
  /** Unsigned, 32 bits. */
  key(place: Place): number;
  add(place: Place, list: HashList): void;
}

/** What a model gives the labels for a group's features; remembers the sums of keys met lately. */
export class GroupSums<Place> {
  readonly #model: ChainModel;
  readonly #labels: number;
  readonly #group: FeatureGroup<Place>;
  readonly #memo: SumMemo;
  readonly #list = new HashList();

  /** Remembers `places` keys, a power of 2. */
  constructor(model: ChainModel, group: FeatureGroup<Place>, places: number) {
    this.#model = model;
    this.#labels = model.parts.labels;
    this.#group = group;
    this.#memo = new SumMemo(this.#labels, places);
  }

  /** Adds the sums for a place to `sums`, from `at` on. */
  addTo(place: Place, sums: Int32Array, at: number): void {
    const memo = this.#memo;
    const key = this.#group.key(place);
    let from = memo.find(key);
    if (from < 0) {
      from = memo.take(key);
      this.#list.clear();
      this.#group.add(place, this.#list);
      this.#model.table.add(this.#list.values, this.#list.length, memo.sums, from);
    }
    for (let l = 0; l < this.#labels; l += 1) sums[at + l] = (sums[at + l] ?? 0) + (memo.sums[from + l] ?? 0);
  }
}
