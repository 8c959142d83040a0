import type { Attribution } from "#domain/detect/model/attribution.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** An option with the judge's probabilities: that it is right, right to the word, and right and a statement. */
export interface ScoredOption {
  readonly option: Attribution;
  readonly right: number;
  readonly exact: number;
  readonly statement: number;
}

export interface ChosenAttribution extends Attribution {
  /** The probability that it is right, between 0 and 1. */
  readonly score: number;
  /** The probability that it is right to the word. */
  readonly exact: number;
}

/** How much being right to the word counts beside being right. Chosen on the development articles. */
const exactness = 1;
/** How much of an option's worth is that it is a statement, and not a wish or a taste. Chosen on the development articles. */
const statements = 0.5;
/** The least worth that is shown. Chosen on the development articles. */
const leastScore = 0.41;

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
    .toSorted((a, b) => b.worth + exactness * b.scored.exact - (a.worth + exactness * a.scored.exact));
  const chosen: ChosenAttribution[] = [];
  const settled = new Set<number>();
  for (const { scored, candidate } of sorted) {
    if (settled.has(candidate)) continue;
    const { option, right, exact } = scored;
    if (chosen.some((other) => collide(option, other))) continue;
    settled.add(candidate);
    chosen.push({ cue: option.cue, source: option.source, content: option.content, score: right, exact });
  }
  return chosen.toSorted((a, b) => start(a) - start(b));
}

/** Between the probability that it is right and the one that it is right and a statement. */
function worthOf({ right, statement }: ScoredOption): number {
  return right + statements * (statement - right);
}

function start({ cue, content }: Attribution): number {
  return Math.min(cue.from, content[0]?.from ?? cue.from);
}

function collide(a: Attribution, b: Attribution): boolean {
  const own = [a.cue, ...a.content];
  const other = [b.cue, ...b.content];
  if (own.some((range) => other.some((beside) => overlap(range, beside)))) return true;
  return touches(a.source, other) || touches(b.source, own);
}

function touches(source: TokenRange | null, ranges: readonly TokenRange[]): boolean {
  return source !== null && ranges.some((range) => overlap(source, range));
}

function overlap(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}
