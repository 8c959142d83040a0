import type { FeatureStore } from "#cli/training/feature-store.ts";
import type { TrainingBlock } from "#cli/training/model-article.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import { addTagFeatures } from "#domain/detect/model/tag-features.ts";
import { borderKind, tagLabel } from "#domain/detect/model/tag-labels.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** The first tagger's labels of a block. Where annotations overlap, the earlier one in the article keeps the word. */
export function tagGold({ block, gold }: TrainingBlock): Uint8Array {
  const labels = new Uint8Array(block.length);
  const paint = (range: TokenRange, label: number): void => {
    for (let i = range.from; i < range.to; i += 1)
      if (labels[i] === 0) labels[i] = i > range.from && labels[i - 1] !== 0 ? label + 1 : label;
  };
  for (const { cue } of gold) paint(cue, tagLabel.cue);
  for (const { cue, source } of gold)
    if (source) paint(source, source.from < cue.from ? tagLabel.sourceBefore : tagLabel.sourceAfter);
  for (const { cue, content } of gold)
    for (const piece of content) paint(piece, piece.from < cue.from ? tagLabel.contentBefore : tagLabel.contentAfter);
  // A span that an earlier one cut goes on only where it began.
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i] ?? 0;
    const before = labels[i - 1] ?? 0;
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[i] = label - 1;
  }
  return labels;
}

/** Adds a block as a sequence for the first tagger. */
export function addTagSequence(training: TrainingBlock, list: HashList, store: FeatureStore): void {
  const labels = tagGold(training);
  for (let i = 0; i < labels.length; i += 1) {
    list.clear();
    addTagFeatures(training.block, i, list);
    store.add(list, labels[i] ?? 0, borderKind(training.block, i));
  }
  store.endSequence();
}
