import { TextHash } from "#domain/article/article.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { byName } from "#domain/review/by-name.ts";
import { DifferenceKind, differenceKinds, kindsOf } from "#domain/review/difference.ts";
import type { Match, Matching } from "#domain/review/matching.ts";
import { analystsOf } from "#domain/review/patterns.ts";
import { Guidelines } from "#domain/review/guidelines.ts";
import { givenReadings, goldAnswerOf } from "#domain/review/settle.ts";
import {
  GivenReading,
  GoldAnswer,
  Settlement,
  SettlementEntry,
  disputeKey,
  settlementsInForce,
} from "#domain/review/settlement.ts";
import { z } from "#domain/schema.ts";

/** One claim with all its readings and what came of them. */
export const GoldClaim = z.strictObject({
  /**
   * `agreed`: all said the same. `settled`: an adjudicator settled it. `outdated`: settled, but an analyst has since
   * changed their reading, so that it waits to be settled anew. `undecided`: they differ, or somebody has not said yet.
   */
  outcome: z.enum(["agreed", "settled", "outdated", "undecided"]),
  /** What counts: none where it is no claim or nothing counts yet, two where both readings are claims of their own. */
  answers: z.array(GoldAnswer),
  readings: z.array(GivenReading),
  /** In what they differ. */
  differences: z.array(DifferenceKind),
  /** Who settled it, when and why; the outdated one too. Null for what was agreed or is undecided. */
  settlement: Settlement.nullable(),
});
export type GoldClaim = Readonly<z.infer<typeof GoldClaim>>;

/** The outcome of a comparison: every claim that anybody decided or dismissed, with all that was said of it. */
export const Gold = z.strictObject({
  format: z.literal("claimdesk.gold"),
  version: z.literal(1),
  /** The edition of the guidelines that held when this was written; absent without any, and in older files. */
  guidelines: z.exactOptional(Guidelines.shape.edition),
  analysts: z.array(AnalystId),
  texts: z.array(z.strictObject({ text: TextHash, claims: z.array(GoldClaim) })),
  /** All that adjudicators did, in order, with what was taken back. */
  entries: z.array(SettlementEntry),
  /** Settlements in force of disagreements that are no longer there: claims have since been added, or match otherwise. */
  unplaced: z.array(Settlement),
});
export type Gold = Readonly<z.infer<typeof Gold>>;

/**
 * Applies settlements to a comparison. Nothing is decided here that no analyst and no adjudicator decided: what is open
 * stays undecided, and a settlement counts only for the readings that it was made on.
 * @param matchings those that the settlements were made on: pairs taken from a larger comparison are other disagreements
 * @param guidelines the edition that holds now; null without any
 */
export function goldOf(
  matchings: readonly Matching[],
  entries: readonly SettlementEntry[],
  guidelines: number | null = null,
): Gold {
  const inForce = new Map(settlementsInForce(entries).map((settlement) => [disputeKey(settlement), settlement]));
  const texts = matchings.map((matching) => ({
    text: matching.text,
    claims: matching.matches.flatMap((match) => goldClaimOf(match, matching, inForce) ?? []),
  }));
  const placed = new Set(texts.flatMap(({ claims }) => claims.flatMap(({ settlement }) => settlement?.id ?? [])));
  return {
    format: "claimdesk.gold",
    version: 1,
    ...(guidelines !== null && { guidelines }),
    analysts: [...analystsOf(matchings)],
    texts,
    entries: [...entries],
    unplaced: [...inForce.values()].filter(({ id }) => !placed.has(id)),
  };
}

/** How far adjudication has come, over all and by what the analysts differ in. */
export interface Progress {
  /** Claims on which the analysts differ, and how many of them are settled. */
  readonly differences: number;
  readonly settled: number;
  /** Settled once, and to be settled anew; counted as not settled. */
  readonly outdated: number;
  /** A claim that differs in several ways counts under each. */
  readonly byKind: Readonly<Record<DifferenceKind, { readonly differences: number; readonly settled: number }>>;
}

export function progressOf({ texts }: Pick<Gold, "texts">): Progress {
  const differing = texts.flatMap(({ claims }) => claims).filter(({ differences }) => differences.length > 0);
  const settled = differing.filter(({ outcome }) => outcome === "settled");
  return {
    differences: differing.length,
    settled: settled.length,
    outdated: differing.filter(({ outcome }) => outcome === "outdated").length,
    byKind: byName(differenceKinds, (kind) => {
      const isOfKind = ({ differences }: GoldClaim) => differences.includes(kind);
      return { differences: differing.filter(isOfKind).length, settled: settled.filter(isOfKind).length };
    }),
  };
}

/** Null for a claim of which nobody has said anything. */
function goldClaimOf(match: Match, matching: Matching, inForce: ReadonlyMap<string, Settlement>): GoldClaim | null {
  const { text, analysts } = matching;
  if (match.answers.every((answer) => answer === "open" || answer === "missed")) return null;
  const readings = givenReadings(analysts, match);
  const differences = kindsOf(match, matching);
  const settlement = inForce.get(disputeKey({ text, readings })) ?? null;
  if (settlement) {
    const isCurrent = saidIn(settlement.readings) === saidIn(readings);
    const [outcome, answers] = isCurrent ? (["settled", settlement.answers] as const) : (["outdated", []] as const);
    return { outcome, answers: [...answers], readings, differences, settlement };
  }
  const isAgreed = differences.length === 0 && analysts.length > 1 && !match.answers.includes("open");
  const answers = isAgreed ? match.readings.flatMap((reading) => (reading ? (goldAnswerOf(reading) ?? []) : [])) : [];
  return {
    outcome: isAgreed ? "agreed" : "undecided",
    // All say the same, so the first one's words stand for all.
    answers: answers.slice(0, 1),
    readings,
    differences,
    settlement: null,
  };
}

/** What the readings say, without how they came to be: what the tool suggested does not outdate a settlement. */
function saidIn(readings: readonly GivenReading[]): string {
  const said = readings.map(({ analyst, annotation, answer }) => ({
    analyst,
    answer,
    answered: annotation && goldAnswerOf(annotation),
  }));
  return canonicalJson(said.toSorted((a, b) => (a.analyst < b.analyst ? -1 : 1)));
}
