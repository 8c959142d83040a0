import type { Tally } from "#domain/claim/tally.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { z } from "#domain/schema.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { recentRecords } from "#adapters/repository/recent.ts";
import { readRecord } from "#adapters/repository/record-reader.ts";
import type { Reader, Writer } from "#adapters/repository/store.ts";
import { type Place, StoredTally, readViews, viewKey } from "#adapters/repository/views.ts";

/** Where a tally stands: article, text, and the analyst or "". */
const TallyKey = z.tuple([z.string(), z.string(), z.string()]);

/** Who works in this browser; null before their first act. */
export async function readAnalyst(reader: Reader, unreadable: OnUnreadable): Promise<Analyst | null> {
  return readRecord(Analyst, await reader.get("meta", "analyst"), unreadable);
}

/** The present analyst's sheet of a text, checked against the number of their changes and made anew where it differs. */
export async function readSheetSafely(desk: Desk, place: Place): Promise<Sheet> {
  const { recent } = desk;
  const views = await desk.read(async (reader, unreadable) => {
    const analyst = await readAnalyst(reader, unreadable);
    return analyst && (await readViews(reader, place, analyst, { recent, unreadable }));
  });
  if (!views) return emptySheet(place.article, place.text, null);
  recent.keepSheet(views.sheet);
  if (views.rebuilt) await mend(desk, [place]);
  return views.sheet;
}

/** The present analyst's tallies; where they haven't touched a text, what was counted without any analyst. */
export async function readTallies(desk: Desk): Promise<readonly Tally[]> {
  const { recent } = desk;
  const broken: Place[] = [];
  const tallies = await desk.read(async (reader, unreadable) => {
    const analyst = await readAnalyst(reader, unreadable);
    const found = new Map<string, Tally>();
    // The analyst-less tally comes first in the order of keys, so that the analyst's own replaces it.
    for (const entry of await reader.all("tallies")) {
      const key = TallyKey.safeParse(entry.key);
      if (!key.success) continue;
      const [article, text, who] = key.data;
      if (who !== "" && who !== analyst?.id) continue;
      const stored = readRecord(StoredTally, entry, unreadable);
      const place = { article, text };
      if (!stored) broken.push(place);
      const tally = stored?.tally ?? (await readViews(reader, place, analyst, { recent, unreadable })).tally;
      if (tally) found.set(`${article} ${text}`, { ...tally, analyst: analyst?.id ?? null });
    }
    return [...found.values()];
  });
  if (broken.length > 0) await mend(desk, broken);
  return tallies;
}

/**
 * Stores views anew that can't be relied on. Where that fails nothing is lost: they were made from the changes
 * and will be made again.
 */
async function mend(desk: Desk, places: readonly Place[]): Promise<void> {
  await desk.write(async (writer, unreadable) => {
    for (const place of places) await mendPlace(writer, place, unreadable);
  });
}

async function mendPlace(writer: Writer, place: Place, unreadable: OnUnreadable): Promise<void> {
  // What was read before is left aside: it is right, and would hide that what is stored is not.
  const recent = recentRecords();
  const analyst = await readAnalyst(writer, unreadable);
  for (const who of analyst ? [analyst, null] : [null]) {
    const { sheet, tally, rebuilt } = await readViews(writer, place, who, { recent, unreadable });
    if (!rebuilt) continue;
    if (who) await writer.put("sheets", viewKey(place, who.id), sheet);
    if (tally) await writer.put("tallies", viewKey(place, who?.id ?? null), { tally, changes: sheet.changes });
  }
}
