import { type ChainModel, writeScores } from "#domain/detect/model/chain-model.ts";
import { type Lattice, Marginals } from "#domain/detect/model/chain.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { addTagFeatures } from "#domain/detect/model/tag-features.ts";
import { borderKind } from "#domain/detect/model/tag-labels.ts";

/** The first tagger: probabilities of labels for a block's words, `labels` a token, in a new array. */
export class BlockTagger {
  readonly #model: ChainModel;
  readonly #list = new HashList();
  readonly #marginals = new Marginals();

  constructor(model: ChainModel) {
    this.#model = model;
  }

  marginals(block: ModelBlock): Float32Array {
    const { labels } = this.#model.transitions;
    this.#marginals.read(this.#lattice(block), labels, this.#model.expTransitions);
    return this.#marginals.of.slice(0, block.length * labels);
  }

  #lattice(block: ModelBlock): Lattice {
    const { labels } = this.#model.transitions;
    const scores = new Float32Array(block.length * labels);
    const kinds = new Uint8Array(block.length);
    for (let i = 0; i < block.length; i += 1) {
      this.#list.clear();
      addTagFeatures(block, i, this.#list);
      writeScores(this.#model, this.#list.values, this.#list.length, scores, i * labels);
      kinds[i] = borderKind(block, i);
    }
    return { length: block.length, scores, kinds };
  }
}
