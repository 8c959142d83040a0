import type { Status } from "#domain/claim/status.ts";
import type { AnalystId } from "#domain/claim/reading.ts";
import type { Answer } from "#domain/review/annotation.ts";
import type { Matching } from "#domain/review/matching.ts";

/** Units that were judged alike: the same values by the same analysts, so many times. */
export interface RatedUnits<Value extends string = string> {
  /** One for each analyst, always in the same order; null where they gave none. */
  readonly values: readonly (Value | null)[];
  readonly count: number;
}

/** Every unit's pattern of values, so that thousands of claims are handled as the few patterns that they come to. */
export interface Patterns {
  /** Each pattern once; its count is that over all units. */
  readonly patterns: readonly RatedUnits<Status>[];
  /** By unit, which pattern it has. */
  readonly ofUnit: readonly number[];
}

/** The status that an answer gives; null where it gives none. */
export function statusIn(answer: Answer | undefined): Status | null {
  return answer === undefined || answer === "open" || answer === "missed" || answer === "not-a-claim" ? null : answer;
}

/** Everybody who worked on any of the texts, in the order of their ids. */
export function analystsOf(matchings: readonly Matching[]): readonly AnalystId[] {
  return [...new Set(matchings.flatMap(({ analysts }) => analysts))].toSorted();
}

/**
 * The statuses that analysts gave, claim by claim over all texts. Claims that fewer than two have decided are left out:
 * there is nothing to compare in them.
 * @param analysts whose values, and in which order; null values for texts that one of them has not worked on
 */
export function patternsOf(
  matchings: readonly Matching[],
  analysts: readonly AnalystId[] = analystsOf(matchings),
): Patterns {
  const known = new Map<string, number>();
  const patterns: { values: readonly (Status | null)[]; count: number }[] = [];
  const ofUnit: number[] = [];
  for (const matching of matchings) {
    const places = analysts.map((analyst) => matching.analysts.indexOf(analyst));
    for (const { answers } of matching.matches) {
      const values = places.map((place) => statusIn(answers[place]));
      if (values.filter((value) => value !== null).length < 2) continue;
      const key = values.join(" ");
      const place = known.get(key) ?? patterns.length;
      const pattern = (patterns[place] ??= { values, count: 0 });
      known.set(key, place);
      pattern.count += 1;
      ofUnit.push(place);
    }
  }
  return { patterns, ofUnit };
}

/** How often each value was given to the units of one pattern. */
export function valueCounts<Value extends string>({ values }: RatedUnits<Value>): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
