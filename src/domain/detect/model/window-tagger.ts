import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { type Lattice, Marginals, ruledOut } from "#domain/detect/model/chain.ts";
import { GroupSums } from "#domain/detect/model/feature-group.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import { type Labelling, LabellingSearch } from "#domain/detect/model/k-best.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { borderKind, windowLabel } from "#domain/detect/model/tag-labels.ts";
import {
  SidedPlace,
  WindowPlace,
  addSidedFeatures,
  addWindowFeatures,
  sidedGroups,
  windowGroups,
} from "#domain/detect/model/window-features.ts";
import { WindowPath, windowAround } from "#domain/detect/model/window-path.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** A window's readings for one cue, best first. */
export interface WindowReading {
  readonly window: TokenRange;
  readonly labellings: readonly Labelling[];
  /** The logarithm of the sum over all labellings of the exponential of their score. */
  readonly logPartition: number;
}

const groupPlaces = 4096;

/** The second tagger: given a cue, what around it is its source and what its content. Reads a block after another. */
export class WindowTagger {
  readonly #model: ChainModel;
  readonly #list = new HashList();
  readonly #marginals = new Marginals();
  readonly #search = new LabellingSearch();
  #sums = new Int32Array(0);
  #scores = new Float32Array(0);
  readonly #sidedGroups: readonly GroupSums<SidedPlace>[];
  readonly #windowGroups: readonly GroupSums<WindowPlace>[];
  #place: SidedPlace | null = null;
  /** What each token of the block has on either side of a cue, worked out when first asked for. */
  #sided = new Int32Array(0);
  #isSided = new Uint8Array(0);

  constructor(model: ChainModel) {
    this.#model = model;
    this.#sidedGroups = sidedGroups.map((group) => new GroupSums(model, group, groupPlaces));
    this.#windowGroups = windowGroups.map((group) => new GroupSums(model, group, groupPlaces));
  }

  /** The `count` best readings of a cue. The marginals are the first tagger's for this block. */
  read(block: ModelBlock, marginals: Float32Array, cue: TokenRange, count: number): WindowReading {
    const window = windowAround(block, cue);
    const lattice = this.#lattice(block, marginals, cue, window);
    const { transitions, expTransitions } = this.#model;
    this.#marginals.readForward(lattice, transitions.labels, expTransitions);
    const { logPartition } = this.#marginals;
    return { window, labellings: this.#search.best(lattice, transitions, count), logPartition };
  }

  #lattice(block: ModelBlock, marginals: Float32Array, cue: TokenRange, window: TokenRange): Lattice {
    const { labels } = this.#model.transitions;
    const { unit } = this.#model.parts;
    const length = window.to - window.from;
    if (this.#sums.length < length * labels) {
      this.#sums = new Int32Array(length * labels * 2);
      this.#scores = new Float32Array(length * labels * 2);
    }
    const sums = this.#sums.fill(0, 0, length * labels);
    const scores = this.#scores;
    const kinds = new Uint8Array(length);
    const { passed } = new WindowPath(block, marginals, cue, window);
    const place = new WindowPlace(this.#begun(block, marginals), cue);
    for (let t = 0; t < length; t += 1) {
      const i = window.from + t;
      const isCue = i >= cue.from && i < cue.to;
      kinds[t] = borderKind(block, i);
      if (!isCue) {
        place.move(i, passed[t] ?? 0);
        this.#addSided(place.place, sums, t * labels);
        for (const group of this.#windowGroups) group.addTo(place, sums, t * labels);
        this.#list.clear();
        addWindowFeatures(place, this.#list);
        this.#model.table.add(this.#list.values, this.#list.length, sums, t * labels);
        for (let at = t * labels; at < (t + 1) * labels; at += 1) scores[at] = (sums[at] ?? 0) * unit;
      } else scores.fill(0, t * labels, (t + 1) * labels);
      fixLabel(scores, t * labels, labels, windowLabel.cue, isCue);
    }
    return { length, scores, kinds };
  }

  #begun(block: ModelBlock, marginals: Float32Array): SidedPlace {
    if (this.#place?.block === block && this.#place.marginals === marginals) return this.#place;
    const { labels } = this.#model.transitions;
    const size = block.length * 2;
    if (this.#isSided.length < size) {
      this.#isSided = new Uint8Array(size * 2);
      this.#sided = new Int32Array(size * 2 * labels);
    } else this.#isSided.fill(0, 0, size);
    this.#place = new SidedPlace(block, marginals);
    return this.#place;
  }

  #addSided(place: SidedPlace, sums: Int32Array, at: number): void {
    const { labels } = this.#model.transitions;
    const entry = place.i * 2 + place.side - 1;
    const from = entry * labels;
    const sided = this.#sided;
    if (this.#isSided[entry] !== 1) {
      this.#isSided[entry] = 1;
      sided.fill(0, from, from + labels);
      for (const group of this.#sidedGroups) group.addTo(place, sided, from);
      this.#list.clear();
      addSidedFeatures(place, this.#list);
      this.#model.table.add(this.#list.values, this.#list.length, sided, from);
    }
    for (let l = 0; l < labels; l += 1) sums[at + l] = (sums[at + l] ?? 0) + (sided[from + l] ?? 0);
  }
}

/** Lets a label stand where it must and nowhere else. */
export function fixLabel(scores: Float32Array, at: number, labels: number, label: number, stands: boolean): void {
  for (let l = 0; l < labels; l += 1) if ((l === label) !== stands) scores[at + l] = ruledOut;
}
