import { Article } from "#domain/article/article.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { ChainHead, Intent } from "#domain/history/act.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { Change, ChangeId } from "#domain/history/change.ts";
import { foldChange } from "#domain/history/fold.ts";
import { intendedChange } from "#domain/history/intended-change.ts";
import { tallyAfterChange } from "#domain/history/tally-after-change.ts";
import { type UndoState, undoSearch } from "#domain/history/undo.ts";
import type { Committed } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { type Outcome, failed, refused } from "#adapters/repository/outcome.ts";
import type { Recent } from "#adapters/repository/recent.ts";
import { readRecord } from "#adapters/repository/record-reader.ts";
import type { ChainOnText, Reader, Writer } from "#adapters/repository/store.ts";
import { type Views, countAnew, readDetection, readViews, viewKey } from "#adapters/repository/views.ts";

/** Of a chain's newest change no more is needed than this, so that one unreadable entry doesn't end the chain. */
const Link = z.object({ n: z.int().min(1), id: ChangeId });

/** Does what {@link Repository.commit} says, inside a writing transaction. */
export async function commitInTransaction(
  { clock, ids, recent }: Desk,
  writer: Writer,
  intent: Intent,
  unreadable: OnUnreadable,
): Promise<Outcome<Committed>> {
  const article = readRecord(Article, await writer.get("articles", intent.article), unreadable);
  if (!article?.texts.some(({ hash }) => hash === intent.text))
    return refused(
      "This article isn't in this browser's storage any more, so there is nothing to add this to. Reload the page.",
    );

  const who = await writer.get("meta", "analyst");
  const known = readRecord(Analyst, who, unreadable);
  if (who && !known)
    return failed(
      "Who works in this browser can't be read from its storage, so this was not saved. Nothing stored was changed; export your work.",
    );
  const analyst = known ?? { version: 1, id: ids.random(), name: "", chain: ids.random() };

  const newest = known && (await writer.newestChange(analyst.chain));
  const last = newest && readRecord(Link, newest, unreadable);
  if (newest && !last)
    return failed(
      "The newest entry of your history can't be read, so nothing can be added after it. Nothing stored was changed; export your work.",
    );
  const head: ChainHead = { chain: analyst.chain, analyst: analyst.id, at: clock.now(), last };

  const onText: ChainOnText = { article: intent.article, text: intent.text, chain: analyst.chain };
  const views = await readViews(writer, intent, analyst, { recent, unreadable });
  const undo = intent.kind === "claim" ? nothingToUndo : await readUndoState(writer, onText, unreadable);
  const change = intendedChange(intent, views.sheet, head, undo);
  if (change && "refused" in change) return refused(change.refused);
  if (!change) {
    const tally = views.tally ?? countAnew(intent, known?.id ?? null, null, views.sheet);
    const state = await readUndoState(writer, onText, unreadable);
    return { result: { ok: true, change, sheet: views.sheet, tally, undo: state }, touched: [] };
  }

  const sheet = foldChange(views.sheet, change);
  // A claim that was touched before is counted already, whatever is detected: no detection has to be read.
  const counted = views.tally && views.sheet.touched[change.claim];
  const detection = counted ? null : await presentDetection(recent, writer, intent, views, unreadable);
  const tally = views.tally
    ? tallyAfterChange(views.tally, detection, change, views.sheet, sheet)
    : countAnew(intent, analyst.id, detection, sheet);
  await Promise.all([
    known ? null : writer.put("meta", "analyst", analyst),
    writer.put("changes", [change.chain, change.n], change),
    writer.put("sheets", viewKey(intent, analyst.id), sheet),
    writer.put("tallies", viewKey(intent, analyst.id), { tally, changes: sheet.changes }),
  ]);
  const after =
    intent.kind === "claim" ? { undo: change, redo: null } : await readUndoState(writer, onText, unreadable);
  const touched = [{ what: "sheet", article: intent.article, text: intent.text, tally }] as const;
  return { result: { ok: true, change, sheet, tally, undo: after }, touched };
}

const nothingToUndo: UndoState = { undo: null, redo: null };

/** Walks the history backwards, no further than it must; an entry that can't be read ends the walk. */
export async function readUndoState(reader: Reader, onText: ChainOnText, unreadable: OnUnreadable): Promise<UndoState> {
  const search = undoSearch();
  await reader.visitNewestFirst(onText, (entry) => {
    const change = readRecord(Change, entry, unreadable);
    return change === null || search.meet(change);
  });
  return search.state();
}

/** The detection that the tally counts, parsed anew only where it isn't the one used last. */
async function presentDetection(
  recent: Recent,
  reader: Reader,
  { text }: Intent,
  { tally }: Views,
  unreadable: OnUnreadable,
): Promise<Detection | null> {
  const known = tally?.detector ? recent.detection(text, tally.detector) : null;
  if (known) return known;
  const read = await readDetection(reader, text, unreadable);
  if (read) recent.keepDetection(read);
  return read;
}
