import { tagLabel, tagLabels } from "#domain/detect/model/tag-labels.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** A stretch of tokens that may be a cue, with its probability. */
export interface CueSpan extends TokenRange {
  readonly probability: number;
}

/** Stretches that share words with the likeliest of them, which comes first. */
export interface CueCandidate {
  readonly spans: readonly CueSpan[];
  /** The sum of the spans' probabilities. */
  readonly probability: number;
}

/** Less likely ones are left out. Low, since what is left out here nothing finds again. */
const leastSpan = 0.02;
const leastCandidate = 0.06;
const mostSpans = 4;

/**
 * The cues that a block may hold, in text order. `marginals` are the first tagger's, {@link tagLabels} a token.
 *
 * A span only goes on behind itself, so the probability that it goes on at a token, given that it stands before it, is
 * the ratio of two marginals.
 */
export function cueCandidates(
  marginals: Float32Array,
  length: number,
  least: number = leastCandidate,
): readonly CueCandidate[] {
  const begins = (at: number): number => (at < length ? (marginals[at * tagLabels + tagLabel.cue] ?? 0) : 0);
  const goesOn = (at: number): number => (at < length ? (marginals[at * tagLabels + tagLabel.cue + 1] ?? 0) : 0);
  const spans: CueSpan[] = [];
  for (let from = 0; from < length; from += 1) {
    let reaches = begins(from);
    for (let to = from + 1; reaches > leastSpan; to += 1) {
      const before = begins(to - 1) + goesOn(to - 1);
      const further = to < length && before > 0 ? Math.min(1, goesOn(to) / before) : 0;
      if (reaches * (1 - further) > leastSpan) spans.push({ from, to, probability: reaches * (1 - further) });
      reaches *= further;
    }
  }
  spans.sort((a, b) => b.probability - a.probability);
  const candidates: { spans: CueSpan[]; probability: number }[] = [];
  // For each word the candidate whose likeliest span holds it, counted from 1: candidates need not be searched through.
  const holders = new Uint32Array(length);
  for (const span of spans) {
    const home = candidates[earliestHolder(holders, span) - 1];
    if (!home) {
      candidates.push({ spans: [span], probability: span.probability });
      holders.fill(candidates.length, span.from, span.to);
    } else {
      if (home.spans.length < mostSpans) home.spans.push(span);
      home.probability += span.probability;
    }
  }
  return candidates
    .filter(({ probability }) => probability > least)
    .toSorted((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0));
}

/** The first made of the candidates that hold a word of the span; 0 for none. */
function earliestHolder(holders: Uint32Array, { from, to }: TokenRange): number {
  let earliest = 0;
  for (let at = from; at < to; at += 1) {
    const holder = holders[at] ?? 0;
    if (holder > 0 && (earliest === 0 || holder < earliest)) earliest = holder;
  }
  return earliest;
}
