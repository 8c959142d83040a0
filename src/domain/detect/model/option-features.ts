import type { Attribution } from "#domain/detect/model/attribution.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import { mix } from "#domain/detect/model/hash.ts";
import { type ModelBlock, quoteState } from "#domain/detect/model/model-block.ts";
import { step } from "#domain/detect/model/tag-features.ts";
import { tagLabel, tagLabels } from "#domain/detect/model/tag-labels.ts";
import { chance } from "#domain/detect/model/window-features.ts";

/** How the taggers came to an option. */
export interface Circumstances {
  /** Its place among the window's labellings, and how far its score (a log probability) is behind the best one's. */
  readonly rank: number;
  readonly behind: number;
  /** The labelling's own probability, given the cue. */
  readonly probability: number;
  readonly cueRank: number;
  readonly cueProbability: number;
  readonly candidateProbability: number;
  /** How many stretches were labelled a source. */
  readonly sources: number;
}

/** Appends what speaks for and against an option as a whole. */
export function addOptionFeatures(
  block: ModelBlock,
  marginals: Float32Array,
  { cue, source, content }: Attribution,
  how: Circumstances,
  list: HashList,
): void {
  const { word, stem, tag, quote } = block;
  const first = content[0] ?? cue;
  const last = content.at(-1) ?? cue;
  const p = (label: number, i: number): number => (i < block.length ? (marginals[i * tagLabels + label] ?? 0) : 0);
  const both = (label: number, i: number): number => p(label, i) + p(label + 1, i);
  const verb = mix(stem[cue.from] ?? 1, stem[cue.to - 1] ?? 1);
  const cueLength = Math.min(4, cue.to - cue.from);
  const cueTag = (tag[cue.from] ?? 0) * 32 + (tag[cue.to - 1] ?? 0);
  const sureness = chance(how.cueProbability);
  const candidate = chance(how.candidateProbability);
  const behind = Math.min(12, Math.floor(how.behind * 2));
  list.add(201, 1);
  list.add(202, sureness);
  list.add(203, candidate, sureness);
  list.add(204, behind, how.rank === 0 ? 1 : 2);
  list.add(205, behind, sureness);
  const likely = Math.ceil(how.probability * 16) + 1;
  list.add(276, likely, how.rank === 0 ? 1 : 2);
  list.add(277, likely, candidate);
  list.add(278, likely, behind);
  list.add(279, likely, cueTag);
  list.add(206, Math.min(how.rank, 5), how.cueRank + 1);
  list.add(207, word[cue.from] ?? 1, cueLength);
  list.add(208, verb, cueLength);
  list.add(209, verb, candidate);
  list.add(210, cueTag, cueLength);
  list.add(211, block.cue[cue.from] ?? 0, block.cue[cue.to - 1] ?? 0, candidate);
  list.add(212, word[cue.to - 1] ?? 1, cueLength);
  list.add(213, tag[cue.to] ?? 20, cueTag, word[cue.to] ?? 1);
  list.add(214, tag[cue.from - 1] ?? 20, cueTag);

  // Only the outermost attribution counts: what lies in another's content is none.
  let inContent = 0;
  let inSource = 0;
  for (let i = cue.from; i < cue.to; i += 1) {
    inContent = Math.max(inContent, both(tagLabel.contentBefore, i) + both(tagLabel.contentAfter, i));
    inSource = Math.max(inSource, both(tagLabel.sourceBefore, i) + both(tagLabel.sourceAfter, i));
  }
  list.add(215, chance(inContent), candidate);
  list.add(216, chance(inSource), candidate);
  list.add(217, quote[cue.from] ?? 1, chance(inContent));
  list.add(218, block.bits[cue.from] ?? 0, quote[cue.from] ?? 1);

  if (source) {
    const before = source.from < cue.from;
    const label = before ? tagLabel.sourceBefore : tagLabel.sourceAfter;
    const length = Math.min(8, source.to - source.from);
    const gap = before ? cue.from - source.to : source.from - cue.to;
    let least = 1;
    for (let i = source.from; i < source.to; i += 1) least = Math.min(least, both(label, i));
    const begins = chance(p(label, source.from));
    const further = chance(p(label + 1, source.to));
    const headTag = tag[source.to - 1] ?? 0;
    list.add(220, before ? 1 : 2, step(gap));
    list.add(221, begins, chance(least));
    list.add(222, further, begins);
    list.add(223, length, headTag, tag[source.from] ?? 0);
    list.add(224, word[source.from] ?? 0, length);
    list.add(225, stem[source.to - 1] ?? 0);
    list.add(226, headTag, tag[source.to] ?? 20, word[source.to] ?? 1);
    list.add(227, tag[source.from - 1] ?? 20, tag[source.from] ?? 0);
    list.add(228, word[source.from - 1] ?? 1, before ? 1 : 2);
    list.add(229, verb, before ? 1 : 2, step(gap));
    list.add(230, quote[source.from] ?? 1, quote[cue.from] ?? 1);
    list.add(231, (block.sentence[source.from] ?? 0) === (block.sentence[cue.from] ?? 0) ? 1 : 2, length);
    list.add(232, verb, headTag);
    list.add(233, word[source.to] ?? 1, word[source.to + 1] ?? 1, step(gap));
    list.add(234, how.sources, begins);
  } else {
    let most = 0;
    const from = Math.max(0, cue.from - 12);
    for (let i = from; i < Math.min(block.length, cue.to + 8); i += 1)
      most = Math.max(most, p(tagLabel.sourceBefore, i), p(tagLabel.sourceAfter, i));
    list.add(240, chance(most), candidate);
    list.add(241, verb);
    list.add(242, cueTag);
    list.add(243, word[cue.from - 1] ?? 1);
    list.add(244, tag[cue.from - 1] ?? 20, tag[cue.to] ?? 20);
  }

  const before = first.from < cue.from;
  const after = last.from >= cue.to;
  const side = (before ? 1 : 0) + (after ? 2 : 0);
  const openLabel = before ? tagLabel.contentBefore : tagLabel.contentAfter;
  const endLabel = after ? tagLabel.contentAfter : tagLabel.contentBefore;
  let length = 0;
  let sum = 0;
  let least = 1;
  let cues = 0;
  let marks = 0;
  for (const piece of content) {
    const label = piece.from < cue.from ? tagLabel.contentBefore : tagLabel.contentAfter;
    for (let i = piece.from; i < piece.to; i += 1) {
      const probability = both(label, i);
      sum += probability;
      least = Math.min(least, probability);
      length += 1;
      if (both(tagLabel.cue, i) > 0.4) cues += 1;
      const state = quote[i] ?? 1;
      if (state === quoteState.opening) marks += 1;
      if (state === quoteState.closing) marks -= 1;
    }
  }
  const opensAt = chance(p(openLabel, first.from));
  const goesOn = chance(p(endLabel + 1, last.to));
  const gapAfter = after ? step((content.find(({ from }) => from >= cue.to) ?? last).from - cue.to) : 30;
  const gapBefore = before ? step(cue.from - (content.findLast(({ from }) => from < cue.from) ?? first).to) : 30;
  const opening = quote[first.from] ?? 1;
  const closing = quote[last.to - 1] ?? 1;
  list.add(250, opensAt, goesOn, side);
  list.add(251, chance(sum / length), chance(least));
  list.add(252, content.length, side);
  list.add(253, step(length), side);
  list.add(254, step(length), verb);
  list.add(255, word[first.from] ?? 1, side);
  list.add(256, word[first.from - 1] ?? 1, tag[first.from] ?? 0);
  list.add(257, tag[first.from] ?? 0, tag[first.from + 1] ?? 20, side);
  list.add(258, word[last.to] ?? 1, side);
  list.add(259, tag[last.to - 1] ?? 0, tag[last.to] ?? 20, tag[last.to + 1] ?? 20);
  list.add(260, word[last.to - 1] ?? 1);
  list.add(261, word[last.to] ?? 1, word[last.to + 1] ?? 1, opening);
  list.add(262, opening * 8 + closing, (quote[last.to] ?? 5) * 8 + (quote[first.from - 1] ?? 5), marks + 5);
  list.add(263, opening * 8 + closing, side, quote[cue.from] ?? 1);
  list.add(264, gapAfter, gapBefore, verb);
  list.add(265, gapAfter, gapBefore, side);
  list.add(266, Math.min(cues, 3), step(length));
  list.add(267, word[cue.to] ?? 1, gapAfter, verb);
  const crossed = (block.sentence[last.to - 1] ?? 0) - (block.sentence[first.from] ?? 0);
  list.add(268, Math.min(3, crossed), opening * 8 + closing, side);
  const endsSentence = block.opens[last.to] === 1 || last.to === block.length ? 1 : 2;
  list.add(269, endsSentence, tag[last.to - 1] ?? 0, goesOn);
  list.add(270, endsSentence, word[last.to] ?? 1, goesOn);
  list.add(271, verb, side, opening);
  list.add(272, verb, tag[first.from] ?? 0, gapAfter);
  list.add(273, opensAt, behind, sureness);
  list.add(274, goesOn, behind, tag[last.to] ?? 20);
  list.add(275, block.opens[first.from] === 1 ? 1 : 2, side, opensAt);
}
