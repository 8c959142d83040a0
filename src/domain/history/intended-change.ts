import { type ChainHead, type Intent, type Refusal, performAct, performUndo } from "#domain/history/act.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import type { UndoState } from "#domain/history/undo.ts";

/**
 * The change that an intent comes to, given what is stored at that moment: null when it would change nothing,
 * a refusal when it makes no sense any more.
 * @param undo what undo and redo act on; asked for by undo and redo only
 */
export function intendedChange(
  intent: Intent,
  sheet: Sheet,
  head: ChainHead,
  undo: UndoState,
): Change | Refusal | null {
  if (intent.kind === "claim") return performAct(intent, sheet, head);
  const target = undo[intent.kind];
  if (!target) return { refused: `There is nothing to ${intent.kind} in this article.` };
  return performUndo(intent.kind, target, sheet, head);
}
