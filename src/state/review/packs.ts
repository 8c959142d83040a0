import { type ArticleId, newestText, textHash } from "#domain/article/article.ts";
import { annotatedJson } from "#domain/exchange/annotated-json.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { KeptPack, Ports, SharedPackLinks } from "#domain/ports.ts";
import { type PackMode, type ReviewPack, packFileName, reviewPack } from "#domain/review/pack.ts";
import { type ReviewReturn, reviewReturnFormat } from "#domain/review/work-file.ts";
import { tool } from "#domain/tool.ts";
import type { Acts } from "#state/acts.ts";
import { exportContent } from "#state/export-articles.ts";

/** What an analyst says of a pack to be made. */
export interface PackWishes {
  readonly articles: readonly ArticleId[];
  readonly mode: PackMode;
  readonly claims: "claims" | "texts";
  readonly withSuggestions: boolean;
  readonly leastWorthiness: number;
}

/** What came of it, in a sentence; `done` is false where nothing was handed out. */
export interface HandedOut {
  readonly done: boolean;
  readonly sentence: string;
}

/** Makes a pack of the articles' newest texts and hands it out as a file. Rejects when a text is missing. */
export async function makePack(ports: Ports, acts: Acts, wishes: PackWishes): Promise<HandedOut> {
  const pack = await packOf(ports, acts, wishes);
  const name = packFileName(pack);
  const content = `${JSON.stringify(pack)}\n`;
  const saved = await ports.saver.save({ name, type: "application/json", content }, false);
  if (saved === "cancelled") return { done: false, sentence: "No pack was made." };
  const claims = pack.articles.reduce(
    (sum, { texts }) => sum + texts.reduce((n, text) => n + text.claims.length, 0),
    0,
  );
  return { done: true, sentence: `Made ${name}, with ${claims === 1 ? "1 claim" : `${claims} claims`}.` };
}

/** Makes a pack as {@link makePack} does, and has it handed to colleagues on the network. Rejects when a text is missing. */
export async function shareMadePack(ports: Ports, acts: Acts, wishes: PackWishes): Promise<SharedPackLinks> {
  return ports.sharer.share(await packOf(ports, acts, wishes));
}

async function packOf(ports: Ports, acts: Acts, wishes: PackWishes): Promise<ReviewPack> {
  const { repository, clock, ids } = ports;
  const [content, analyst, [guidelines]] = await Promise.all([
    exportContent(ports, acts, wishes.articles),
    repository.analyst(),
    repository.guidelines(),
  ]);
  return reviewPack({
    ...wishes,
    id: ids.random(),
    tool,
    madeAt: clock.now(),
    madeBy: analyst,
    guidelines: guidelines ?? null,
    articles: content.articles.map((known) => {
      const { hash } = newestText(known.article);
      return {
        ...known,
        texts: known.texts.filter(({ text }) => textHash(text) === hash),
        changes: known.changes.filter((change) => change.text === hash),
      };
    }),
  });
}

/** Hands a pack's answer out as a file, and says that the pack is done. Rejects when a text is missing. */
export async function sendBack(ports: Ports, acts: Acts, pack: KeptPack): Promise<HandedOut> {
  const { repository, saver, clock } = ports;
  const analyst = await repository.analyst();
  const content = await exportContent(ports, acts, [...new Set(pack.texts.map(({ article }) => article))]);
  const own = onlyOwn(content, pack, analyst?.id ?? null);
  if (!analyst || own.articles.every(({ changes }) => changes.length === 0))
    return { done: false, sentence: "Nothing is decided in this pack yet, so there is nothing to send back." };
  const answer: ReviewReturn = {
    format: reviewReturnFormat,
    formatVersion: 1,
    pack: pack.id,
    guidelines: pack.guidelines?.edition ?? null,
    doneAt: clock.now(),
    work: annotatedJson(own),
  };
  const name = `claimdesk-review-return-${pack.id.slice(0, 6)}-${answer.doneAt.slice(0, 10)}.json`;
  const saved = await saver.save({ name, type: "application/json", content: `${JSON.stringify(answer)}\n` }, false);
  if (saved === "cancelled") return { done: false, sentence: "Nothing was sent back; the pack is still open." };
  const finished = await repository.finishPack(pack.id);
  if (!finished.ok) return { done: false, sentence: `${name} is saved. ${finished.sentence}` };
  return { done: true, sentence: `Saved ${name}: send it to whoever made the pack.` };
}

/** Of the content what this analyst did on the pack's own texts: whoever shares the machine sends their own. */
function onlyOwn(whole: ExportContent, pack: KeptPack, analyst: string | null): ExportContent {
  // Without an account of whole chains: what else the analyst did is no business of whoever made the pack.
  const { chains: _, guidelines: __, ...content } = whole;
  const wanted = new Set(pack.texts.map(({ text }) => text));
  return {
    ...content,
    // Those that they decided by, whatever this desk goes by otherwise.
    ...(pack.guidelines && { guidelines: pack.guidelines.edition }),
    analysts: content.analysts.filter(({ id }) => id === analyst),
    articles: content.articles.map(({ article, texts, changes }) => ({
      article: { ...article, texts: article.texts.filter(({ hash }) => wanted.has(hash)) },
      texts: texts.filter(({ text }) => wanted.has(textHash(text))),
      changes: changes.filter(({ by, text }) => by === analyst && wanted.has(text)),
    })),
  };
}
