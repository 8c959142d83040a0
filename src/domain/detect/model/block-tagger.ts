import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { type Lattice, Marginals } from "#domain/detect/model/chain.ts";
import { GroupSums } from "#domain/detect/model/feature-group.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { SumMemo } from "#domain/detect/model/sum-memo.ts";
import {
  type TokenPlace,
  addPlaceFeatures,
  addWordFeatures,
  tagGroups,
  wordReach,
} from "#domain/detect/model/tag-features.ts";
import { borderKind } from "#domain/detect/model/tag-labels.ts";

/** Words remembered with what they give their neighbours. More find more, but the processor's own memory holds fewer. */
const wordPlaces = 4096;
const groupPlaces = 4096;

/** The first tagger: probabilities of labels for a block's words, `labels` a token, in a new array. */
export class BlockTagger {
  readonly #model: ChainModel;
  readonly #list = new HashList();
  readonly #marginals = new Marginals();
  readonly #groups: readonly GroupSums<TokenPlace>[];
  readonly #words: SumMemo;
  #sums = new Int32Array(4096);

  constructor(model: ChainModel) {
    this.#model = model;
    this.#groups = tagGroups.map((group) => new GroupSums(model, group, groupPlaces));
    this.#words = new SumMemo((2 * wordReach + 1) * model.parts.labels, wordPlaces);
  }

  marginals(block: ModelBlock): Float32Array {
    const { labels } = this.#model.transitions;
    this.#marginals.read(this.#lattice(block), labels, this.#model.expTransitions);
    return this.#marginals.of.slice(0, block.length * labels);
  }

  #lattice(block: ModelBlock): Lattice {
    const { table, parts } = this.#model;
    const { labels, unit } = parts;
    const { length } = block;
    const size = length * labels;
    if (this.#sums.length < size) this.#sums = new Int32Array(size * 2);
    const sums = this.#sums;
    sums.fill(0, 0, size);
    const place: TokenPlace = { block, i: 0 };
    for (place.i = -wordReach; place.i < length + wordReach; place.i += 1) this.#addWord(place, sums);
    const kinds = new Uint8Array(length);
    for (let i = 0; i < length; i += 1) {
      place.i = i;
      for (const group of this.#groups) group.addTo(place, sums, i * labels);
      this.#list.clear();
      addPlaceFeatures(place, this.#list);
      table.add(this.#list.values, this.#list.length, sums, i * labels);
      kinds[i] = borderKind(block, i);
    }
    const scores = new Float32Array(size);
    for (let at = 0; at < size; at += 1) scores[at] = (sums[at] ?? 0) * unit;
    return { length, scores, kinds };
  }

  /** Adds what a word gives the tokens around it. */
  #addWord(place: TokenPlace, sums: Int32Array): void {
    const { table, parts } = this.#model;
    const { labels } = parts;
    const words = this.#words;
    const key = place.block.word[place.i] ?? 1;
    let row = words.find(key);
    if (row < 0) {
      row = words.take(key);
      for (let offset = -wordReach; offset <= wordReach; offset += 1) {
        this.#list.clear();
        addWordFeatures(place, offset, this.#list);
        table.add(this.#list.values, this.#list.length, words.sums, row + (wordReach - offset) * labels);
      }
    }
    // The row holds the token before the word first, and so runs along with the sums.
    const first = Math.max(0, place.i - wordReach);
    const last = Math.min(place.block.length - 1, place.i + wordReach);
    const shift = row - (place.i - wordReach) * labels;
    for (let at = first * labels; at < (last + 1) * labels; at += 1)
      sums[at] = (sums[at] ?? 0) + (words.sums[shift + at] ?? 0);
  }
}
