import type { CueCandidate, CueSpan } from "#domain/detect/model/cue-candidates.ts";
import { mix } from "#domain/detect/model/hash.ts";
import type { ModelBlock } from "#domain/detect/model/model-block.ts";
import { tagLabels } from "#domain/detect/model/tag-labels.ts";
import { chance } from "#domain/detect/model/window-features.ts";

/** A cue as the judge sees it: with it go the features of its source and its content. */
export class JudgedCue {
  readonly block: ModelBlock;
  readonly marginals: Float32Array;
  readonly candidate: CueCandidate;
  readonly cue: CueSpan;
  readonly verb: number;
  readonly cueTag: number;
  readonly sureness: number;
  readonly candidateSureness: number;

  constructor(block: ModelBlock, marginals: Float32Array, candidate: CueCandidate, cue: CueSpan) {
    const { stem, tag } = block;
    this.block = block;
    this.marginals = marginals;
    this.candidate = candidate;
    this.cue = cue;
    this.verb = mix(stem[cue.from] ?? 1, stem[cue.to - 1] ?? 1);
    this.cueTag = (tag[cue.from] ?? 0) * 32 + (tag[cue.to - 1] ?? 0);
    this.sureness = chance(cue.probability);
    this.candidateSureness = chance(candidate.probability);
  }

  /** The first tagger's probability of a label at a token; 0 behind the block. */
  at(label: number, i: number): number {
    return i < this.block.length ? (this.marginals[i * tagLabels + label] ?? 0) : 0;
  }

  /** The probability that a token is in a span, at its begin or further on. */
  within(label: number, i: number): number {
    return this.at(label, i) + this.at(label + 1, i);
  }
}
