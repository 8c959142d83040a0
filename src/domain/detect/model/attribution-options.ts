import type { Attribution, AttributionOption } from "#domain/detect/model/attribution.ts";
import type { CueCandidate } from "#domain/detect/model/cue-candidates.ts";
import { addContentFeatures } from "#domain/detect/model/content-features.ts";
import { JudgedCue } from "#domain/detect/model/judged-cue.ts";
import { addCueFeatures, addJointFeatures, addSourceFeatures } from "#domain/detect/model/option-features.ts";
import type { HashList } from "#domain/detect/model/hash-list.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { type CueReadings, type Likely, readingsOf } from "#domain/detect/model/cue-readings.ts";
import type { WindowReading } from "#domain/detect/model/window-tagger.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** An option this much less likely than the likeliest, by its parts, is left out. */
const leastShare = 0.02;
const mostOptions = 12;

/** The readings of a candidate cue: each extent of the cue with each likely source and each likely content. */
export function attributionOptions(
  block: ModelBlock,
  marginals: Float32Array,
  candidate: CueCandidate,
  reading: WindowReading,
  list: HashList,
): readonly AttributionOption[] {
  const drafts = candidate.spans.flatMap((cue) => {
    const judged = new JudgedCue(block, marginals, candidate, cue);
    return draftsOf(judged, readingsOf(block, reading, cue));
  });
  drafts.sort((a, b) => b.share - a.share);
  const least = (drafts[0]?.share ?? 0) * leastShare;
  const kept = drafts.slice(0, mostOptions).filter(({ share }) => share >= least);
  const listed = new Map<unknown, Uint32Array>();
  const once = (owner: unknown, add: () => void): Uint32Array => {
    const known = listed.get(owner);
    if (known) return known;
    list.clear();
    add();
    const features = list.values.slice(0, list.length);
    listed.set(owner, features);
    return features;
  };
  return kept.map(({ judged, source, content, joint, readings }) => {
    const attribution: Attribution = {
      cue: { from: judged.cue.from, to: judged.cue.to },
      source: source.part,
      content: content.part,
    };
    return {
      ...attribution,
      features: [
        once(judged, () => addCueFeatures(judged, list)),
        once(source, () => addSourceFeatures(judged, source.part, source.probability, list)),
        once(content, () => addContentFeatures(judged, content.part, content.probability, list)),
        once({}, () => addJointFeatures(judged, attribution, { probability: joint, best: readings.best }, list)),
      ],
    };
  });
}

interface Draft {
  readonly judged: JudgedCue;
  readonly readings: CueReadings;
  readonly source: Likely<TokenRange | null>;
  readonly content: Likely<readonly TokenRange[]>;
  readonly joint: number;
  /** How likely it is by its parts; not a probability. */
  readonly share: number;
}

function draftsOf(judged: JudgedCue, readings: CueReadings): readonly Draft[] {
  return readings.sources.flatMap((source) =>
    readings.contents.map((content) => {
      const joint = readings.joint(source, content);
      const share = judged.cue.probability * Math.max(joint, source.probability * content.probability);
      return { judged, readings, source, content, joint, share };
    }),
  );
}
