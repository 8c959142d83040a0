import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Status } from "#domain/claim/status.ts";
import type { Answer } from "#domain/review/annotation.ts";
import type { Matching } from "#domain/review/matching.ts";
import type { RatedUnits } from "#domain/review/rated-units.ts";
import { type SpanCounts, spanCountsOf } from "#domain/review/span-agreement.ts";

/** Claims that the analysts judged and bounded alike, so many times. */
export interface Pattern extends RatedUnits<Status> {
  /** For one such claim. */
  readonly spans: SpanCounts;
}

/** Every claim's pattern, so that thousands of claims are handled as the few patterns that they come to. */
export interface Patterns {
  /** Each pattern once; its count is that over all claims. */
  readonly patterns: readonly Pattern[];
  /** Text by text, and in it claim by claim, which pattern it has. */
  readonly ofTexts: readonly (readonly number[])[];
}

/** Everybody who worked on any of the texts, in the order of their ids. */
export function analystsOf(matchings: readonly Matching[]): readonly AnalystId[] {
  return [...new Set(matchings.flatMap(({ analysts }) => analysts))].toSorted();
}

/** The status that an answer gives; null where it gives none. */
export function statusIn(answer: Answer): Status | null {
  return answer === "open" || answer === "missed" || answer === "not-a-claim" ? null : answer;
}

/**
 * The patterns of all claims that tell anything of how analysts agree; what only one of them has dealt with does not.
 * @param analysts whose work, and in which order
 */
export function patternsOf(matchings: readonly Matching[], analysts: readonly AnalystId[]): Patterns {
  const known = new Map<string, number>();
  const patterns: { values: Pattern["values"]; spans: SpanCounts; count: number }[] = [];
  const ofTexts = matchings.map((matching) => {
    // Whoever has not worked on this text stands at -1, where there is neither a reading nor an answer.
    const places = analysts.map((analyst) => matching.analysts.indexOf(analyst));
    return matching.matches.flatMap((match) => {
      const readings = places.map((place) => match.readings[place] ?? null);
      const answers = places.map((place) => match.answers[place] ?? "open");
      const values = answers.map(statusIn);
      const spans = spanCountsOf({ readings, answers });
      const isTelling = values.filter((value) => value !== null).length > 1 || spans.lone > 0;
      if (!isTelling) return [];
      const key = [...values, spans.exact, spans.near, spans.apart, spans.lone].join(" ");
      const place = known.get(key) ?? patterns.length;
      known.set(key, place);
      const pattern = (patterns[place] ??= { values, spans, count: 0 });
      pattern.count += 1;
      return [place];
    });
  });
  return { patterns, ofTexts };
}
