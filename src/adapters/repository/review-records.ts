import { Article, ArticleId, Instant, TextHash, type TextVersion, originName } from "#domain/article/article.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { packDetection, PackId, PackMode, ReviewPack } from "#domain/review/pack.ts";
import { Guidelines, longestGuidelines } from "#domain/review/guidelines.ts";
import { Settlement, type SettlementEntry, Withdrawal } from "#domain/review/settlement.ts";
import { ShownClaims } from "#domain/review/shown-claims.ts";
import { isGiven } from "#domain/detect/detection.ts";
import { z } from "#domain/schema.ts";
import type { KeptPack, Touched } from "#domain/ports.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import { type Done, type Outcome, failed, refused } from "#adapters/repository/outcome.ts";
import { readRecord, readRecords } from "#adapters/repository/record-reader.ts";
import type { Reader, Writer } from "#adapters/repository/store.ts";
import { StoredText } from "#adapters/repository/stored-text.ts";
import { readAnalyst } from "#adapters/repository/view-reads.ts";
import { countAnew, readDetection, readViews, viewKey } from "#adapters/repository/views.ts";

const done: Outcome<Done> = { result: { ok: true }, touched: [{ what: "review" }] };

const KeptPackRecord: z.ZodType<KeptPack> = z.strictObject({
  version: z.literal(1),
  id: PackId,
  madeBy: ReviewPack.shape.madeBy,
  mode: PackMode,
  guidelines: Guidelines.nullable(),
  texts: z.array(z.strictObject({ article: ArticleId, text: TextHash })),
  openedAt: Instant,
  doneAt: Instant.nullable(),
});

const Entry: z.ZodType<SettlementEntry> = z.discriminatedUnion("kind", [Settlement, Withdrawal]);

/** All records of one kind, in the order of their keys. */
async function readAll<T>(reader: Reader, kind: string, type: z.ZodType<T>, unreadable: OnUnreadable) {
  const entries = (await reader.all("review")).filter(({ key }) => Array.isArray(key) && key[0] === kind);
  return readRecords(type, entries, unreadable);
}

/** See {@link Repository.packs}. */
export async function readPacks(reader: Reader, unreadable: OnUnreadable): Promise<readonly KeptPack[]> {
  const packs = await readAll(reader, "pack", KeptPackRecord, unreadable);
  return packs.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

/** See {@link Repository.shownClaims}. */
export async function readShownClaims(reader: Reader, unreadable: OnUnreadable): Promise<readonly ShownClaims[]> {
  return readAll(reader, "shown", ShownClaims, unreadable);
}

/** See {@link Repository.guidelines}. */
export async function readGuidelines(reader: Reader, unreadable: OnUnreadable): Promise<readonly Guidelines[]> {
  return (await readAll(reader, "guidelines", Guidelines, unreadable)).toReversed();
}

/** See {@link Repository.settlements}. */
export async function readSettlements(reader: Reader, unreadable: OnUnreadable): Promise<readonly SettlementEntry[]> {
  return readAll(reader, "settlement", Entry, unreadable);
}

/** Does what {@link Repository.keepGuidelines} says, inside a writing transaction. */
export async function keepGuidelinesInTransaction(
  { clock }: Desk,
  writer: Writer,
  text: string,
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  if (text.length > longestGuidelines)
    return refused(
      `Guidelines hold up to ${longestGuidelines.toLocaleString("en")} characters; these have ${text.length.toLocaleString("en")}. Nothing was kept.`,
    );
  const [newest] = await readGuidelines(writer, unreadable);
  if (newest?.text === text) return { ...done, touched: [] };
  const by = (await readAnalyst(writer, unreadable))?.id ?? null;
  const edition = (newest?.edition ?? 0) + 1;
  await writer.put("review", ["guidelines", edition], { version: 1, edition, text, at: clock.now(), by });
  return done;
}

/** Does what {@link Repository.keepSettlement} says, inside a writing transaction. */
export async function keepSettlementInTransaction(
  _desk: Desk,
  writer: Writer,
  entry: SettlementEntry,
): Promise<Outcome<Done>> {
  const count = (await writer.all("review")).filter(({ key }) => Array.isArray(key) && key[0] === "settlement").length;
  await writer.put("review", ["settlement", count + 1], entry);
  return done;
}

/** Does what {@link Repository.openPack} says, inside a writing transaction. */
export async function openPackInTransaction(
  { clock, recent }: Desk,
  writer: Writer,
  pack: ReviewPack,
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const known = readRecord(KeptPackRecord, await writer.get("review", ["pack", pack.id]), unreadable);
  if (known) return refused("This pack was opened here before: it is on the review page.");
  const touched: Touched[] = [{ what: "review" }, { what: "articles" }];
  for (const { id, origin, texts } of pack.articles) {
    const entry = await writer.get("articles", id);
    const stored = readRecord(Article, entry, unreadable);
    if (entry && !stored)
      return failed(
        `What is stored here of “${originName(origin)}” can't be read, so the pack was not opened. Nothing was changed.`,
      );
    const versions = texts.map(({ version }) => version);
    await writer.put(
      "articles",
      id,
      withTexts(stored ?? { version: 1, id, origin, texts: versions, missingSince: null, removedAt: null }, versions),
    );
    for (const { version, text, claims } of texts) {
      const { hash } = version;
      if (!readRecord(StoredText, await writer.get("texts", hash), unreadable))
        await writer.put("texts", hash, { hash, text });
      const detection = packDetection(pack.id, hash, claims);
      await writer.put("detections", hash, detection);
      const analyst = await readAnalyst(writer, unreadable);
      const place = { article: id, text: hash };
      for (const who of analyst ? [analyst, null] : [null]) {
        const sheet = who
          ? (await readViews(writer, place, who, { recent, unreadable })).sheet
          : emptySheet(id, hash, null);
        const tally = countAnew(place, who?.id ?? null, detection, sheet);
        await writer.put("tallies", viewKey(place, who?.id ?? null), { tally, changes: sheet.changes });
      }
      touched.push({ what: "detection", article: id, text: hash });
    }
  }
  const { id, madeBy, mode, guidelines, articles } = pack;
  const texts = articles.flatMap((article) =>
    article.texts.map(({ version }) => ({ article: article.id, text: version.hash })),
  );
  const kept: KeptPack = { version: 1, id, madeBy, mode, guidelines, texts, openedAt: clock.now(), doneAt: null };
  await writer.put("review", ["pack", id], kept);
  for (const change of pack.history)
    if (!(await writer.get("changes", [change.chain, change.n])))
      await writer.put("changes", [change.chain, change.n], change);
  for (const analyst of pack.analysts) await writer.put("meta", ["colleague", analyst.id], analyst);
  return { result: { ok: true }, touched };
}

/** The article with these wordings too; they come last, so that the pack's is the one that is read. */
function withTexts(article: Article, versions: readonly TextVersion[]): Article {
  const others = article.texts.filter(({ hash }) => !versions.some((version) => version.hash === hash));
  return { ...article, texts: [...others, ...versions], removedAt: null };
}

/** Does what {@link Repository.finishPack} says, inside a writing transaction. */
export async function finishPackInTransaction(
  { clock }: Desk,
  writer: Writer,
  id: PackId,
  unreadable: OnUnreadable,
): Promise<Outcome<Done>> {
  const kept = readRecord(KeptPackRecord, await writer.get("review", ["pack", id]), unreadable);
  if (!kept) return refused("This pack isn't in this browser. Nothing was changed.");
  const touched: Touched[] = [{ what: "review" }];
  await writer.put("review", ["pack", id], { ...kept, doneAt: kept.doneAt ?? clock.now() });
  for (const { article, text } of kept.texts) {
    const detection = await readDetection(writer, text, unreadable);
    if (!detection || !isGiven(detection)) continue;
    // The claims stay until the detector has read the text: it takes what is no detector's for outdated.
    await writer.put("detections", text, { ...detection, detector: `done-${detection.detector}` });
    touched.push({ what: "detection", article, text });
  }
  return { result: { ok: true }, touched };
}
