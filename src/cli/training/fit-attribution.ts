import { type ChainData, type ChainOptions, packChain, trainChain } from "#cli/training/chain-trainer.ts";
import { FeatureStore } from "#cli/training/feature-store.ts";
import { type JudgeOptions, type JudgedOption, trainJudge } from "#cli/training/judge-trainer.ts";
import type { TrainingBlock } from "#cli/training/model-article.ts";
import { type Judgement, judgement } from "#cli/training/option-judgement.ts";
import { addTagSequence } from "#cli/training/tag-training.ts";
import { addWindowSequences } from "#cli/training/window-training.ts";
import { attributionOptions } from "#domain/detect/model/attribution-options.ts";
import { type AttributionModel, labellingsRead } from "#domain/detect/model/attribution-reader.ts";
import type { AttributionOption } from "#domain/detect/model/attribution.ts";
import { BlockTagger } from "#domain/detect/model/block-tagger.ts";
import type { ChainModel } from "#domain/detect/model/chain-model.ts";
import { cueCandidates } from "#domain/detect/model/cue-candidates.ts";
import { HashList } from "#domain/detect/model/hash-list.ts";
import { judgeLabel, tagLabels, windowLabel, windowLabels } from "#domain/detect/model/tag-labels.ts";
import { WindowTagger } from "#domain/detect/model/window-tagger.ts";

/** A block with the fold of its article; articles are never split between folds. */
export interface FoldedBlock extends TrainingBlock {
  readonly fold: number;
}

export interface FitOptions {
  readonly folds: number;
  readonly block: Pick<ChainOptions, "epochs" | "rate" | "penalty" | "dropped" | "most">;
  readonly window: Pick<ChainOptions, "epochs" | "rate" | "penalty" | "dropped" | "most">;
  readonly judge: Pick<JudgeOptions, "epochs" | "rate" | "penalty" | "most" | "fits">;
  /** A feature that occurs less often is left out. */
  readonly least: number;
  readonly seed: number;
}

/**
 * Fits the three parts one on another. What a part learns from the one before is that one's word on articles it has not
 * seen (by folds), as it will be at work. The same blocks and options give the same model.
 */
export function fitAttribution(
  blocks: readonly FoldedBlock[],
  options: FitOptions,
  tell: (line: string) => void,
): AttributionModel {
  const list = new HashList();
  const folds = Array.from({ length: options.folds }, (_, fold) => fold);
  const { block, marginals } = fitBlockTagger(blocks, folds, options, list, tell);
  const { window, judged } = fitWindowTagger(blocks, marginals, folds, options, list, tell);
  const judge = trainJudge(judged, {
    ...options.judge,
    least: options.least,
    seed: options.seed + 2,
  });
  tell(`judge: ${judged.length} options, ${judge.parts.hashes.length} features`);
  return { block, window, judge };
}

function fitBlockTagger(
  blocks: readonly FoldedBlock[],
  folds: readonly number[],
  options: FitOptions,
  list: HashList,
  tell: (line: string) => void,
): { readonly block: ChainModel; readonly marginals: readonly Float32Array[] } {
  const store = new FeatureStore();
  for (const training of blocks) addTagSequence(training, list, store);
  const data = packChain(store, options.least);
  const chain: ChainOptions = {
    ...options.block,
    labels: tagLabels,
    fixed: -1,
    seed: options.seed,
  };
  const marginals: Float32Array[] = [];
  for (const fold of folds) {
    const tagger = new BlockTagger(trainOn(data, (i) => blocks[i]?.fold !== fold, chain));
    for (const [i, training] of blocks.entries())
      if (training.fold === fold) marginals[i] = tagger.marginals(training.block);
    tell(`block tagger without fold ${fold + 1} of ${folds.length}`);
  }
  const block = trainOn(data, () => true, chain);
  tell(`block tagger: ${store.gold.length} words, ${block.parts.hashes.length} of ${data.hashes.length} features`);
  return { block, marginals };
}

function fitWindowTagger(
  blocks: readonly FoldedBlock[],
  marginals: readonly Float32Array[],
  folds: readonly number[],
  options: FitOptions,
  list: HashList,
  tell: (line: string) => void,
): { readonly window: ChainModel; readonly judged: readonly JudgedOption[] } {
  const store = new FeatureStore();
  const foldOf: number[] = [];
  for (const [i, training] of blocks.entries()) {
    addWindowSequences(training, marginalsAt(marginals, i), list, store);
    while (foldOf.length + 1 < store.sequences.length) foldOf.push(training.fold);
  }
  const data = packChain(store, options.least);
  const chain: ChainOptions = {
    ...options.window,
    labels: windowLabels,
    fixed: windowLabel.cue,
    seed: options.seed + 1,
  };
  const judged: JudgedOption[] = [];
  for (const fold of folds) {
    const tagger = new WindowTagger(trainOn(data, (i) => foldOf[i] !== fold, chain));
    for (const [i, training] of blocks.entries()) {
      if (training.fold !== fold) continue;
      for (const option of optionsOf(training, marginalsAt(marginals, i), tagger, list)) {
        judged.push({ features: joined(option.features), verdict: verdictOf(judgement(training, option)) });
      }
    }
    tell(`window tagger without fold ${fold + 1} of ${folds.length}`);
  }
  const window = trainOn(data, () => true, chain);
  tell(`window tagger: ${store.gold.length} words, ${window.parts.hashes.length} of ${data.hashes.length} features`);
  return { window, judged };
}

function marginalsAt(marginals: readonly Float32Array[], i: number): Float32Array {
  const found = marginals[i];
  if (!found) throw new RangeError("every block belongs to a fold");
  return found;
}

function joined(stretches: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(stretches.reduce((length, stretch) => length + stretch.length, 0));
  let at = 0;
  for (const stretch of stretches) {
    all.set(stretch, at);
    at += stretch.length;
  }
  return all;
}

function verdictOf(judged: Judgement): number {
  const bit = (label: number, isSo: boolean): number => (isSo ? 1 << label : 0);
  return (
    bit(judgeLabel.right, judged.right) +
    bit(judgeLabel.exact, judged.exact) +
    bit(judgeLabel.statement, judged.assertive) +
    bit(judgeLabel.contentExact, judged.contentExact) +
    bit(judgeLabel.sourceExact, judged.sourceExact) +
    bit(judgeLabel.cueExact, judged.cueExact)
  );
}

function trainOn(data: ChainData, chosen: (sequence: number) => boolean, options: ChainOptions): ChainModel {
  const all = Array.from({ length: data.sequences.length - 1 }, (_, i) => i);
  return trainChain(data, all.filter(chosen), options);
}

function optionsOf(
  { block }: TrainingBlock,
  marginals: Float32Array,
  tagger: WindowTagger,
  list: HashList,
): readonly AttributionOption[] {
  return cueCandidates(marginals, block.length).flatMap((candidate) => {
    const [cue] = candidate.spans;
    if (!cue) return [];
    const reading = tagger.read(block, marginals, cue, labellingsRead);
    return attributionOptions(block, marginals, candidate, reading, list);
  });
}
