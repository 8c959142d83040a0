import type { HashList } from "#domain/detect/model/hash-list.ts";
import type { JudgedCue } from "#domain/detect/model/judged-cue.ts";
import { quoteState } from "#domain/detect/model/model-block.ts";
import { step } from "#domain/detect/model/tag-features.ts";
import { tagLabel } from "#domain/detect/model/tag-labels.ts";
import { chance } from "#domain/detect/model/window-features.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Appends what speaks for and against a cue's content. `probability` is the second tagger's. */
export function addContentFeatures(
  judged: JudgedCue,
  content: readonly TokenRange[],
  probability: number,
  list: HashList,
): void {
  const { block, cue, verb } = judged;
  const { word, tag, quote } = block;
  const first = content[0] ?? cue;
  const last = content.at(-1) ?? cue;
  const likely = Math.ceil(probability * 16) + 1;
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
      const inside = judged.within(label, i);
      sum += inside;
      least = Math.min(least, inside);
      length += 1;
      if (judged.within(tagLabel.cue, i) > 0.4) cues += 1;
      const state = quote[i] ?? 1;
      if (state === quoteState.opening) marks += 1;
      if (state === quoteState.closing) marks -= 1;
    }
  }
  const opensAt = chance(judged.at(openLabel, first.from));
  const goesOn = chance(judged.at(endLabel + 1, last.to));
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
  list.add(275, block.opens[first.from] === 1 ? 1 : 2, side, opensAt);
  const toEnd = step((block.sentenceTo[last.to - 1] ?? 0) - last.to);
  const fromStart = step(first.from - (block.sentenceFrom[first.from] ?? 0));
  let furtherCue = 0;
  for (let i = last.to; i < (block.sentenceTo[last.to - 1] ?? 0); i += 1)
    furtherCue = Math.max(furtherCue, judged.at(tagLabel.cue, i));
  list.add(290, likely, side);
  list.add(291, likely, opensAt, goesOn);
  list.add(292, likely, opening * 8 + closing);
  list.add(293, toEnd + 1, side, word[last.to] ?? 1);
  list.add(294, toEnd + 1, chance(furtherCue), side);
  list.add(295, fromStart + 1, side, opening);
  list.add(296, toEnd + 1, fromStart + 1, opening * 8 + closing);
  list.add(297, word[first.from - 1] ?? 1, word[first.from] ?? 1);
  list.add(298, word[last.to - 1] ?? 1, word[last.to] ?? 1);
}
