import type { StanceArticle, StanceSentence } from "#domain/detect/stance/stance-article.ts";
import type { StanceClaim } from "#domain/detect/stance/stance-claim.ts";
import { cueKinds } from "#domain/detect/stance/stance-cues.ts";
import { rarityOf } from "#domain/detect/stance/stem-rarity.ts";

interface Ranked {
  readonly at: number;
  readonly overlap: number;
}

/** Words to each side of a cue in which a claim's words count as near. */
const reach = 8;
const noCues: readonly number[] = cueKinds.map(() => 0);

/**
 * What a claim and an article say about each other, as numbers in an order that belongs to the model's format: how
 * much of the claim the article repeats and where, and which cues stand in the article, in the sentences that
 * repeat it, beside them, and near the repeated words. `rarity` is the model's table of stems.
 */
export function pairSignals(claim: StanceClaim, article: StanceArticle, rarity: Uint8Array): readonly number[] {
  const { sentences } = article;
  const count = Math.max(1, sentences.length);
  const weights = new Map(claim.stems.map((stem) => [stem, rarityOf(rarity, stem)]));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const shared = (stems: ReadonlySet<number>): number =>
    claim.stems.reduce((sum, stem) => sum + (stems.has(stem) ? (weights.get(stem) ?? 0) : 0), 0) / all;
  const overlaps = sentences.map(({ stems }) => shared(stems));
  const ranked = overlaps
    .map((overlap, at) => ({ at, overlap }))
    .toSorted((a, b) => b.overlap - a.overlap || a.at - b.at);
  const top = ranked.slice(0, 3);
  const best = top[0] ?? { at: 0, overlap: 0 };
  const perKind = cueKinds.map((_, kind) => [
    ...cuesInArticle(sentences, kind, count),
    ...cuesWhereRepeated(sentences, overlaps, top, kind),
    ...cuesNearWords(sentences, weights, all, kind, count),
  ]);
  const inArticle = [
    claim.words.length,
    Number(claim.hasQuestion),
    Number(claim.hasQuote),
    Number(claim.hasColon),
    Number(claim.isNegative),
    sentences.length,
    sentences.filter(({ isQuestion }) => isQuestion).length / count,
    best.overlap,
    top.reduce((sum, { overlap }) => sum + overlap, 0) / 3,
    overlaps[0] ?? 0,
    shared(article.stems),
    best.at / count,
    shareKnown(claim.stems, article.stems),
    shareKnown(claim.numbers, article.stems),
    shareKnown(claim.names, article.stems),
  ];
  // Turned about by a claim that itself denies: agreeing with it reads like a denial, and the other way round.
  const crossed = [...perKind.slice(0, 3).flat(), best.overlap].map((value) => (claim.isNegative ? value : 0));
  return [...inArticle, ...claim.cues, ...perKind.flat(), ...crossed];
}

function cuesInArticle(sentences: readonly StanceSentence[], kind: number, count: number): readonly number[] {
  const sum = (some: readonly StanceSentence[]): number =>
    some.reduce((total, { cues }) => total + (cues[kind] ?? 0), 0);
  const total = sum(sentences);
  return [total, total / count, sum(sentences.slice(0, 2)), sum(sentences.slice(-2))];
}

function cuesWhereRepeated(
  sentences: readonly StanceSentence[],
  overlaps: readonly number[],
  top: readonly Ranked[],
  kind: number,
): readonly number[] {
  const cue = (at: number): number => (sentences[at]?.cues ?? noCues)[kind] ?? 0;
  const allOverlap = overlaps.reduce((sum, overlap) => sum + overlap, 0) || 1;
  const best = top[0];
  return [
    overlaps.reduce((sum, overlap, at) => sum + overlap * cue(at), 0) / allOverlap,
    overlaps.reduce((most, overlap, at) => Math.max(most, overlap * Math.min(2, cue(at))), 0),
    best ? cue(best.at) : 0,
    top.reduce((sum, { at, overlap }) => sum + overlap * cue(at), 0),
    top.reduce((sum, { at, overlap }) => sum + overlap * (cue(at - 1) + cue(at + 1)), 0),
  ];
}

/** How near cues stand to the claim's words: all of it, the nearest, and all of it by sentence. */
function cuesNearWords(
  sentences: readonly StanceSentence[],
  weights: ReadonlyMap<number, number>,
  all: number,
  kind: number,
  count: number,
): readonly number[] {
  let sum = 0;
  let most = 0;
  for (const { words, cues } of sentences) {
    if (cues[kind] === 0) continue;
    for (const [at, word] of words.entries()) {
      if (((word.cues >> kind) & 1) === 0) continue;
      let near = 0;
      for (let other = Math.max(0, at - reach); other <= Math.min(words.length - 1, at + reach); other += 1)
        near += (weights.get(words[other]?.stem ?? 0) ?? 0) / Math.sqrt(1 + Math.abs(at - other));
      sum += near / all;
      most = Math.max(most, near / all);
    }
  }
  return [sum, most, sum / count];
}

/** The share of stems that the article holds; -1 when there are none to hold. */
function shareKnown(stems: readonly number[], known: ReadonlySet<number>): number {
  return stems.length === 0 ? -1 : stems.filter((stem) => known.has(stem)).length / stems.length;
}
