import { type ChainModel, writeScores } from "#domain/detect/model/chain-model.ts";
import { type Lattice, Marginals } from "#domain/detect/model/chain.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import { type Labelling, bestLabellings } from "#domain/detect/model/k-best.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { borderKind, windowLabel } from "#domain/detect/model/tag-labels.ts";
import { WindowPath, addWindowFeatures, windowAround } from "#domain/detect/model/window-features.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** A window's readings for one cue, best first. */
export interface WindowReading {
  readonly window: TokenRange;
  readonly labellings: readonly Labelling[];
  /** The logarithm of the sum over all labellings of the exponential of their score. */
  readonly logPartition: number;
}

/** The second tagger: given a cue, what around it is its source and what its content. */
export class WindowTagger {
  readonly #model: ChainModel;
  readonly #list = new HashList();
  readonly #marginals = new Marginals();

  constructor(model: ChainModel) {
    this.#model = model;
  }

  read(block: ModelBlock, marginals: Float32Array, cue: TokenRange, count: number): WindowReading {
    const window = windowAround(block, cue);
    const lattice = this.#lattice(block, marginals, cue, window);
    const { transitions, expTransitions } = this.#model;
    this.#marginals.read(lattice, transitions.labels, expTransitions);
    const { logPartition } = this.#marginals;
    return { window, labellings: bestLabellings(lattice, transitions, count), logPartition };
  }

  #lattice(block: ModelBlock, marginals: Float32Array, cue: TokenRange, window: TokenRange): Lattice {
    const { labels } = this.#model.transitions;
    const length = window.to - window.from;
    const scores = new Float32Array(length * labels);
    const kinds = new Uint8Array(length);
    const { passed } = new WindowPath(block, marginals, cue, window);
    for (let t = 0; t < length; t += 1) {
      const i = window.from + t;
      const isCue = i >= cue.from && i < cue.to;
      kinds[t] = borderKind(block, i);
      if (!isCue) {
        this.#list.clear();
        addWindowFeatures(block, marginals, cue, passed[t] ?? 0, i, this.#list);
        writeScores(this.#model, this.#list.values, this.#list.length, scores, t * labels);
      }
      fixLabel(scores, t * labels, labels, windowLabel.cue, isCue);
    }
    return { length, scores, kinds };
  }
}

/** Lets a label stand where it must and nowhere else. */
export function fixLabel(scores: Float32Array, at: number, labels: number, label: number, stands: boolean): void {
  for (let l = 0; l < labels; l += 1) if ((l === label) !== stands) scores[at + l] = -10_000;
}
