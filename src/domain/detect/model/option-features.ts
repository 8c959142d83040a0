import type { Attribution } from "#domain/detect/model/attribution.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import { mix } from "#domain/detect/model/hash.ts";
import type { JudgedCue } from "#domain/detect/model/judged-cue.ts";
import { step } from "#domain/detect/model/tag-features.ts";
import { tagLabel } from "#domain/detect/model/tag-labels.ts";
import { chance } from "#domain/detect/model/window-features.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Appends what speaks for and against a cue of this extent. */
export function addCueFeatures(judged: JudgedCue, list: HashList): void {
  const { block, candidate: all, cue, verb, cueTag, sureness, candidateSureness: candidate } = judged;
  const { word, tag, quote } = block;
  const cueLength = Math.min(4, cue.to - cue.from);
  list.add(201, 1);
  list.add(202, sureness);
  list.add(203, candidate, sureness);
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
    inContent = Math.max(inContent, judged.within(tagLabel.contentBefore, i) + judged.within(tagLabel.contentAfter, i));
    inSource = Math.max(inSource, judged.within(tagLabel.sourceBefore, i) + judged.within(tagLabel.sourceAfter, i));
  }
  list.add(215, chance(inContent), candidate);
  list.add(216, chance(inSource), candidate);
  list.add(217, quote[cue.from] ?? 1, chance(inContent));
  list.add(218, block.bits[cue.from] ?? 0, quote[cue.from] ?? 1);

  // Which words belong to a cue: auxiliaries, negation, particles, "that".
  const [likeliest] = all.spans;
  const shift = ((likeliest?.from ?? cue.from) - cue.from) * 16 + (likeliest?.to ?? cue.to) - cue.to + 200;
  list.add(280, word[cue.from - 1] ?? 1, tag[cue.from] ?? 0);
  list.add(281, word[cue.from - 1] ?? 1, word[cue.from] ?? 1);
  list.add(282, (tag[cue.from - 1] ?? 20) * 32 + (tag[cue.from] ?? 0), tag[cue.from + 1] ?? 20);
  list.add(283, word[cue.to - 1] ?? 1, word[cue.to] ?? 1);
  list.add(284, (tag[cue.to - 1] ?? 20) * 32 + (tag[cue.to] ?? 20), tag[cue.to + 1] ?? 20);
  list.add(285, shift, sureness);
  list.add(286, shift, cueTag);
  let words = 1;
  let tags = 1;
  for (let i = cue.from; i < cue.to; i += 1) {
    words = mix(words, word[i] ?? 1);
    tags = mix(tags, tag[i] ?? 0);
  }
  list.add(287, words);
  list.add(288, tags, tag[cue.to] ?? 20, tag[cue.from - 1] ?? 20);
  list.add(289, word[cue.from - 2] ?? 1, word[cue.from - 1] ?? 1);
}

/** Appends what speaks for and against a cue's source, or for its having none. `probability` is the second tagger's. */
export function addSourceFeatures(
  judged: JudgedCue,
  source: TokenRange | null,
  probability: number,
  list: HashList,
): void {
  const { block, cue, verb, cueTag, candidateSureness: candidate } = judged;
  const { word, stem, tag, quote } = block;
  const likely = Math.ceil(probability * 16) + 1;
  if (source) {
    const before = source.from < cue.from;
    const label = before ? tagLabel.sourceBefore : tagLabel.sourceAfter;
    const length = Math.min(8, source.to - source.from);
    const gap = before ? cue.from - source.to : source.from - cue.to;
    let least = 1;
    for (let i = source.from; i < source.to; i += 1) least = Math.min(least, judged.within(label, i));
    const begins = chance(judged.at(label, source.from));
    const further = chance(judged.at(label + 1, source.to));
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
    let tags = 1;
    for (let i = source.from; i < Math.min(source.to, source.from + 8); i += 1) tags = mix(tags, tag[i] ?? 0);
    list.add(234, likely, begins);
    list.add(235, tags, tag[source.to] ?? 20);
    list.add(236, word[source.from - 1] ?? 1, word[source.from] ?? 1);
    list.add(237, likely, before ? 1 : 2, step(gap));
    list.add(238, (block.sentenceFrom[source.from] ?? 0) === source.from ? 1 : 2, likely);
    list.add(239, word[source.to - 1] ?? 1, word[source.to] ?? 1);
  } else {
    let most = 0;
    const from = Math.max(0, cue.from - 12);
    for (let i = from; i < Math.min(block.length, cue.to + 8); i += 1)
      most = Math.max(most, judged.at(tagLabel.sourceBefore, i), judged.at(tagLabel.sourceAfter, i));
    list.add(245, likely, cueTag);
    list.add(240, chance(most), candidate);
    list.add(241, verb);
    list.add(242, cueTag);
    list.add(243, word[cue.from - 1] ?? 1);
    list.add(244, tag[cue.from - 1] ?? 20, tag[cue.to] ?? 20);
  }
}

/** How the second tagger came to an option. */
export interface Circumstances {
  /** The option's own probability, given the cue; 0 where its source and content come from two readings. */
  readonly probability: number;
  /** The one of the likeliest option. */
  readonly best: number;
}

/** Appends what speaks for and against a source and a content going together. */
export function addJointFeatures(
  judged: JudgedCue,
  { cue, source, content }: Attribution,
  { probability, best }: Circumstances,
  list: HashList,
): void {
  const { candidateSureness: candidate, sureness, cueTag, verb } = judged;
  const first = content[0] ?? cue;
  const last = content.at(-1) ?? cue;
  const likely = Math.ceil(probability * 16) + 1;
  const behind = probability > 0 ? Math.min(12, Math.floor(2 * Math.log(best / probability))) + 1 : 14;
  const sourceSide = source ? (source.from < cue.from ? 1 : 2) : 3;
  const side = (first.from < cue.from ? 1 : 0) + (last.from >= cue.to ? 2 : 0);
  const order = sourceSide * 4 + side;
  list.add(204, behind);
  list.add(205, behind, sureness);
  list.add(276, likely);
  list.add(277, likely, candidate);
  list.add(278, likely, behind);
  list.add(279, likely, cueTag);
  list.add(300, order);
  list.add(301, order, cueTag);
  list.add(302, order, verb);
  list.add(303, order, behind);
  if (source) {
    const apart = source.to <= first.from ? step(first.from - source.to) : step(source.from - last.to) + 16;
    list.add(304, apart, order);
  }
}
