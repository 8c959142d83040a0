import type { Change, ChangeId } from "#domain/history/change.ts";

/** What undo and redo would take back or make again; null where there is nothing. */
export interface UndoState {
  readonly undo: Change | null;
  readonly redo: Change | null;
}

/** A search that is handed one chain's changes on one text, newest first, until it has found what it needs. */
export interface UndoSearch {
  /** Takes the next older change; true once older ones can change nothing any more. */
  readonly meet: (change: Change) => boolean;
  /** What has been found; final once {@link meet} said so or the changes are at their end. */
  readonly state: () => UndoState;
}

/**
 * Starts looking for what undo and redo act on.
 *
 * Undo takes back the newest act that isn't already taken back; redo makes the act taken back last again,
 * as long as no new act came since. Needs to see only as far back as past the acts that were undone, so a long
 * history is never read as a whole.
 */
export function undoSearch(): UndoSearch {
  const settled = new Set<ChangeId>();
  const undone = new Set<ChangeId>();
  const undoneSinceLastAct = new Set<ChangeId>();
  let metAnAct = false;
  let undo: Change | null = null;
  let redo: Change | null = null;
  return {
    meet(change) {
      if (undo) return true;
      if (change.target !== null) {
        // Only the newest word on an act counts; older undos and redos of the same act are history.
        if (!settled.has(change.target) && change.what === "undo") {
          undone.add(change.target);
          if (!metAnAct) undoneSinceLastAct.add(change.target);
        }
        settled.add(change.target);
        return false;
      }
      metAnAct = true;
      if (!undone.has(change.id)) undo = change;
      // Acts are undone newest first, so the oldest of them is the one undone last.
      else if (undoneSinceLastAct.has(change.id)) redo = change;
      return undo !== null;
    },
    state: () => ({ undo, redo }),
  };
}

/** What undo and redo act on, in one chain's changes on one text, **given newest first**. Reads no further than it must. */
export function undoState(newestFirst: Iterable<Change>): UndoState {
  const search = undoSearch();
  for (const change of newestFirst) if (search.meet(change)) break;
  return search.state();
}
