import { type Change, Change as ChangeSchema } from "#domain/history/change.ts";
import { type UndoState, undoSearch } from "#domain/history/undo.ts";
import type { OnUnreadable } from "#adapters/repository/desk.ts";
import { readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import type { ChainOnText, Reader } from "#adapters/repository/store.ts";

/** Walks the history backwards, no further than it must; an entry that can't be read ends the walk. */
export async function readUndoState(reader: Reader, onText: ChainOnText, unreadable: OnUnreadable): Promise<UndoState> {
  const search = undoSearch();
  await reader.visitNewestFirst(onText, (entry) => {
    const change = readRecord(ChangeSchema, entry, unreadable);
    return change === null || search.meet(change);
  });
  return search.state();
}

/** How many of a step's changes are read at once. */
const batch = 256;

/**
 * All changes of the step that a change belongs to, in the order of `n`: the change alone where it was meant so.
 * Null where one of them can't be read: a step is never taken back by halves.
 */
export async function readStep(
  reader: Reader,
  change: Change,
  unreadable: OnUnreadable,
): Promise<readonly Change[] | null> {
  const { chain, step } = change;
  if (step === undefined) return [change];
  const found: Change[] = [];
  for (let from = step; ; from += batch) {
    const entries = await reader.changesFrom(chain, from, batch);
    const changes = readRecords(ChangeSchema, entries, unreadable);
    if (changes.length < entries.length) return null;
    const own = changes.filter((other) => other.step === step);
    found.push(...own);
    if (own.length < batch) return found;
  }
}
