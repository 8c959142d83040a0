import { anArticle } from "../../kit/an-article.ts";
import { aHead } from "../../kit/a-change.ts";
import { type Place, type Step, intentOf, isRepeal } from "../../kit/any-steps.ts";
import type { Reading } from "#domain/claim/reading.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type Tally, tallyOf } from "#domain/claim/tally.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Refusal } from "#domain/history/act.ts";
import type { Change } from "#domain/history/change.ts";
import { growingSheet } from "#domain/history/fold.ts";
import { type PlannedAct, carryOut, planActs, planBack, planUndo } from "#domain/history/plan.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { tallyAfterChange } from "#domain/history/tally-after-change.ts";
import { undoState } from "#domain/history/undo.ts";

const { id: article } = anArticle();

/** A desk without storage: the history so far and the views that follow from it, step by step. */
export interface Desk {
  readonly changes: readonly Change[];
  readonly sheet: Sheet;
  readonly tally: Tally;
}

/** The desk before the first act, with this counted. */
export function emptyDesk(detection: Detection, tally: Tally): Desk {
  return { changes: [], sheet: emptySheet(article, detection.text, null), tally };
}

/** The desk after one more step, or why it was refused; the desk itself where the step changes nothing. */
export function take(desk: Desk, step: Step, detection: Detection): Desk | Refusal {
  const planned = plan(desk, step, { article, text: detection.text });
  if ("refused" in planned) return planned;
  const growing = growingSheet(desk.sheet);
  const changes = carryOut(planned, () => growing, headOf(desk));
  if ("refused" in changes) return changes;
  const sheet = growing.sheet();
  const [only] = changes;
  if (!only) return desk;
  const tally =
    changes.length === 1
      ? tallyAfterChange(desk.tally, detection, only, desk.sheet, sheet)
      : tallyOf({ ...desk.tally, analyst: sheet.analyst }, readClaims(detection, sheet));
  return { changes: [...desk.changes, ...changes], sheet, tally };
}

function plan(desk: Desk, step: Step, place: Place): readonly PlannedAct[] | Refusal {
  if (step.kind === "back") return planBack(desk.changes.slice(step.to(desk.changes.length)));
  if (!isRepeal(step)) return planActs(intentOf(step, place));
  const target = undoState(desk.changes.toReversed())[step.kind];
  if (!target) return { refused: `nothing to ${step.kind}` };
  const whole = target.step === undefined ? [target] : desk.changes.filter((change) => change.step === target.step);
  return planUndo(step.kind, whole);
}

/** Where the next change goes; its time is made of its number. */
export function headOf({ changes }: Pick<Desk, "changes">) {
  const last = changes.at(-1) ?? null;
  const at = new Date(Date.UTC(2025, 2, 1) + changes.length * 1000).toISOString();
  return aHead({ at, last: last && { n: last.n, id: last.id } });
}

/** What the analyst says of each claim, where they say anything, and under "" of the article. */
export function said(sheet: Sheet): Readonly<Record<string, Reading>> {
  const untouched = JSON.stringify(untouchedReading);
  const claims = Object.entries(sheet.touched)
    .map(([id, { reading }]) => [id, reading] as const)
    .filter(([, reading]) => JSON.stringify(reading) !== untouched);
  // The note on the article as a reading of nothing else.
  return Object.fromEntries([
    ...claims,
    ...(sheet.note ? [["", { ...untouchedReading, note: sheet.note }] as const] : []),
  ]);
}
