import { attributionOptions } from "#domain/detect/model/attribution-options.ts";
import type { AttributionOption } from "#domain/detect/model/attribution.ts";
import { BlockTagger } from "#domain/detect/model/block-tagger.ts";
import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { type ChosenAttribution, type ScoredOption, chooseAttributions } from "#domain/detect/model/choose.ts";
import { cueCandidates } from "#domain/detect/model/cue-candidates.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { judgeLabel, judgeLabels } from "#domain/detect/model/tag-labels.ts";
import { WindowTagger } from "#domain/detect/model/window-tagger.ts";

/** The three fitted parts, in the order in which they work. */
export interface AttributionModel {
  /** Labels the words of a block. */
  readonly block: ChainModel;
  /** Labels, for one cue, the words around it. */
  readonly window: ChainModel;
  /** Judges a whole attribution; see {@link judgeLabels}. */
  readonly judge: ChainModel;
}

/** How many labellings of a window become options. */
export const labellingsRead = 8;

/** Cues less likely than this hardly ever become attributions, and each costs a window. */
const leastRead = 0.2;

/** An option less likely right than this is never chosen; its other probabilities are not worked out. */
const leastRight = 0.25;

/** Reads who says what in a block. Keeps working memory between blocks, and nothing else. */
export class AttributionReader {
  readonly #tagger: BlockTagger;
  readonly #windows: WindowTagger;
  readonly #judge: ChainModel;
  readonly #list = new HashList();

  constructor(model: AttributionModel) {
    this.#tagger = new BlockTagger(model.block);
    this.#windows = new WindowTagger(model.window);
    this.#judge = model.judge;
  }

  /** The attributions of a block, in text order. */
  read(block: ModelBlock): readonly ChosenAttribution[] {
    if (block.length === 0) return [];
    const marginals = this.#tagger.marginals(block);
    const scored: (readonly ScoredOption[])[] = [];
    for (const candidate of cueCandidates(marginals, block.length, leastRead)) {
      const [cue] = candidate.spans;
      if (!cue) continue;
      const reading = this.#windows.read(block, marginals, cue, labellingsRead);
      const options = attributionOptions(block, marginals, candidate, reading, this.#list);
      scored.push(this.#judged(options));
    }
    return chooseAttributions(scored);
  }

  #judged(options: readonly AttributionOption[]): readonly ScoredOption[] {
    const { table, parts } = this.#judge;
    const known = new Map<Uint32Array, Int32Array>();
    const sumsOf = (features: Uint32Array): Int32Array => {
      let sums = known.get(features);
      if (!sums) {
        sums = new Int32Array(judgeLabels);
        table.add(features, features.length, sums, 0);
        known.set(features, sums);
      }
      return sums;
    };
    return options.flatMap((option) => {
      const all = option.features.map(sumsOf);
      const chanceOf = (label: number): number =>
        logistic(all.reduce((sum, sums) => sum + (sums[label] ?? 0), 0) * parts.unit);
      if (chanceOf(judgeLabel.right) < leastRight) return [];
      return [{ option, chances: Float64Array.from({ length: judgeLabels }, (_, label) => chanceOf(label)) }];
    });
  }
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
