import type { Interval } from "#domain/review/bootstrap.ts";
import type { Score } from "#domain/review/score.ts";

/** A statistic with two decimals, or a dash that says why there is none. */
export function ScoreCell({ score }: { readonly score: Score }) {
  if ("value" in score) return <span className="tabular-nums">{score.value.toFixed(2)}</span>;
  return (
    <span className="text-ink-3" title={score.missing}>
      <span aria-hidden="true">–</span>
      <span className="sr-only">none: {score.missing}</span>
    </span>
  );
}

/** Between which bounds it lay, or why nobody can say. */
export function IntervalCell({ interval }: { readonly interval: Interval }) {
  if ("low" in interval)
    return (
      <span className="tabular-nums">
        {interval.low.toFixed(2)} to {interval.high.toFixed(2)}
      </span>
    );
  return <span className="text-sm text-ink-3">{interval.missing}</span>;
}
