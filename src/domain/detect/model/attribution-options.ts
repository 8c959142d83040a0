import type { Attribution, AttributionOption } from "#domain/detect/model/attribution.ts";
import type { CueCandidate } from "#domain/detect/model/cue-candidates.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import { type ModelBlock, punctuation, quoteState } from "#domain/detect/model/model-block.ts";
import { addOptionFeatures } from "#domain/detect/model/option-features.ts";
import { spansOf } from "#domain/detect/model/spans-of-labels.ts";
import { windowLabel } from "#domain/detect/model/tag-labels.ts";
import type { WindowReading } from "#domain/detect/model/window-tagger.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** All readings of a candidate cue: each of the window's labellings with each extent of the cue, once each. */
export function attributionOptions(
  block: ModelBlock,
  marginals: Float32Array,
  candidate: CueCandidate,
  reading: WindowReading,
  list: HashList,
): readonly AttributionOption[] {
  const options: AttributionOption[] = [];
  const seen = new Set<string>();
  const best = reading.labellings[0]?.score ?? 0;
  for (const [rank, labelling] of reading.labellings.entries()) {
    const { from } = reading.window;
    const sources = spansOf(labelling.labels, windowLabel.source, from);
    const contents = spansOf(labelling.labels, windowLabel.content, from);
    for (const [cueRank, cue] of candidate.spans.entries()) {
      const content = contents.flatMap((piece) => without(piece, cue).flatMap((rest) => trimmed(block, rest)));
      if (content.length === 0) continue;
      const source = nearest(sources, cue);
      const attribution: Attribution = {
        cue: { from: cue.from, to: cue.to },
        source: source ? (without(source, cue)[0] ?? null) : null,
        content,
      };
      const key = keyOf(attribution);
      if (seen.has(key)) continue;
      seen.add(key);
      list.clear();
      const circumstances = {
        rank,
        behind: best - labelling.score,
        probability: Math.exp(labelling.score - reading.logPartition),
        cueRank,
        cueProbability: cue.probability,
        candidateProbability: candidate.probability,
        sources: sources.length,
      };
      addOptionFeatures(block, marginals, attribution, circumstances, list);
      options.push({ ...attribution, features: list.values.slice(0, list.length) });
    }
  }
  return options;
}

function keyOf({ cue, source, content }: Attribution): string {
  return [cue, source ?? { from: -1, to: -1 }, ...content].map(({ from, to }) => `${from} ${to}`).join(" ");
}

function without(range: TokenRange, hole: TokenRange): readonly TokenRange[] {
  if (range.to <= hole.from || range.from >= hole.to) return [range];
  return [
    { from: range.from, to: hole.from },
    { from: hole.to, to: range.to },
  ].filter(({ from, to }) => from < to);
}

/** Commas and full stops at its ends are no content; quotation marks are. */
function trimmed({ tag, quote }: ModelBlock, { from, to }: TokenRange): readonly TokenRange[] {
  const isOuter = (i: number): boolean =>
    tag[i] === punctuation && quote[i] !== quoteState.opening && quote[i] !== quoteState.closing;
  let first = from;
  let last = to;
  while (first < last && isOuter(first)) first += 1;
  while (last > first && isOuter(last - 1)) last -= 1;
  return first < last ? [{ from: first, to: last }] : [];
}

function nearest(ranges: readonly TokenRange[], cue: TokenRange): TokenRange | null {
  let best: TokenRange | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const range of ranges) {
    const distance = range.to <= cue.from ? cue.from - range.to : range.from - cue.to;
    if (distance >= least) continue;
    best = range;
    least = distance;
  }
  return best;
}
