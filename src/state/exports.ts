import { useCallback } from "react";
import { type Article, type ArticleId, type TextHash, originName } from "#domain/article/article.ts";
import type { ExportContent, KnownArticle, KnownText } from "#domain/exchange/known-article.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Ports } from "#domain/ports.ts";
import { tool } from "#domain/tool.ts";
import { useActs } from "#state/acts-context.tsx";
import type { Acts } from "#state/acts.ts";
import { provisionalId, withPendingActs } from "#state/pending.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** What to export, and whether to ask where to save it. */
export interface ExportRequest {
  readonly articles: readonly ArticleId[];
  readonly ask: boolean;
}

/** Exports articles as Annotated JSON; false when nothing was saved. Says what came of it. */
export function useExports(): (request: ExportRequest) => Promise<boolean> {
  const ports = usePorts();
  const acts = useActs();
  return useCallback((request) => exportArticles(ports, acts, request), [ports, acts]);
}

/**
 * Loads what exporting takes: the format's schema is large and not needed before the first export. To be called ahead
 * of it, so that work can be handed out when the server has stopped meanwhile.
 */
export async function loadExchange() {
  return await import("#domain/exchange/annotated-json.ts");
}

async function exportArticles(ports: Ports, acts: Acts, { articles, ask }: ExportRequest): Promise<boolean> {
  const { notify } = session.getState();
  try {
    const content = await exportContent(ports, acts, articles);
    const { annotatedJson, annotatedJsonFileName, annotatedJsonText } = await loadExchange();
    const json = annotatedJson(content);
    const name = annotatedJsonFileName(json.articles, content.exportedAt);
    const outcome = await ports.saver.save({ name, type: "application/json", content: annotatedJsonText(json) }, ask);
    if (outcome === "cancelled") return false;
    notify(`Exported ${name}.`);
    return true;
  } catch (error) {
    notify(
      `The export failed: ${error instanceof Error ? error.message : String(error)}. Your work is unharmed; try again.`,
    );
    return false;
  }
}

/** Everything that is known of these articles, acts that wait to be stored included. */
export async function exportContent(ports: Ports, acts: Acts, wanted: readonly ArticleId[]): Promise<ExportContent> {
  const { repository, clock } = ports;
  const [articles, analysts, analyst] = await Promise.all([
    repository.articles(),
    repository.analysts(),
    repository.analyst(),
  ]);
  const chosen = articles.filter(({ id }) => wanted.includes(id));
  const known = await Promise.all(chosen.map((article) => knownArticle(ports, acts, article)));
  // Acts that could not be stored may be the first ever: then nobody is known yet who did them.
  const hasUnsaved = acts.store.getState().pending.length > 0;
  const exporter: Analyst | null = analyst ?? (hasUnsaved ? provisionalAnalyst : null);
  return {
    tool,
    exportedAt: clock.now(),
    exportedBy: exporter?.id ?? null,
    analysts: exporter && !analyst ? [...analysts, exporter] : analysts,
    articles: known,
  };
}

const provisionalAnalyst: Analyst = { version: 1, id: provisionalId, name: "", chain: provisionalId };

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
