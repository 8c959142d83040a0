import { untouchedReading } from "#domain/claim/reading.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet, TouchedClaim } from "#domain/history/sheet.ts";

/**
 * The sheet after one more change.
 * A claim's first change brings its snapshot; a change on a claim that is neither on the sheet nor in a
 * snapshot is a bug or a damaged history, and throws.
 */
export function foldChange(sheet: Sheet, change: Change): Sheet {
  return foldChanges(sheet, [change]);
}

/**
 * The sheet after all these changes, which are one analyst's on one text, each chain in the order of `n`.
 * Copies the sheet once, so that thousands of changes fold in time proportional to their number.
 */
export function foldChanges(start: Sheet, changes: Iterable<Change>): Sheet {
  const growing = growingSheet(start);
  for (const change of changes) growing.add(change);
  return growing.sheet();
}

/** A sheet to which changes are added one by one, at a cost that doesn't depend on how much is on it. */
export interface GrowingSheet {
  readonly sheet: () => Sheet;
  readonly add: (change: Change) => void;
}

/** Copies the sheet, once; what it is given stays as it is. */
export function growingSheet(start: Sheet): GrowingSheet {
  const touched: Record<string, TouchedClaim> = { ...start.touched };
  const growing = { ...start, touched };
  return {
    sheet: () => growing,
    add(change) {
      if (change.claim === null) growing.note = change.after.note ?? growing.note;
      else touched[change.claim] = touchedAfter(touched[change.claim], change);
      growing.analyst = change.by;
      growing.changes += 1;
    },
  };
}

/**
 * The fold of a history of which some changes could not be read: changes on a claim that none of the others
 * brought are left out, and `changes` still counts them all, so that the sheet is not taken for an older one.
 */
export function foldReadable(start: Sheet, changes: readonly Change[], unreadable: number): Sheet {
  const brought = new Set(Object.keys(start.touched));
  const foldable = changes.filter((change) => {
    if (change.claim === null) return true;
    if (change.snapshot) brought.add(change.claim);
    return brought.has(change.claim);
  });
  return { ...foldChanges(start, foldable), changes: start.changes + changes.length + unreadable };
}

function touchedAfter(before: TouchedClaim | undefined, change: Change): TouchedClaim {
  const claim = before?.claim ?? change.snapshot;
  if (!claim)
    throw new RangeError(`change ${change.id} touches claim ${change.claim}, which no earlier change brought`);
  return { claim, reading: { ...(before?.reading ?? untouchedReading), ...change.after } };
}
