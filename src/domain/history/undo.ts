import type { Change, ChangeId } from "#domain/history/change.ts";

/** What undo and redo would take back or make again; null where there is nothing. */
export interface UndoState {
  readonly undo: Change | null;
  readonly redo: Change | null;
}

/**
 * Finds what undo and redo act on, in one chain's changes on one text, **given newest first**.
 *
 * Undo takes back the newest act that isn't already taken back; redo makes the act taken back last again,
 * as long as no new act came since. Reads only as far back as it must: past the acts that were undone.
 */
export function undoState(newestFirst: Iterable<Change>): UndoState {
  const settled = new Set<ChangeId>();
  const undone = new Set<ChangeId>();
  const undoneSinceLastAct = new Set<ChangeId>();
  let metAnAct = false;
  let redo: Change | null = null;
  for (const change of newestFirst) {
    if (change.target !== null) {
      // Only the newest word on an act counts; older undos and redos of the same act are history.
      if (!settled.has(change.target) && change.what === "undo") {
        undone.add(change.target);
        if (!metAnAct) undoneSinceLastAct.add(change.target);
      }
      settled.add(change.target);
      continue;
    }
    metAnAct = true;
    if (!undone.has(change.id)) return { undo: change, redo };
    // Acts are undone newest first, so the oldest of them is the one undone last.
    if (undoneSinceLastAct.has(change.id)) redo = change;
  }
  return { undo: null, redo };
}
