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
  /** Each part is an annotated one's to the word, the others being as they may. */
  readonly contentExact: boolean;
  readonly sourceExact: boolean;
  readonly cueExact: boolean;
  /** Right, and the annotated one states or denies something; wishes, plans and tastes do not. */
  readonly assertive: boolean;
}

/** What an attribution is worth beside the annotated ones. */
export function judgement({ block, gold }: TrainingBlock, option: Attribution): Judgement {
  const keys = (attribution: Attribution): Keys => ({
    content: keyOf(block, attribution.content),
    source: attribution.source ? keyOf(block, [attribution.source]) : "",
    cue: keyOf(block, [attribution.cue]),
  });
  const own = keys(option);
  const others = gold.map((attribution) => ({ ...keys(attribution), attribution }));
  const same = others.filter(({ attribution }) => isRight(option, attribution));
  return {
    right: same.length > 0,
    exact: same.some(({ content, source, cue }) => content === own.content && source === own.source && cue === own.cue),
    contentExact: others.some(({ content }) => content === own.content),
    sourceExact: others.some(({ source }) => source === own.source),
    cueExact: others.some(({ cue }) => cue === own.cue),
    assertive: same.some(({ attribution }) => isAssertive(attribution)),
  };
}

interface Keys {
  readonly content: string;
  readonly source: string;
  readonly cue: string;
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
