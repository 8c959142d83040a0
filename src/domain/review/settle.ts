import type { Instant, TextHash } from "#domain/article/article.ts";
import { claimId } from "#domain/claim/claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Refusal } from "#domain/history/act.ts";
import { type Annotation, isDecided } from "#domain/review/annotation.ts";
import type { Difference } from "#domain/review/difference.ts";
import {
  type GivenReading,
  type GoldAnswer,
  type Settlement,
  type SettlementEntry,
  type Withdrawal,
  settlementId,
  undoableSettlement,
} from "#domain/review/settlement.ts";

/** What an adjudicator does with a disagreement. */
export interface SettlementAct {
  /** Whose readings stand at the left and at the right. */
  readonly left: AnalystId;
  readonly right: AnalystId;
  /** Which of them is taken, or the adjudicator's own answer: none where it is no claim. */
  readonly take:
    | { readonly took: "left" | "right" | "both" }
    | { readonly took: "new"; readonly answers: GoldAnswer[] };
  readonly reason: string;
}

/** Who acts, and when. */
export interface Adjudicator {
  readonly by: AnalystId;
  readonly at: Instant;
}

/**
 * Settles a disagreement; refused with a sentence where no reason is given, or where the side that is taken has not
 * decided. Taking the side of an analyst who has no such claim, or dismissed it, settles that it is none.
 * @throws RangeError where one of the two sides has no part in the comparison
 */
export function settle(
  { text, analysts, match, kinds }: Difference,
  { left, right, take, reason }: SettlementAct,
  { by, at }: Adjudicator,
): Settlement | Refusal {
  if (reason.trim() === "")
    return { refused: "Say why in a few words: a gold file keeps the reason of each decision." };
  const readings = givenReadings(analysts, match);
  const answers =
    take.took === "new" ? take.answers : answersTaken(text, take.took, sideOf(readings, left), sideOf(readings, right));
  if ("refused" in answers) return answers;
  const content: Omit<Settlement, "id"> = {
    version: 1,
    kind: "settlement",
    text,
    readings,
    differences: [...kinds],
    left,
    right,
    took: take.took,
    answers,
    reason: reason.trim(),
    by,
    at,
  };
  return { ...content, id: settlementId(content) };
}

/** Takes back the newest settlement; refused where there is none. */
export function withdrawNewest(entries: readonly SettlementEntry[], { by, at }: Adjudicator): Withdrawal | Refusal {
  const settlement = undoableSettlement(entries);
  if (!settlement) return { refused: "Nothing has been settled that could be taken back." };
  const content: Omit<Withdrawal, "id"> = { version: 1, kind: "withdrawal", of: settlement.id, by, at };
  return { ...content, id: settlementId(content) };
}

/** What every analyst has to say of a claim, in the order of the comparison. */
export function givenReadings(analysts: readonly AnalystId[], match: Difference["match"]): GivenReading[] {
  return analysts.map((analyst, i) => ({
    analyst,
    annotation: match.readings[i] ?? null,
    answer: match.answers[i] ?? "open",
  }));
}

/** What an analyst's decision says, as a claim of a gold file; null where they did not decide it. */
export function goldAnswerOf(annotation: Annotation): GoldAnswer | null {
  const { claim, pieces, source, speaker, cue, standing, deniedBy } = annotation;
  if (standing === "open" || !isDecided(annotation)) return null;
  return { claim, pieces, source, speaker, cue, status: standing, deniedBy };
}

function sideOf(readings: readonly GivenReading[], analyst: AnalystId): GivenReading {
  const reading = readings.find((each) => each.analyst === analyst);
  if (!reading) throw new RangeError("an analyst without part in this comparison");
  return reading;
}

function answersTaken(
  text: TextHash,
  took: "left" | "right" | "both",
  left: GivenReading,
  right: GivenReading,
): GoldAnswer[] | Refusal {
  const sides = took === "both" ? [left, right] : [took === "left" ? left : right];
  if (sides.some(({ answer }) => answer === "open"))
    return { refused: "That side has not decided this claim yet. Take the other, or give a new answer." };
  const answers = sides.flatMap(({ annotation }) => (annotation ? (goldAnswerOf(annotation) ?? []) : []));
  return took === "both" ? sideBySide(text, answers) : answers;
}

/** Both answers as claims of their own, which must not share what tells claims apart: words and source, and so the id. */
function sideBySide(text: TextHash, answers: readonly GoldAnswer[]): GoldAnswer[] | Refusal {
  const [first, second] = answers;
  if (!first || !second)
    return { refused: "Only one side has this claim, so both cannot be taken. Take the side that is right." };
  const ownId = ({ pieces, source }: GoldAnswer) => claimId(text, pieces, source);
  if (ownId(first) === ownId(second))
    return { refused: "Both sides mean the same words from the same source, so only one of them can stand." };
  return first.claim === second.claim ? [first, { ...second, claim: ownId(second) }] : [first, second];
}
