import type { FeatureStore } from "#cli/training/feature-store.ts";
import type { GoldAttribution, TrainingBlock } from "#cli/training/model-article.ts";
import { type CueCandidate, cueCandidates } from "#domain/detect/model/cue-candidates.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
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

/** Adds a window for each candidate cue that an annotated cue touches, and for each annotated cue that none found. */
export function addWindowSequences(
  training: TrainingBlock,
  marginals: Float32Array,
  list: HashList,
  store: FeatureStore,
): void {
  const candidates = cueCandidates(marginals, training.block.length);
  for (const gold of training.gold) {
    const cue = candidates.find((candidate) => touches(candidate, gold.cue))?.spans[0] ?? gold.cue;
    addWindow(training, marginals, cue, gold, list, store);
  }
}

function touches({ spans: [first] }: CueCandidate, cue: TokenRange): boolean {
  return first !== undefined && first.from < cue.to && cue.from < first.to;
}

function addWindow(
  { block }: TrainingBlock,
  marginals: Float32Array,
  cue: TokenRange,
  gold: GoldAttribution,
  list: HashList,
  store: FeatureStore,
): void {
  const window = windowAround(block, cue);
  const labels = windowGold(window, cue, gold);
  const { passed } = new WindowPath(block, marginals, cue, window);
  const place = new WindowPlace(new SidedPlace(block, marginals), cue);
  for (let i = window.from; i < window.to; i += 1) {
    const t = i - window.from;
    list.clear();
    if (labels[t] !== windowLabel.cue) {
      place.move(i, passed[t] ?? 0);
      for (const group of sidedGroups) group.add(place.place, list);
      addSidedFeatures(place.place, list);
      for (const group of windowGroups) group.add(place, list);
      addWindowFeatures(place, list);
    }
    store.add(list, labels[t] ?? 0, borderKind(block, i));
  }
  store.endSequence();
}

function windowGold(window: TokenRange, cue: TokenRange, { source, content }: GoldAttribution): Uint8Array {
  const labels = new Uint8Array(window.to - window.from);
  labels.fill(windowLabel.cue, cue.from - window.from, cue.to - window.from);
  const paint = (range: TokenRange, label: number): void => {
    for (let i = Math.max(range.from, window.from); i < Math.min(range.to, window.to); i += 1) {
      const t = i - window.from;
      if (labels[t] !== 0) continue;
      const before = t > 0 && i > range.from ? labels[t - 1] : 0;
      labels[t] = before === label || before === label + 1 ? label + 1 : label;
    }
  };
  if (source) paint(source, windowLabel.source);
  for (const piece of content) paint(piece, windowLabel.content);
  return labels;
}
