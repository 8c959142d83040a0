import type { GoldAttribution, TrainingBlock } from "#cli/training/model-article.ts";
import { type Span, intersectionOverUnion } from "#domain/anchor/span.ts";
import type { Attribution } from "#domain/detect/model/attribution.ts";
import { type ModelBlock, punctuation } from "#domain/detect/model/model-block.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Half of all words shared, as the bars count it. */
const enough = 0.5;

export interface Judgement {
  /** Content and source are mostly the annotated ones, and the cues touch. */
  readonly right: boolean;
  /** Right, and content, source and cue are the annotated ones to the word. */
  readonly exact: boolean;
  /** Right, and the annotated one states or denies something; wishes, plans and tastes do not. */
  readonly assertive: boolean;
}

/** What an attribution is worth beside the annotated ones. */
export function judgement({ block, gold }: TrainingBlock, option: Attribution): Judgement {
  let right = false;
  let exact = false;
  let assertive = false;
  for (const attribution of gold) {
    if (!isRight(option, attribution)) continue;
    right = true;
    if (isAssertive(attribution)) assertive = true;
    if (wordsOf(block, option) === wordsOf(block, attribution)) exact = true;
  }
  return { right, exact, assertive };
}

function isAssertive({ claim }: GoldAttribution): boolean {
  return claim.directQuote === true || claim.cueClass === "assert" || claim.cueClass === "deny";
}

function isRight(option: Attribution, gold: GoldAttribution): boolean {
  if (option.cue.from >= gold.cue.to || gold.cue.from >= option.cue.to) return false;
  if ((option.source === null) !== (gold.source === null)) return false;
  if (option.source && gold.source && shared([option.source], [gold.source]) < enough) return false;
  return shared(option.content, gold.content) >= enough;
}

function shared(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  return intersectionOverUnion(a.map(toSpan), b.map(toSpan));
}

function toSpan({ from, to }: TokenRange): Span {
  return { start: from, end: to };
}

function wordsOf(block: ModelBlock, { content, source, cue }: Attribution): string {
  return [content, source ? [source] : [], [cue]].map((ranges) => keyOf(block, ranges)).join("; ");
}

/** Stretches without the punctuation at their ends. */
function keyOf(block: ModelBlock, ranges: readonly TokenRange[]): string {
  return ranges
    .map(({ from, to }) => {
      let first = from;
      let last = to;
      while (first < last && block.tag[first] === punctuation) first += 1;
      while (last > first && block.tag[last - 1] === punctuation) last -= 1;
      return `${first}-${last}`;
    })
    .join(" ");
}
