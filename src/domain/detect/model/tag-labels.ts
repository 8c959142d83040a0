import { type Transitions, impossible } from "#domain/detect/model/chain.ts";
import { type ModelBlock, punctuation, quoteState } from "#domain/detect/model/model-block.ts";

/** Labels of the first tagger. Source and content are told apart by the side of their cue they stand on. */
export const tagLabel = {
  none: 0,
  cue: 1,
  sourceBefore: 3,
  sourceAfter: 5,
  contentBefore: 7,
  contentAfter: 9,
} as const;
/** Each but `none` is followed by the label of the same span going on. */
export const tagLabels = 11;

/** Labels of the second tagger, for one cue; `cue` stands on exactly the cue's words. */
export const windowLabel = { none: 0, source: 1, content: 3, cue: 5 } as const;
export const windowLabels = 6;

/** What the judge says of an attribution: right, all of it or one part to the word, right and a statement. */
export const judgeLabel = { right: 0, exact: 1, statement: 2, contentExact: 3, sourceExact: 4, cueExact: 5 } as const;
export const judgeLabels = 6;

/** Kinds of borders between neighbours. */
export const borderKinds = 8;

/** The kind of the border before token `i` of a block. */
export function borderKind(block: ModelBlock, i: number): number {
  const { quote, opens, tag } = block;
  if (opens[i] === 1) return quote[i] === quoteState.inside ? 1 : quote[i] === quoteState.opening ? 2 : 3;
  if (quote[i] === quoteState.opening) return 4;
  if (quote[i - 1] === quoteState.closing) return 5;
  if (quote[i] === quoteState.inside) return tag[i - 1] === punctuation ? 6 : 0;
  return tag[i - 1] === punctuation ? 7 : 0;
}

/** Transitions that nothing is known of yet, but that a span goes on only where it has begun. */
export function blankTransitions(labels: number): Transitions {
  const weights = new Float32Array(borderKinds * labels * labels);
  for (let kind = 0; kind < borderKinds; kind += 1) {
    for (let from = 0; from < labels; from += 1) {
      for (let to = 2; to < labels; to += 2) {
        if (from !== to && from !== to - 1) weights[(kind * labels + from) * labels + to] = impossible;
      }
    }
  }
  return { labels, weights };
}
