import type { BackIntent, Intent, Refusal, TakeBackIntent, UndoIntent } from "#domain/history/act.ts";
import { Change, type ChainId } from "#domain/history/change.ts";
import { type PlannedAct, planActs, planBack, planUndo } from "#domain/history/plan.ts";
import type { OnUnreadable } from "#adapters/repository/desk.ts";
import { readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import type { Reader } from "#adapters/repository/store.ts";
import { readStep, readUndoState } from "#adapters/repository/undo-reads.ts";

/** Reads what of the history an intent is about, and says what it comes to; or why it can't be done. */
export async function plannedActs(
  reader: Reader,
  intent: Intent,
  chain: ChainId,
  unreadable: OnUnreadable,
): Promise<readonly PlannedAct[] | Refusal> {
  switch (intent.kind) {
    case "claim":
    case "article-note":
    case "step":
      return planActs(intent);
    case "undo":
    case "redo":
      return plannedUndo(reader, intent, chain, unreadable);
    case "take-back":
    case "make-again":
      return plannedTakeBack(reader, intent, chain, unreadable);
    case "back":
      return plannedBack(reader, intent, chain, unreadable);
  }
}

const unreadableStep: Refusal = {
  refused: "A part of that can't be read from the history, so it can't be taken back. Nothing was changed.",
};

async function plannedUndo(
  reader: Reader,
  { kind, article, text }: UndoIntent,
  chain: ChainId,
  unreadable: OnUnreadable,
): Promise<readonly PlannedAct[] | Refusal> {
  const target = (await readUndoState(reader, { article, text, chain }, unreadable))[kind];
  if (!target) return { refused: `There is nothing to ${kind} in this article.` };
  const step = await readStep(reader, target, unreadable);
  return step ? planUndo(kind, step) : unreadableStep;
}

async function plannedTakeBack(
  reader: Reader,
  { kind, n }: TakeBackIntent,
  chain: ChainId,
  unreadable: OnUnreadable,
): Promise<readonly PlannedAct[] | Refusal> {
  const target = readRecord(Change, await reader.get("changes", [chain, n]), unreadable);
  const step = target && (await readStep(reader, target, unreadable));
  return step ? planUndo(kind === "take-back" ? "undo" : "redo", step) : unreadableStep;
}

async function plannedBack(
  reader: Reader,
  { n }: BackIntent,
  chain: ChainId,
  unreadable: OnUnreadable,
): Promise<readonly PlannedAct[] | Refusal> {
  const entries = await reader.changesFrom(chain, n + 1);
  const changes = readRecords(Change, entries, unreadable);
  return changes.length < entries.length ? unreadableStep : planBack(changes);
}
