import {
  type About,
  Article,
  type ArticleId,
  type Origin,
  type TextVersion,
  articleId,
  originName,
} from "#domain/article/article.ts";
import { type Detection, isGiven } from "#domain/detect/detection.ts";
import { Analyst } from "#domain/history/analyst.ts";
import type { Kept } from "#domain/ports.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { planText } from "#adapters/repository/keep-text.ts";
import { type Done, type Outcome, failed, refused } from "#adapters/repository/outcome.ts";
import { readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import { StoredText } from "#adapters/repository/stored-text.ts";
import type { Writer } from "#adapters/repository/store.ts";
import { type Place, countAnew, readDetection, readViews, viewKey } from "#adapters/repository/views.ts";

const done: Done = { ok: true };

/** A text, where it came from, what is said about it, and `version`, which describes it with the present time. */
interface TextToKeep {
  readonly origin: Origin;
  readonly text: string;
  readonly version: TextVersion;
  readonly about: About | null;
}

/**
 * Does what {@link Repository.keepText} says, inside a writing transaction.
 * The version is made before the transaction, which other tabs wait for.
 */
export async function keepTextInTransaction(
  _desk: Desk,
  writer: Writer,
  { origin, text, version, about }: TextToKeep,
  unreadable: OnUnreadable,
): Promise<Outcome<Extract<Kept, Done>>> {
  const id = articleId(origin);
  const entries = await writer.all("articles");
  const articles = readRecords(Article, entries, unreadable);
  if (entries.some(({ key }) => key === id) && !articles.some((article) => article.id === id))
    return failed(
      `What is stored of ${originName(origin)} can't be read, so its text was not stored beside it. Nothing stored was changed.`,
    );

  const { hash } = version;
  const plan = planText(articles, origin, version, about);
  // Whatever the plan, an article has this text: where the storage has lost it, it is stored again.
  const stored = readRecord(StoredText, await writer.get("texts", hash), unreadable);
  if (!stored) await writer.put("texts", hash, { hash, text });
  if (plan.outcome === "duplicate") return { result: { ok: true, ...plan }, touched: [] };
  const { outcome, article, changed } = plan;
  if (changed) await writer.put("articles", article.id, article);
  return { result: { ok: true, outcome, article }, touched: changed ? [{ what: "articles" }] : [] };
}

/**
 * Does what {@link Repository.keepDetection} says, inside a writing transaction. Every article that has this text
 * is counted anew, since they share its detection; for the present analyst and for whoever comes later.
 */
export async function keepDetectionInTransaction(
  { recent }: Desk,
  writer: Writer,
  { article, detection }: { readonly article: ArticleId; readonly detection: Detection },
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const { text } = detection;
  const articles = readRecords(Article, await writer.all("articles"), unreadable);
  const places = articles
    .filter(({ texts }) => texts.some(({ hash }) => hash === text))
    .map(({ id }): Place => ({ article: id, text }));
  if (!places.some((place) => place.article === article)) return notThere();

  const analyst = readRecord(Analyst, await writer.get("meta", "analyst"), unreadable);
  // Read before it is replaced, so that one that can't be read is kept aside.
  const stored = await readDetection(writer, text, unreadable);
  // A search that began before a review pack was opened must not put its suggestions in place of the pack's claims.
  if (stored && isGiven(stored) && !isGiven(detection)) return { result: done, touched: [] };
  await writer.put("detections", text, detection);
  for (const place of places)
    for (const who of analyst ? [analyst, null] : [null]) {
      const { sheet, rebuilt } = await readViews(writer, place, who, { recent, unreadable });
      const tally = countAnew(place, who?.id ?? null, detection, sheet);
      await writer.put("tallies", viewKey(place, who?.id ?? null), { tally, changes: sheet.changes });
      if (rebuilt && who) await writer.put("sheets", viewKey(place, who.id), sheet);
    }
  return { result: done, touched: places.map((place) => ({ what: "detection", article: place.article, text })) };
}

/** Does what {@link Repository.markMissing} says, inside a writing transaction. */
export async function markMissingInTransaction(
  { clock }: Desk,
  writer: Writer,
  missing: ReadonlySet<ArticleId>,
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const articles = readRecords(Article, await writer.all("articles"), unreadable);
  const differing = articles.filter((article) => missing.has(article.id) !== (article.missingSince !== null));
  const now = clock.now();
  for (const article of differing)
    await writer.put("articles", article.id, { ...article, missingSince: article.missingSince === null ? now : null });
  return { result: done, touched: differing.length > 0 ? [{ what: "articles" }] : [] };
}

/** Does what {@link Repository.setRemoved} says, inside a writing transaction. */
export async function setRemovedInTransaction(
  { clock }: Desk,
  writer: Writer,
  { article: id, removed }: { readonly article: ArticleId; readonly removed: boolean },
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const article = readRecord(Article, await writer.get("articles", id), unreadable);
  if (!article) return notThere();
  if (removed === (article.removedAt !== null)) return { result: done, touched: [] };
  await writer.put("articles", id, { ...article, removedAt: removed ? clock.now() : null });
  return { result: done, touched: [{ what: "articles" }] };
}

/** Does what {@link Repository.keepAbout} says, inside a writing transaction. */
export async function keepAboutInTransaction(
  _desk: Desk,
  writer: Writer,
  { article: id, about }: { readonly article: ArticleId; readonly about: About },
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const article = readRecord(Article, await writer.get("articles", id), unreadable);
  if (!article) return notThere();
  await writer.put("articles", id, { ...article, about });
  return { result: done, touched: [{ what: "articles" }] };
}

function notThere(): Outcome<never> {
  return refused("This article isn't in this browser's storage any more, so nothing was changed. Reload the page.");
}
