import { anArticle } from "../../kit/an-article.ts";
import { aHead } from "../../kit/a-change.ts";
import type { Step } from "../../kit/any-steps.ts";
import type { Reading } from "#domain/claim/reading.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { type Tally } from "#domain/claim/tally.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Intent, Refusal } from "#domain/history/act.ts";
import type { Change } from "#domain/history/change.ts";
import { foldChange } from "#domain/history/fold.ts";
import { intendedChange } from "#domain/history/intended-change.ts";
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
  const place = { article, text: detection.text };
  const intent: Intent = step.kind === "act" ? { ...step, ...place, kind: "claim" } : { ...place, kind: step.kind };
  const change = intendedChange(intent, desk.sheet, headOf(desk), undoState(desk.changes.toReversed()));
  if (!change || "refused" in change) return change ?? desk;
  const sheet = foldChange(desk.sheet, change);
  const tally = tallyAfterChange(desk.tally, detection, change, desk.sheet, sheet);
  return { changes: [...desk.changes, change], sheet, tally };
}

/** Where the next change goes; its time is made of its number. */
export function headOf({ changes }: Pick<Desk, "changes">) {
  const last = changes.at(-1) ?? null;
  const at = new Date(Date.UTC(2025, 2, 1) + changes.length * 1000).toISOString();
  return aHead({ at, last: last && { n: last.n, id: last.id } });
}

/** What the analyst says of each claim, where they say anything. */
export function said(sheet: Sheet): Readonly<Record<string, Reading>> {
  const untouched = JSON.stringify(untouchedReading);
  return Object.fromEntries(
    Object.entries(sheet.touched)
      .map(([id, { reading }]) => [id, reading] as const)
      .filter(([, reading]) => JSON.stringify(reading) !== untouched),
  );
}
