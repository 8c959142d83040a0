import { untouchedReading } from "#domain/claim/reading.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/**
 * The sheet after one more change. Work follows the change: one record entry is replaced.
 * A claim's first change brings its snapshot; a change on a claim that is neither on the sheet nor in a
 * snapshot is a bug or a damaged history, and throws.
 */
export function foldChange(sheet: Sheet, change: Change): Sheet {
  const claim = sheet.touched[change.claim]?.claim ?? change.snapshot;
  if (!claim) throw new RangeError(`change ${change.id} touches claim ${change.claim}, which no earlier change brought`);
  const reading = sheet.touched[change.claim]?.reading ?? untouchedReading;
  return {
    ...sheet,
    analyst: change.by,
    touched: { ...sheet.touched, [change.claim]: { claim, reading: { ...reading, ...change.after } } },
    changes: sheet.changes + 1,
  };
}

/** The sheet after all these changes, which are one analyst's on one text, each chain in the order of `n`. */
export function foldChanges(start: Sheet, changes: Iterable<Change>): Sheet {
  let sheet = start;
  for (const change of changes) sheet = foldChange(sheet, change);
  return sheet;
}
