import type { Attribution } from "#domain/detect/model/attribution.ts";
import { judgeLabel } from "#domain/detect/model/tag-labels.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** An option with the judge's probabilities, by {@link judgeLabel}. */
export interface ScoredOption {
  readonly option: Attribution;
  readonly chances: Float64Array;
}

export interface ChosenAttribution extends Attribution {
  /** The probability that it is right, between 0 and 1. */
  readonly score: number;
  /** The probability that it is right to the word. */
  readonly exact: number;
  /** The probability that it is right and a statement, and not a wish or a taste. */
  readonly statement: number;
}

/** How much being right to the word counts beside being right, as a whole and part by part. Chosen on the development articles. */
const exactness = [
  [judgeLabel.exact, 0.5],
  [judgeLabel.contentExact, 0.5],
  [judgeLabel.sourceExact, 0.5],
  [judgeLabel.cueExact, 0.5],
] as const;
/** How much of an option's worth is that it is a statement, and not a wish or a taste. Chosen on the development articles. */
const statements = 0.65;
/** The least worth that is shown. Chosen on the development articles. */
const leastScore = 0.365;

/**
 * The best option of each candidate, the surer ones first, as far as they fit together: no word is cue, source or content
 * of one and cue or content of another, but sources may be shared. In text order.
 */
export function chooseAttributions(
  candidates: readonly (readonly ScoredOption[])[],
  threshold: number = leastScore,
): readonly ChosenAttribution[] {
  const sorted = candidates
    .flatMap((options, candidate) => options.map((scored) => ({ scored, worth: worthOf(scored), candidate })))
    .filter(({ worth }) => worth >= threshold)
    .toSorted((a, b) => b.worth + exactnessOf(b.scored) - (a.worth + exactnessOf(a.scored)));
  const chosen: ChosenAttribution[] = [];
  const taken: TakenWords = { own: new Set(), source: new Set() };
  const settled = new Set<number>();
  for (const { scored, candidate } of sorted) {
    if (settled.has(candidate)) continue;
    const { option, chances } = scored;
    if (collides(option, taken)) continue;
    settled.add(candidate);
    take(option, taken);
    chosen.push({
      cue: option.cue,
      source: option.source,
      content: option.content,
      score: chances[judgeLabel.right] ?? 0,
      exact: chances[judgeLabel.exact] ?? 0,
      statement: chances[judgeLabel.statement] ?? 0,
    });
  }
  return chosen.toSorted((a, b) => start(a) - start(b));
}

/** Between the probability that it is right and the one that it is right and a statement. */
function worthOf({ chances }: ScoredOption): number {
  const right = chances[judgeLabel.right] ?? 0;
  return right + statements * ((chances[judgeLabel.statement] ?? 0) - right);
}

function exactnessOf({ chances }: ScoredOption): number {
  return exactness.reduce((sum, [label, weight]) => sum + weight * (chances[label] ?? 0), 0);
}

function start({ cue, content }: Attribution): number {
  return Math.min(cue.from, content[0]?.from ?? cue.from);
}

/** The words of what is chosen so far: those that are cue or content, and those that are a source. */
interface TakenWords {
  readonly own: Set<number>;
  readonly source: Set<number>;
}

function collides({ cue, content, source }: Attribution, taken: TakenWords): boolean {
  return (
    [cue, ...content].some((range) => holds(taken.own, range) || holds(taken.source, range)) ||
    (source !== null && holds(taken.own, source))
  );
}

function take({ cue, content, source }: Attribution, taken: TakenWords): void {
  for (const range of [cue, ...content]) add(taken.own, range);
  if (source) add(taken.source, source);
}

function holds(words: ReadonlySet<number>, { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at += 1) if (words.has(at)) return true;
  return false;
}

function add(words: Set<number>, { from, to }: TokenRange): void {
  for (let at = from; at < to; at += 1) words.add(at);
}
