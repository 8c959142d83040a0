import { type ModelBlock, punctuation, quoteState } from "#domain/detect/model/model-block.ts";
import { tagLabel, tagLabels } from "#domain/detect/model/tag-labels.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** How far from its cue a source or a content is looked for, in tokens to either side. */
const reach = 70;

/** The part of a block that the second tagger reads for a cue: its sentence and those beside it, as far as it reaches. */
export function windowAround(block: ModelBlock, cue: TokenRange): TokenRange {
  const first = block.sentence[cue.from] ?? 0;
  const last = block.sentence[cue.to - 1] ?? 0;
  let { from, to } = cue;
  while (from > 0 && cue.from - from < reach && (block.sentence[from - 1] ?? 0) >= first - 2) from -= 1;
  while (to < block.length && to - cue.to < reach && (block.sentence[to] ?? 0) <= last + 2) to += 1;
  return { from, to };
}

/** What stands between a cue and each token of its window, both ends left out; counted outwards from the cue. */
export class WindowPath {
  /** Tokens of punctuation, quotation marks, likely other cues and sentence borders passed so far; each at most 3. */
  readonly passed: Uint8Array;

  constructor(block: ModelBlock, marginals: Float32Array, cue: TokenRange, window: TokenRange) {
    this.passed = new Uint8Array(window.to - window.from);
    this.#walk(block, marginals, cue.from - 1, window.from - 1, -1, window.from);
    this.#walk(block, marginals, cue.to, window.to, 1, window.from);
  }

  #walk(block: ModelBlock, marginals: Float32Array, from: number, to: number, by: 1 | -1, base: number): void {
    let commas = 0;
    let marks = 0;
    let cues = 0;
    let borders = 0;
    for (let i = from; i !== to; i += by) {
      const ahead = by === 1 ? i : i + 1;
      if (block.opens[ahead] === 1 && borders < 3) borders += 1;
      this.passed[i - base] = commas + marks * 4 + cues * 16 + borders * 64;
      const quote = block.quote[i] ?? 0;
      if ((quote === quoteState.opening || quote === quoteState.closing) && marks < 3) marks += 1;
      else if (block.tag[i] === punctuation && commas < 3) commas += 1;
      if ((marginals[i * tagLabels + tagLabel.cue] ?? 0) > 0.3 && cues < 3) cues += 1;
    }
  }
}
