import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";

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
  const touched = { ...start.touched };
  let { analyst, changes: count } = start;
  for (const change of changes) {
    const before = touched[change.claim];
    const claim = before?.claim ?? change.snapshot;
    if (!claim)
      throw new RangeError(`change ${change.id} touches claim ${change.claim}, which no earlier change brought`);
    touched[change.claim] = { claim, reading: readingAfter(before?.reading ?? untouchedReading, change) };
    analyst = change.by;
    count += 1;
  }
  return { ...start, analyst, touched, changes: count };
}

/**
 * The fold of a history of which some changes could not be read: changes on a claim that none of the others
 * brought are left out, and `changes` still counts them all, so that the sheet is not taken for an older one.
 */
export function foldReadable(start: Sheet, changes: readonly Change[], unreadable: number): Sheet {
  const brought = new Set(Object.keys(start.touched));
  const foldable = changes.filter((change) => {
    if (change.snapshot) brought.add(change.claim);
    return brought.has(change.claim);
  });
  return { ...foldChanges(start, foldable), changes: start.changes + changes.length + unreadable };
}

function readingAfter(reading: Reading, change: Change): Reading {
  return { ...reading, ...change.after };
}
