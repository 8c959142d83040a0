import { Article, type TextVersion, originName, textHash } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { chainPlan } from "#domain/history/chain-plan.ts";
import { type Change, ChangeId } from "#domain/history/change.ts";
import type { Touched, Watch, WorkTaken } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import { readAnalysts } from "#adapters/repository/analysts.ts";
import type { Desk, OnUnreadable } from "#adapters/repository/desk.ts";
import type { Outcome } from "#adapters/repository/outcome.ts";
import { readRecord } from "#adapters/repository/record-reader.ts";
import type { Writer } from "#adapters/repository/store.ts";
import { StoredText } from "#adapters/repository/stored-text.ts";
import { readAnalyst } from "#adapters/repository/view-reads.ts";
import { countAnew, readDetection, viewKey } from "#adapters/repository/views.ts";
import { shownIn } from "#domain/review/shown-claims.ts";
import { emptySheet } from "#domain/history/sheet.ts";

/** What of a stored change tells it from another in its place. */
const Place = z.object({ n: z.int().min(1), id: ChangeId });

/** So many changes are handed to the storage at once. */
const batch = 500;

/** Counts what is taken, and writes it unless only looked at. */
interface Taking {
  readonly writer: Writer;
  readonly onlyLook: boolean;
  readonly unreadable: OnUnreadable;
  readonly leftOut: string[];
  /** Counts articles and changes that are dealt with; throws where nobody wants the rest any more. */
  readonly step: (count: number) => void;
}

/** Does what {@link Repository.takeWork} says, inside a writing transaction. */
export async function takeWorkInTransaction(
  { clock }: Desk,
  writer: Writer,
  { content, onlyLook, watch }: { readonly content: ExportContent; readonly onlyLook: boolean; readonly watch: Watch },
  unreadable: OnUnreadable,
): Promise<Outcome<WorkTaken>> {
  const total = content.articles.reduce((sum, { changes }) => sum + 1 + changes.length, 0);
  let done = 0;
  const step = (count: number) => {
    // Thrown inside the transaction, which is then taken back whole.
    watch.signal?.throwIfAborted();
    done += count;
    watch.onProgress?.({ done, total });
  };
  const taking: Taking = { writer, onlyLook, unreadable, leftOut: [], step };
  const present = await readAnalyst(writer, unreadable);
  const counts = { articles: 0, texts: 0 };
  for (const known of content.articles) {
    const outcome = await takeArticle(taking, known);
    taking.step(1);
    counts.articles += outcome.isNew ? 1 : 0;
    counts.texts += outcome.texts;
  }
  const { changes, known, authors } = await takeChanges(taking, content, present);
  const analysts = await takeAnalysts(taking, content, authors);
  if (!onlyLook)
    for (const shown of shownIn(content).filter(({ analyst }) => authors.has(analyst)))
      await writer.put("review", ["shown", shown.text, shown.analyst], shown);
  const newest = content.articles
    .flatMap((article) => article.changes.map(({ at }) => at))
    .toSorted()
    .at(-1);
  if (newest !== undefined && newest > inAnHour(clock.now()))
    taking.leftOut.push(
      `A clock is wrong: the newest change in this file is dated ${newest}, in the future. Order does not rest on it.`,
    );
  const touched: Touched[] = onlyLook
    ? []
    : [{ what: "review" }, ...(counts.texts > 0 ? [{ what: "articles" } as const] : [])];
  return { result: { ok: true, ...counts, changes, known, analysts, leftOut: taking.leftOut }, touched };
}

function inAnHour(now: string): string {
  return new Date(Date.parse(now) + 3_600_000).toISOString();
}

/** Stores what is missing here of an article and its texts. */
async function takeArticle(
  { writer, onlyLook, unreadable, leftOut }: Taking,
  { article, texts }: KnownArticle,
): Promise<{ readonly isNew: boolean; readonly texts: number }> {
  const entry = await writer.get("articles", article.id);
  const stored = readRecord(Article, entry, unreadable);
  if (entry && !stored) {
    leftOut.push(`What is stored here of “${originName(article.origin)}” can't be read, so its texts were left out.`);
    return { isNew: false, texts: 0 };
  }
  const missing = article.texts.filter(({ hash }) => !stored?.texts.some((known) => known.hash === hash));
  for (const { hash } of missing) {
    const known = texts.find(({ text }) => textHash(text) === hash);
    if (!known || onlyLook) continue;
    if (!readRecord(StoredText, await writer.get("texts", hash), unreadable))
      await writer.put("texts", hash, { hash, text: known.text });
    const detection = (await readDetection(writer, hash, unreadable)) ?? known.detection;
    if (!detection) continue;
    await writer.put("detections", hash, detection);
    const place = { article: article.id, text: hash };
    const tally = countAnew(place, null, detection, emptySheet(article.id, hash, null));
    await writer.put("tallies", viewKey(place, null), { tally, changes: 0 });
  }
  if (missing.length > 0 && !onlyLook) {
    const added = missing.map(({ hash, storedAt }): TextVersion => {
      const text = texts.find((known) => textHash(known.text) === hash)?.text ?? "";
      return { hash, storedAt, ...summaryOf(text) };
    });
    // A colleague's other wording comes before one's own: it is not what the article's origin brings here.
    await writer.put("articles", article.id, { ...(stored ?? article), texts: [...added, ...(stored?.texts ?? [])] });
  }
  if (stored && missing.length > 0)
    leftOut.push(
      `“${originName(article.origin)}” has another wording there: it is kept beside yours, and the claims in it are compared with nothing here.`,
    );
  return { isNew: stored === null, texts: missing.length };
}

/** Stores the changes that are not here yet, chain by chain. */
async function takeChanges(
  { writer, onlyLook, unreadable, leftOut, step }: Taking,
  { articles, analysts }: ExportContent,
  present: Analyst | null,
) {
  const chains = new Map<string, Change[]>();
  for (const change of articles.flatMap((article) => article.changes)) {
    const chain = chains.get(change.chain);
    if (chain) chain.push(change);
    else chains.set(change.chain, [change]);
  }
  const counts = { changes: 0, known: 0 };
  const authors = new Set<string>();
  for (const [chain, incoming] of chains) {
    const [first] = incoming;
    if (!first) continue;
    const who = nameOf(analysts, first.by);
    const stored = new Map<number, string>();
    for (const entry of await writer.changesFrom(
      chain,
      incoming.reduce((least, { n }) => Math.min(least, n), first.n) - 1,
    )) {
      const place = readRecord(Place, entry, unreadable);
      if (place) stored.set(place.n, place.id);
    }
    const plan = chainPlan(stored, incoming);
    counts.known += plan.known;
    step(plan.known);
    // One's own chain grows here and nowhere else: a change that is only in a file would be followed by two.
    if (chain === present?.chain) {
      const others = plan.added.length;
      if (others > 0 || plan.problem !== null)
        leftOut.push(
          `${others} changes of your own that are not in this browser were left out: they come from another copy of it. ${plan.problem ?? ""}`.trim(),
        );
      continue;
    }
    if (present && first.by === present.id)
      leftOut.push(
        `${plan.added.length} changes carry your own name from another browser. They are kept as a chain of their own.`,
      );
    if (plan.problem !== null) leftOut.push(`Of ${who}'s work a part was left out. ${plan.problem}`);
    authors.add(first.by);
    counts.changes += plan.added.length;
    if (onlyLook) continue;
    // Batches end a task of the page's, which goes on answering while thousands are stored.
    for (let from = 0; from < plan.added.length; from += batch) {
      const some = plan.added.slice(from, from + batch);
      await writer.addChanges(some);
      step(some.length);
    }
  }
  return { ...counts, authors };
}

/** Keeps the names of those whose changes were taken. */
async function takeAnalysts(
  { writer, onlyLook, unreadable, leftOut }: Taking,
  { analysts }: ExportContent,
  authors: ReadonlySet<string>,
): Promise<readonly Analyst[]> {
  const here = await readAnalysts(writer, unreadable, "all");
  const involved = analysts.filter(({ id }) => authors.has(id));
  for (const analyst of involved) {
    const known = here.find(({ id }) => id === analyst.id);
    if (known && known.name !== "" && analyst.name !== "" && known.name !== analyst.name)
      leftOut.push(
        `One and the same id goes by two names, “${known.name}” and “${analyst.name}”: ask who is who. The first name is kept.`,
      );
    if (onlyLook || (known && known.name !== "")) continue;
    if (!(await readAnalystHere(writer, analyst.id))) await writer.put("meta", ["colleague", analyst.id], analyst);
  }
  return involved;
}

async function readAnalystHere(writer: Writer, id: string): Promise<boolean> {
  const present = Analyst.safeParse((await writer.get("meta", "analyst"))?.value).data;
  return present?.id === id || (await writer.get("meta", ["here", id])) !== null;
}

function nameOf(analysts: readonly Analyst[], id: string): string {
  return analysts.find((analyst) => analyst.id === id)?.name || `the analyst ${id.slice(0, 6)}`;
}
