import { Article, type TextVersion, textHash } from "#domain/article/article.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import { type Change, ChangeId } from "#domain/history/change.ts";
import type { Restored, Touched } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { type Outcome, failed, refused } from "#adapters/repository/outcome.ts";
import { recentRecords } from "#adapters/repository/recent.ts";
import { readRecord } from "#adapters/repository/record-reader.ts";
import type { Writer } from "#adapters/repository/store.ts";
import { readAnalyst } from "#adapters/repository/view-reads.ts";
import { countAnew, readDetection, readViews, viewKey } from "#adapters/repository/views.ts";

/** What of a stored change tells it from another in its place. */
const Place = z.object({ n: z.int().min(1), id: ChangeId });

/** Does what {@link Repository.restore} says, inside a writing transaction. */
export async function restoreInTransaction(
  _desk: Desk,
  writer: Writer,
  { content, onlyLook }: { readonly content: ExportContent; readonly onlyLook: boolean },
  unreadable: OnUnreadable,
): Promise<Outcome<Restored>> {
  const { articles, analysts, lexicon, review } = content;
  const stored = await writer.get("meta", "analyst");
  const present = await readAnalyst(writer, unreadable);
  if (stored && !present)
    return failed("Who works in this browser can't be read from its storage, so nothing was restored or changed.");
  // Whoever did nothing that was saved has an id of zeros, which is nobody's.
  const known = analysts.filter(({ id }) => !/^0+$/.test(id));
  const owner = known.find(({ id }) => id === content.exportedBy) ?? null;
  if (present && owner && present.chain !== owner.chain && (await writer.newestChange(present.chain)))
    return refused(
      "There is other work in this browser, which this file knows nothing of. Restore it in a browser without work, or bring it in as a colleague's. Nothing was changed.",
    );
  const added = await changesToAdd(writer, articles, unreadable);
  if ("refused" in added) return refused(added.refused);

  const merged: { readonly from: KnownArticle; readonly article: Article }[] = [];
  for (const from of articles) {
    const entry = await writer.get("articles", from.article.id);
    const here = readRecord(Article, entry, unreadable);
    if (entry && !here)
      return failed(
        `What is stored of ${from.article.id} can't be read, so nothing was restored over it. Nothing was changed.`,
      );
    merged.push({ from, article: here ? joined(from.article, here) : from.article });
  }
  const restored: Restored = {
    ok: true,
    articles: articles.length,
    changes: added.changes.length,
    analysts: known,
    leftOut: leftOut(content),
  };
  if (onlyLook) return { result: restored, touched: [] };

  for (const { from, article } of merged) {
    await writer.put("articles", article.id, article);
    for (const { text, detection } of from.texts) {
      const hash = textHash(text);
      await writer.put("texts", hash, { hash, text });
      if (detection) await writer.put("detections", hash, detection);
    }
  }
  await writer.addChanges(added.changes);
  const worker = present && owner && present.chain !== owner.chain ? owner : (present ?? owner);
  if (worker && worker !== present) await writer.put("meta", "analyst", worker);
  if (present && worker !== present) await writer.put("meta", ["here", present.id], present);
  for (const analyst of known)
    if (analyst.id !== worker?.id && !(await writer.get("meta", ["here", analyst.id])))
      await writer.put("meta", ["colleague", analyst.id], analyst);
  if (lexicon) await writer.put("meta", "lexicon", lexicon);
  if (review) await restoreReview(writer, review);
  for (const { article } of merged) await countArticle(writer, article, worker, unreadable);
  const touched: Touched[] = [
    { what: "analyst" },
    { what: "articles" },
    { what: "review" },
    { what: "lexicon" },
    ...merged.flatMap(({ article }) =>
      article.texts.map(({ hash }) => ({ what: "detection", article: article.id, text: hash }) as const),
    ),
  ];
  return { result: restored, touched };
}

/** The changes that are not here yet; refused where another one stands in the place of one of them. */
async function changesToAdd(
  writer: Writer,
  articles: readonly KnownArticle[],
  unreadable: OnUnreadable,
): Promise<{ readonly changes: readonly Change[] } | { readonly refused: string }> {
  const all = articles.flatMap(({ changes }) => changes).toSorted((a, b) => a.n - b.n);
  const here = new Map<string, string>();
  for (const chain of new Set(all.map((change) => change.chain)))
    for (const entry of await writer.changesFrom(chain, 1)) {
      const place = readRecord(Place, entry, unreadable);
      if (place) here.set(`${chain} ${place.n}`, place.id);
    }
  const placeOf = ({ chain, n }: Change) => here.get(`${chain} ${n}`);
  if (all.some((change) => (placeOf(change) ?? change.id) !== change.id))
    return {
      refused:
        "The history in this browser has gone another way than the one in this file, so restoring it would overwrite work. Nothing was changed; restore it in a browser without work.",
    };
  return { changes: all.filter((change) => placeOf(change) === undefined) };
}

/** The file's article with the wordings that only this browser has, which came later; the folder says whether it is missing. */
function joined(restored: Article, here: Article): Article {
  const more = here.texts.filter(({ hash }: TextVersion) => !restored.texts.some((text) => text.hash === hash));
  const about = restored.about ?? here.about;
  const texts = [...restored.texts, ...more];
  return { ...restored, ...(about && { about }), texts, missingSince: here.missingSince };
}

/** Stores the guidelines and settlements that are not here yet; both are only ever added to. */
async function restoreReview(writer: Writer, { guidelines, settlements }: NonNullable<ExportContent["review"]>) {
  const keys = (await writer.all("review")).map(({ key }) => key);
  for (const edition of guidelines)
    if (!(await writer.get("review", ["guidelines", edition.edition])))
      await writer.put("review", ["guidelines", edition.edition], edition);
  const here = keys.filter((key) => Array.isArray(key) && key[0] === "settlement").length;
  for (const [i, entry] of settlements.entries())
    if (i >= here) await writer.put("review", ["settlement", i + 1], entry);
}

/** Makes the views of an article's texts anew, for whoever works here and for whoever comes later. */
async function countArticle(writer: Writer, article: Article, worker: Analyst | null, unreadable: OnUnreadable) {
  // What was read before is left aside: it may be older than what is restored.
  const recent = recentRecords();
  for (const { hash } of article.texts) {
    const place = { article: article.id, text: hash };
    const detection = await readDetection(writer, hash, unreadable);
    for (const who of worker ? [worker, null] : [null]) {
      const { sheet } = await readViews(writer, place, who, { recent, unreadable });
      if (who && sheet.changes > 0) await writer.put("sheets", viewKey(place, who.id), sheet);
      if (!detection && sheet.changes === 0) continue;
      const tally = countAnew(place, who?.id ?? null, detection, sheet);
      await writer.put("tallies", viewKey(place, who?.id ?? null), { tally, changes: sheet.changes });
    }
  }
}

/** An export holds what could not be saved too, as it stood on the screen: no history says how it came about. */
function leftOut({ articles }: ExportContent): readonly string[] {
  const unsaved = articles.some(({ texts, changes }) =>
    texts.some(
      ({ sheet }) =>
        sheet.changes !== changes.filter(({ by, text }) => by === sheet.analyst && text === sheet.text).length,
    ),
  );
  return unsaved ? ["Acts that could not be saved when this file was written have no history, and are left out."] : [];
}
