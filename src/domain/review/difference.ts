import type { Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { type Annotation, isDecided } from "#domain/review/annotation.ts";
import type { Match, Matching } from "#domain/review/matching.ts";
import { z } from "#domain/schema.ts";

/** In what two analysts can differ on a claim, in the order in which they are shown. */
export const differenceKinds = ["missed", "boundary", "status", "source", "cue", "denial-link"] as const;
export const DifferenceKind = z.enum(differenceKinds);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** A kind in words, to stand as a filter. */
export const differenceNames: Readonly<Record<DifferenceKind, string>> = {
  missed: "Missed by one",
  boundary: "Boundary",
  status: "Status",
  source: "Source",
  cue: "Cue",
  "denial-link": "Denial link",
};

/** A claim on which analysts differ, and in what. */
export interface Difference {
  readonly text: TextHash;
  readonly analysts: readonly AnalystId[];
  readonly match: Match;
  /** One or more, in the order of {@link differenceKinds}. */
  readonly kinds: readonly DifferenceKind[];
}

/** Everything on which the analysts differ, in reading order. */
export function differencesOf(matching: Matching): readonly Difference[] {
  const { text, analysts, matches } = matching;
  return matches.flatMap((match) => {
    const kinds = kindsOf(match, matching);
    return kinds.length > 0 ? [{ text, analysts, match, kinds }] : [];
  });
}

/**
 * In what the analysts differ on one claim; empty where they agree or where fewer than two have said anything.
 *
 * Only what was decided is compared: a claim that a colleague was shown and has left open is work to be done and no
 * difference, see {@link leftOpenIn}. One that a colleague has dismissed, or was not shown and has no claim for in a
 * text they worked on, is *missed*.
 * @param matching where it stands, to tell whether two ids of denials mean the same claim
 */
export function kindsOf({ readings, answers }: Match, { matchOf }: Pick<Matching, "matchOf">): DifferenceKind[] {
  const decided = readings.filter((reading) => reading !== null).filter(isDecided);
  if (decided.length === 0) return [];
  const differs: Readonly<Record<DifferenceKind, boolean>> = {
    missed: answers.some((answer) => answer === "missed" || answer === "not-a-claim"),
    boundary: !allAlike(decided, ({ pieces }) => pieces.map(spanKey).join(",")),
    status: !allAlike(decided, ({ standing }) => standing),
    source: !allAlike(decided, ({ source, speaker }) => `${spanKey(source)} ${speakerKey(speaker)}`),
    cue: !allAlike(decided, ({ cue }) => spanKey(cue)),
    "denial-link": !allAlike(decided, ({ deniedBy }) => denialsKey(deniedBy, matchOf)),
  };
  return differenceKinds.filter((kind) => differs[kind]);
}

/** How many claims one or more of the analysts decided and another left open: missing values, and no differences. */
export function leftOpenIn({ matches }: Pick<Matching, "matches">): number {
  return matches.filter(
    ({ readings, answers }) =>
      answers.includes("open") && readings.some((reading) => reading !== null && isDecided(reading)),
  ).length;
}

/** Speakers that differ in white space around them or in capitals alone are the same. */
export function speakerKey(speaker: string | null): string {
  return speaker?.trim().toLowerCase() ?? "";
}

function allAlike(annotations: readonly Annotation[], keyOf: (annotation: Annotation) => string): boolean {
  const [first, ...others] = annotations;
  if (!first || others.length === 0) return true;
  const key = keyOf(first);
  return others.every((other) => keyOf(other) === key);
}

function spanKey(span: Span | null): string {
  return span ? `${span.start}-${span.end}` : "none";
}

/** Denials in other texts, which this matching does not know, are told apart by their ids. */
function denialsKey(denials: readonly ClaimId[], matchOf: Matching["matchOf"]): string {
  return [...new Set(denials.map((id) => `${matchOf.get(id) ?? id}`))].toSorted().join(",");
}
