import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { Tally, tallyOf } from "#domain/claim/tally.ts";
import { Detection } from "#domain/detect/detection.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import { Change } from "#domain/history/change.ts";
import { foldReadable } from "#domain/history/fold.ts";
import { Sheet, emptySheet } from "#domain/history/sheet.ts";
import { z } from "#domain/schema.ts";
import type { Recent } from "#adapters/repository/recent.ts";
import { type UnreadableEntry, readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import type { Key, Reader } from "#adapters/repository/store.ts";

/** One text of one article, as the views are about it. */
export interface Place {
  readonly article: ArticleId;
  readonly text: TextHash;
}

/** A tally as stored: with the number of changes that it counts, which dates the sheet without reading it. */
export const StoredTally = z.strictObject({ tally: Tally, changes: z.int().min(0) });

/** What follows from the changes on one text, and whether it stands in the storage like that. */
export interface Views {
  readonly sheet: Sheet;
  /** Null before anything was detected or done. */
  readonly tally: Tally | null;
  /** Whether the stored views were missing, unreadable or not up to date, so that these were made from the changes. */
  readonly rebuilt: boolean;
}

/** What reading views takes besides the transaction. */
export interface ViewReading {
  readonly recent: Recent;
  readonly unreadable: (entry: UnreadableEntry) => void;
}

/** Where a sheet or tally stands; null is the analyst-less tally of what was detected. */
export function viewKey({ article, text }: Place, analyst: AnalystId | null): Key {
  return [article, text, analyst ?? ""];
}

/** What is stored of the claims found in a text; null where nothing is, or nothing that can be read. */
export async function readDetection(
  reader: Reader,
  text: TextHash,
  unreadable: (entry: UnreadableEntry) => void,
): Promise<Detection | null> {
  return readRecord(Detection, await reader.get("detections", text), unreadable);
}

/**
 * An analyst's sheet and tally of a text. They are views: where the stored ones cannot be relied on they are made
 * anew from the changes and the detection. Reads neither history nor detection where all is in order.
 */
export async function readViews(
  reader: Reader,
  place: Place,
  analyst: Analyst | null,
  { recent, unreadable }: ViewReading,
): Promise<Views> {
  const stored = readRecord(StoredTally, await reader.get("tallies", viewKey(place, analyst?.id ?? null)), unreadable);
  const { sheet, rebuilt } = analyst
    ? await readSheet(reader, place, analyst, stored?.changes ?? null, { recent, unreadable })
    : { sheet: emptySheet(place.article, place.text, null), rebuilt: false };
  if (stored?.changes === sheet.changes) return { sheet, tally: stored.tally, rebuilt };
  if (analyst && sheet.changes === 0) {
    // Before an analyst's first act on a text, what was counted without any analyst holds for them.
    const base = readRecord(StoredTally, await reader.get("tallies", viewKey(place, null)), unreadable);
    if (base) return { sheet, tally: { ...base.tally, analyst: analyst.id }, rebuilt };
  }
  const detection = await readDetection(reader, place.text, unreadable);
  if (!detection && sheet.changes === 0) return { sheet, tally: null, rebuilt };
  return { sheet, tally: countAnew(place, analyst?.id ?? null, detection, sheet), rebuilt: true };
}

/** The tally of a sheet with all claims counted. */
export function countAnew(place: Place, analyst: AnalystId | null, detection: Detection | null, sheet: Sheet): Tally {
  const key = { article: place.article, text: place.text, analyst, detector: detection?.detector ?? null };
  return tallyOf(key, readClaims(detection, sheet));
}

async function readSheet(
  reader: Reader,
  place: Place,
  analyst: Analyst,
  changesCounted: number | null,
  { recent, unreadable }: ViewReading,
): Promise<Pick<Views, "sheet" | "rebuilt">> {
  // A sheet is a function of the changes folded into it, and they are only added to: the same number, the same sheet.
  const known = recent.sheet(place, analyst.id);
  if (known && known.changes === changesCounted) return { sheet: known, rebuilt: false };

  const onText = { ...place, chain: analyst.chain };
  const [entry, count] = await Promise.all([
    reader.get("sheets", viewKey(place, analyst.id)),
    reader.countChangesOnText(onText),
  ]);
  const stored = readRecord(Sheet, entry, unreadable);
  if (stored?.changes === count) return { sheet: stored, rebuilt: false };
  const empty = emptySheet(place.article, place.text, analyst.id);
  if (!entry && count === 0) return { sheet: empty, rebuilt: false };
  if (entry && stored)
    unreadable({ ...entry, reason: `counts ${stored.changes} changes, where the history has ${count}` });
  const entries = await reader.changesOnText(onText);
  const changes = readRecords(Change, entries, unreadable);
  return { sheet: foldReadable(empty, changes, entries.length - changes.length), rebuilt: true };
}
