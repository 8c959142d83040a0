import { type Article, type ArticleId, type TextHash, originName } from "#domain/article/article.ts";
import { claimReviewFormat } from "#domain/exchange/claim-review-format.ts";
import { type ExportedChain, changesWithin, exportedChains } from "#domain/exchange/exported-chain.ts";
import { type ExportHead, exportFileName } from "#domain/exchange/export-format.ts";
import type { ExportContent, KnownArticle, KnownText } from "#domain/exchange/known-article.ts";
import { RefusedExport } from "#domain/exchange/refused-export.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Ports, PreferencesStore } from "#domain/ports.ts";
import { tool } from "#domain/tool.ts";
import type { Acts } from "#state/acts.ts";
import { exportFormats } from "#state/export-formats.ts";
import type { ExportRequest } from "#state/exports.ts";
import { inSlices } from "#state/in-slices.ts";
import { provisionalId, withPendingActs } from "#state/pending.ts";
import { session } from "#state/session.ts";

/** What exporting works with. */
export interface ExportParts {
  readonly ports: Ports;
  readonly acts: Acts;
  readonly preferences: PreferencesStore;
}

/** Does what `useExports` says. Rejects where the export failed. */
export async function exportArticles(
  { ports, acts, preferences }: ExportParts,
  { articles: wanted, ask, format = "annotated-json", publisher, isBackup = false, toFolder = false }: ExportRequest,
): Promise<boolean> {
  const { notify, setExporting } = session.getState();
  const stop = new AbortController();
  try {
    const { write, type, ending } = publisher ? claimReviewFormat(publisher) : exportFormats[format];
    const articles = (await ports.repository.articles()).filter(({ id }) => isBackup || wanted.includes(id));
    const ids = new Set(articles.map(({ id }) => id));
    const head = { ...(await exportHead(ports, acts, ids)), ...(isBackup && (await deskRecords(ports))) };
    const name = exportFileName(isBackup ? "backup" : articles, head.exportedAt, ending);
    const read = readOneByOne(ports, acts, { articles, chains: head.chains ?? [] }, (done) =>
      setExporting({ name, done, total: articles.length, cancel: () => stop.abort() }),
    );
    const content = inSlices(write(head, read), stop.signal);
    const file = { name, type, content };
    if (toFolder) await ports.backupFolder.write(file);
    else if ((await ports.saver.save(file, ask)) === "cancelled") return false;
    if (isBackup) preferences.write({ ...preferences.read(), backupFrom: head.exportedAt });
    notify(toFolder ? `Backed up everything into your folder, as ${name}.` : `Exported ${name}.`);
    return true;
  } catch (error) {
    if (error instanceof RefusedExport) notify(error.message);
    else if (stop.signal.aborted) notify("The export was stopped; nothing was saved.");
    else throw error;
    return false;
  } finally {
    setExporting(null);
  }
}

/** Everything that is known of these articles at once, for a file that holds few of them: a review pack, an answer to one. */
export async function exportContent(ports: Ports, acts: Acts, wanted: readonly ArticleId[]): Promise<ExportContent> {
  const articles = (await ports.repository.articles()).filter(({ id }) => wanted.includes(id));
  const head = await exportHead(ports, acts, new Set(articles.map(({ id }) => id)));
  const known: KnownArticle[] = [];
  for await (const one of readOneByOne(ports, acts, { articles, chains: head.chains ?? [] }, () => undefined))
    known.push(one);
  return { ...head, articles: known };
}

/** What an export says of itself; acts that could not be stored may be the first ever: then nobody is known yet who did them. */
async function exportHead(
  { repository, clock }: Ports,
  acts: Acts,
  articles: ReadonlySet<ArticleId>,
): Promise<ExportHead> {
  const [analysts, analyst, changes, [guidelines]] = await Promise.all([
    repository.analysts(),
    repository.analyst(),
    repository.allChanges(),
    repository.guidelines(),
  ]);
  const hasUnsaved = acts.store.getState().pending.length > 0;
  const exporter: Analyst | null = analyst ?? (hasUnsaved ? provisionalAnalyst : null);
  return {
    tool,
    exportedAt: clock.now(),
    exportedBy: exporter?.id ?? null,
    analysts: exporter && !analyst ? [...analysts, exporter] : analysts,
    ...(guidelines && { guidelines: guidelines.edition }),
    chains: exportedChains(changes, articles),
  };
}

/** What a backup holds beside the articles and the work on them. */
async function deskRecords({ repository }: Ports): Promise<Pick<ExportHead, "lexicon" | "review">> {
  const [lexicon, guidelines, settlements] = await Promise.all([
    repository.lexicon(),
    repository.guidelines(),
    repository.settlements(),
  ]);
  return { lexicon, review: { guidelines: guidelines.toReversed(), settlements } };
}

const provisionalAnalyst: Analyst = { version: 1, id: provisionalId, name: "", chain: provisionalId };

/** Reads articles with everything that is known of them, acts that wait to be stored included; one is held at a time. */
async function* readOneByOne(
  ports: Ports,
  acts: Acts,
  { articles, chains }: { readonly articles: readonly Article[]; readonly chains: readonly ExportedChain[] },
  onProgress: (done: number) => void,
): AsyncGenerator<KnownArticle> {
  for (const [done, article] of articles.entries()) {
    onProgress(done);
    const known = await knownArticle(ports, acts, article);
    // What was done since the chains were read is in the next export.
    yield { ...known, changes: changesWithin(known.changes, chains) };
  }
}

async function knownArticle(ports: Ports, acts: Acts, article: Article): Promise<KnownArticle> {
  const [changes, texts] = await Promise.all([
    ports.repository.changes(article.id),
    Promise.all(article.texts.map(({ hash }) => knownText(ports, acts, article, hash))),
  ]);
  return { article, texts, changes };
}

async function knownText(
  { repository, clock }: Ports,
  acts: Acts,
  article: Article,
  hash: TextHash,
): Promise<KnownText> {
  const [text, detection, sheet] = await Promise.all([
    repository.text(hash),
    repository.detection(hash),
    repository.sheet(article.id, hash),
  ]);
  if (text === null)
    throw new Error(`the text of ${originName(article.origin)} is missing from this browser's storage`);
  return { text, detection, sheet: withPendingActs(sheet, acts.store.getState().pending, () => clock.now()) };
}
