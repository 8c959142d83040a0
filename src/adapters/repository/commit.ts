import { Article, type ArticleId, type TextHash } from "#domain/article/article.ts";
import type { Tally } from "#domain/claim/tally.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Intent } from "#domain/history/act.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { type Change, ChangeId } from "#domain/history/change.ts";
import { type GrowingSheet, growingSheet } from "#domain/history/fold.ts";
import { type PlannedAct, carryOut } from "#domain/history/plan.ts";
import { tallyAfterChange } from "#domain/history/tally-after-change.ts";
import type { Committed, CommittedText } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { type Outcome, failed, refused } from "#adapters/repository/outcome.ts";
import { plannedActs } from "#adapters/repository/planned.ts";
import type { Recent } from "#adapters/repository/recent.ts";
import { readRecord } from "#adapters/repository/record-reader.ts";
import type { Reader, Writer } from "#adapters/repository/store.ts";
import { readUndoState } from "#adapters/repository/undo-reads.ts";
import { type Place, type Views, countAnew, readDetection, readViews, viewKey } from "#adapters/repository/views.ts";

/** Of a chain's newest change no more is needed than this, so that one unreadable entry doesn't end the chain. */
const Link = z.object({ n: z.int().min(1), id: ChangeId });

/** A text that an intent is about: what is stored of it, and the sheet as it grows. */
interface OpenText {
  readonly place: Place;
  readonly views: Views;
  readonly growing: GrowingSheet;
}

/** Does what {@link Repository.commit} says, inside a writing transaction. */
export async function commitInTransaction(
  { clock, ids, recent }: Desk,
  writer: Writer,
  intent: Intent,
  unreadable: OnUnreadable,
): Promise<Outcome<Committed>> {
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

  const acts = await plannedActs(writer, intent, analyst.chain, unreadable);
  if ("refused" in acts) return refused(acts.refused);
  const places = placesOf(intent, acts);
  for (const { article: id, text } of places) {
    const article = readRecord(Article, await writer.get("articles", id), unreadable);
    if (!article?.texts.some(({ hash }) => hash === text))
      return refused(
        "This article isn't in this browser's storage any more, so there is nothing to add this to. Reload the page.",
      );
  }
  const open = new Map<string, OpenText>();
  for (const place of places) {
    const views = await readViews(writer, place, known, { recent, unreadable });
    open.set(nameOf(place), { place, views, growing: growingSheet(views.sheet) });
  }
  const sheetOf = (act: PlannedAct) => openText(open, act).growing;
  const changes = carryOut(acts, sheetOf, { chain: analyst.chain, analyst: analyst.id, at: clock.now(), last });
  if ("refused" in changes) return refused(changes.refused);

  if (changes.length > 0 && !known) await writer.put("meta", "analyst", analyst);
  for (const change of changes) await writer.put("changes", [change.chain, change.n], change);
  const texts: CommittedText[] = [];
  for (const text of open.values()) {
    const own = changes.filter((change) => nameOf(change) === nameOf(text.place));
    const { tally, sheet } = await viewsAfter(writer, recent, text, own, unreadable);
    if (own.length > 0)
      await Promise.all([
        writer.put("sheets", viewKey(text.place, analyst.id), sheet),
        writer.put("tallies", viewKey(text.place, analyst.id), { tally, changes: sheet.changes }),
      ]);
    const undo =
      own.length > 0 && own.every(({ target }) => target === null)
        ? { undo: own.at(-1) ?? null, redo: null }
        : await readUndoState(writer, { ...text.place, chain: analyst.chain }, unreadable);
    texts.push({ sheet, tally, undo });
  }
  const touched = new Set(changes.map(nameOf));
  return {
    result: { ok: true, changes, texts },
    touched: texts
      .filter(({ sheet }) => touched.has(nameOf(sheet)))
      .map(({ sheet: { article, text }, tally }) => ({ what: "sheet", article, text, tally })),
  };
}

/** The texts that an intent is about, each once, the one that it names first. */
function placesOf(intent: Intent, acts: readonly PlannedAct[]): readonly Place[] {
  const named = "article" in intent ? [intent] : [];
  const places = [...named, ...acts].map(({ article, text }) => ({ article, text }));
  return [...new Map(places.map((place) => [nameOf(place), place])).values()];
}

function nameOf({ article, text }: { readonly article: ArticleId; readonly text: TextHash }): string {
  return `${article} ${text}`;
}

function openText(open: ReadonlyMap<string, OpenText>, act: PlannedAct): OpenText {
  const text = open.get(nameOf(act));
  if (!text) throw new RangeError(`the text ${act.text} was not opened for an act on it`);
  return text;
}

/** What the changes on one text make of its sheet and tally. */
async function viewsAfter(
  reader: Reader,
  recent: Recent,
  { place, views, growing }: OpenText,
  changes: readonly Change[],
  unreadable: OnUnreadable,
): Promise<{ readonly sheet: Views["sheet"]; readonly tally: Tally }> {
  const sheet = growing.sheet();
  const [only] = changes;
  if (!only) return { sheet: views.sheet, tally: views.tally ?? countAnew(place, sheet.analyst, null, views.sheet) };
  // A claim that was touched before is counted already, whatever is detected: mostly no detection has to be read.
  const counted = only.claim === null || views.sheet.touched[only.claim] !== undefined;
  const simple = counted && only.after.made === undefined && only.after.pieces === undefined;
  if (changes.length === 1 && views.tally) {
    const detection = simple ? null : await presentDetection(recent, reader, place, views, unreadable);
    return { sheet, tally: tallyAfterChange(views.tally, detection, only, views.sheet, sheet) };
  }
  const detection = await presentDetection(recent, reader, place, views, unreadable);
  return { sheet, tally: countAnew(place, sheet.analyst, detection, sheet) };
}

/** The detection that the tally counts, parsed anew only where it isn't the one used last. */
async function presentDetection(
  recent: Recent,
  reader: Reader,
  { text }: Place,
  { tally }: Views,
  unreadable: OnUnreadable,
): Promise<Detection | null> {
  const known = tally?.detector ? recent.detection(text, tally.detector) : null;
  if (known) return known;
  const read = await readDetection(reader, text, unreadable);
  if (read) recent.keepDetection(read);
  return read;
}
