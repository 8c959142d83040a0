import { type ModelBlock, punctuation, quoteState } from "#domain/detect/model/model-block.ts";
import { spansOf } from "#domain/detect/model/spans-of-labels.ts";
import { windowLabel } from "#domain/detect/model/tag-labels.ts";
import type { WindowReading } from "#domain/detect/model/window-tagger.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** A source or a content with the sum of the probabilities of the readings that have it. */
export interface Likely<Part> {
  /** Its place among its like. */
  readonly number: number;
  readonly part: Part;
  readonly probability: number;
}

/** A window's best readings for a cue of one extent, by their parts. */
export interface CueReadings {
  readonly sources: readonly Likely<TokenRange | null>[];
  /** Never empty ones. */
  readonly contents: readonly Likely<readonly TokenRange[]>[];
  /** The probability of the reading with these two; 0 where no reading has both. */
  joint(source: Likely<TokenRange | null>, content: Likely<readonly TokenRange[]>): number;
  /** The greatest of these. */
  readonly best: number;
}

/** The sources and contents of a window's readings, without the words of the cue. */
export function readingsOf(block: ModelBlock, reading: WindowReading, cue: TokenRange): CueReadings {
  const sources = new Parts<TokenRange | null>(isSameRange);
  const contents = new Parts<readonly TokenRange[]>(isSameContent);
  const joints = new Map<number, number>();
  let best = 0;
  for (const { labels, score } of reading.labellings) {
    const { from } = reading.window;
    const pieces = spansOf(labels, windowLabel.content, from);
    const content = pieces.flatMap((piece) => without(piece, cue).flatMap((rest) => trimmed(block, rest)));
    if (content.length === 0) continue;
    const nearestSource = nearest(spansOf(labels, windowLabel.source, from), cue);
    const source = nearestSource ? (without(nearestSource, cue)[0] ?? null) : null;
    const probability = Math.exp(score - reading.logPartition);
    const joint = sources.add(source, probability) * most + contents.add(content, probability);
    const sum = (joints.get(joint) ?? 0) + probability;
    joints.set(joint, sum);
    best = Math.max(best, sum);
  }
  return {
    sources: sources.all,
    contents: contents.all,
    joint: (source, content) => joints.get(source.number * most + content.number) ?? 0,
    best,
  };
}

/** More parts than a window's readings can have. */
const most = 1024;

/** The distinct parts met so far; there are few, so that looking through them is quicker than any index. */
class Parts<Part> {
  readonly all: { number: number; part: Part; probability: number }[] = [];
  readonly #isSame: (a: Part, b: Part) => boolean;

  constructor(isSame: (a: Part, b: Part) => boolean) {
    this.#isSame = isSame;
  }

  /** Adds to what is known of a part, and gives its number. */
  add(part: Part, probability: number): number {
    const known = this.all.find((other) => this.#isSame(other.part, part));
    if (known) {
      known.probability += probability;
      return known.number;
    }
    this.all.push({ number: this.all.length, part, probability });
    return this.all.length - 1;
  }
}

function isSameRange(a: TokenRange | null, b: TokenRange | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

function isSameContent(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  return a.length === b.length && a.every((range, i) => isSameRange(range, b[i] ?? null));
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
