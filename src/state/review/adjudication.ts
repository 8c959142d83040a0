import { useMemo } from "react";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Status } from "#domain/claim/status.ts";
import type { Clock, Repository } from "#domain/ports.ts";
import type { Difference } from "#domain/review/difference.ts";
import { type GoldClaim, goldOf, progressOf } from "#domain/review/gold.ts";
import { givenReadings, settle, withdrawNewest } from "#domain/review/settle.ts";
import { type GivenReading, type GoldAnswer, type SettlementEntry, disputeKey } from "#domain/review/settlement.ts";
import type { Taking } from "#state/commands/review-commands.ts";
import type { Comparison } from "#state/review/comparison.ts";
import { goldTexts, outcomesOf } from "#state/review/gold-state.ts";

/** The two readings of a disagreement that stand side by side. */
export interface Sides {
  readonly left: GivenReading;
  readonly right: GivenReading;
}

/** What an adjudicator is about to do. */
export interface SettlementDraft {
  readonly taking: Taking;
  /** Of a new answer: how the claim stands, and whose boundaries, source and cue it has. */
  readonly status: Status | "not-a-claim";
  readonly bounds: "left" | "right";
  readonly reason: string;
}

/** Who may be at the left and the right: those asked for, else the first analyst and the first who says something else. */
export function sidesOf({ analysts, match }: Difference, asked: readonly AnalystId[]): Sides | null {
  const readings = givenReadings(analysts, match);
  const left = readings.find(({ analyst }) => analyst === asked[0]) ?? readings[0];
  if (!left) return null;
  const others = readings.filter(({ analyst }) => analyst !== left.analyst);
  const right =
    others.find(({ analyst }) => analyst === asked[1]) ??
    others.find(({ answer }) => answer !== left.answer) ??
    others[0];
  return right ? { left, right } : null;
}

/** Settles a disagreement and keeps what was settled; null when that is done, else the sentence that says why not. */
export async function keepSettled(
  { repository, clock }: { readonly repository: Repository; readonly clock: Clock },
  difference: Difference,
  sides: Sides,
  draft: SettlementDraft,
): Promise<string | null> {
  const take =
    draft.taking === "new"
      ? ({ took: "new", answers: newAnswers(sides, draft) } as const)
      : ({ took: draft.taking } as const);
  const act = { left: sides.left.analyst, right: sides.right.analyst, take, reason: draft.reason };
  const by = await presentAnalyst(repository);
  if (typeof by !== "string") return by.sentence;
  const settlement = settle(difference, act, { by, at: clock.now() });
  if ("refused" in settlement) return settlement.refused;
  const kept = await repository.keepSettlement(settlement);
  return kept.ok ? null : kept.sentence;
}

/** Takes back the newest settlement; the sentence says what came of it. */
export async function takeSettlementBack(
  { repository, clock }: { readonly repository: Repository; readonly clock: Clock },
  settlements: readonly SettlementEntry[],
): Promise<string> {
  const by = await presentAnalyst(repository);
  if (typeof by !== "string") return by.sentence;
  const withdrawal = withdrawNewest(settlements, { by, at: clock.now() });
  if ("refused" in withdrawal) return withdrawal.refused;
  const kept = await repository.keepSettlement(withdrawal);
  return kept.ok ? "Took the newest settlement back." : kept.sentence;
}

/** What came of each disagreement so far, and how far settling has come. */
export function useOutcomes(comparison: Comparison, settlements: readonly SettlementEntry[]) {
  const { texts } = comparison;
  return useMemo(() => {
    const gold = goldTexts(
      texts.map(({ matching }) => matching),
      settlements,
    );
    const outcomes = outcomesOf(gold);
    return {
      gold,
      progress: progressOf({ texts: gold }),
      outcomeOf: ({ text, analysts, match }: Difference): GoldClaim | null =>
        outcomes.get(disputeKey({ text, readings: givenReadings(analysts, match) })) ?? null,
    };
  }, [texts, settlements]);
}

/**
 * The gold file's content.
 * @param guidelines the edition that holds now; null without any
 */
export function goldText(
  { texts }: Comparison,
  settlements: readonly SettlementEntry[],
  guidelines: number | null,
): string {
  const gold = goldOf(
    texts.map(({ matching }) => matching),
    settlements,
    guidelines,
  );
  return `${JSON.stringify(gold, null, 2)}\n`;
}

/** A new answer rests on what one of the two marked: boundaries, source and cue come from there. */
function newAnswers({ left, right }: Sides, { status, bounds }: SettlementDraft): GoldAnswer[] {
  const annotation = (bounds === "left" ? left : right).annotation ?? (bounds === "left" ? right : left).annotation;
  if (status === "not-a-claim" || !annotation) return [];
  const { claim, pieces, source, speaker, cue, deniedBy } = annotation;
  return [{ claim, pieces, source, speaker, cue, status, deniedBy }];
}

/** Whoever settles before their first decision is made known here, without a name. */
async function presentAnalyst(repository: Repository): Promise<AnalystId | { readonly sentence: string }> {
  const known = await repository.analyst();
  if (known) return known.id;
  const made = await repository.nameAnalyst("");
  if (!made.ok) return made;
  return (await repository.analyst())?.id ?? { sentence: "Nobody works here yet: give your name first." };
}
