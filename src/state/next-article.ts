import type { QueryClient } from "@tanstack/react-query";
import type { Article, ArticleId, TextVersion } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { partByLevel } from "#domain/claim/shown-claims.ts";
import type { Tally } from "#domain/claim/tally.ts";
import type { Ports } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import { inLibraryOrder } from "#state/library.ts";
import { withPendingActs } from "#state/pending.ts";
import { articlesKey } from "#state/queries/articles.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { sheetQuery } from "#state/queries/sheet.ts";
import { talliesKey } from "#state/queries/tallies.ts";
import { shownVersion } from "#state/shown-version.ts";

/** An article with open claims, in the version that opening it shows. */
export interface OpenArticle {
  readonly article: Article;
  readonly version: TextVersion;
}

/** The articles with open claims that come after this one in the library, round its end; this one itself left out. */
export function openArticlesAfter(
  current: ArticleId,
  articles: readonly Article[],
  tallies: readonly Tally[],
): readonly OpenArticle[] {
  const inOrder = inLibraryOrder(articles);
  const at = inOrder.findIndex(({ id }) => id === current);
  return [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at))].flatMap((article) => {
    if (article.removedAt !== null) return [];
    const version = shownVersion(article, tallies, null);
    const tally = tallies.find((other) => other.article === article.id && other.text === version.hash);
    return tally && tally.open > 0 ? [{ article, version }] : [];
  });
}

/** The same of the library as it is known to the page: nothing is read, and nothing there yet counts as nothing. */
export function knownOpenArticlesAfter(current: ArticleId, client: QueryClient): readonly OpenArticle[] {
  const articles = client.getQueryData<readonly Article[]>(articlesKey) ?? [];
  return openArticlesAfter(current, articles, client.getQueryData<readonly Tally[]>(talliesKey) ?? []);
}

/** What finding an open claim takes. */
export interface OpenClaimSearch {
  readonly ports: Ports;
  readonly client: QueryClient;
  readonly acts: Acts;
  /** From which check-worthiness on the author's own statements are shown. */
  readonly leastWorthiness: number;
}

/**
 * The first open claim of an article that is shown at the analyst's level; null where there is none, since tallies count at
 * the usual level. Looks for its claims where they haven't been looked for; rejects where they can't be.
 */
export async function firstOpenClaim(
  { article, version }: OpenArticle,
  { ports, client, acts, leastWorthiness }: OpenClaimSearch,
): Promise<ClaimId | null> {
  const [detection, stored] = await Promise.all([
    client.query(detectionQuery(ports, client, article.id, version.hash)),
    client.query(sheetQuery(ports.repository, article.id, version.hash)),
  ]);
  const sheet = withPendingActs(stored, acts.store.getState().pending, () => ports.clock.now());
  const { claims } = partByLevel(readClaims(detection, sheet), leastWorthiness);
  return claims.find(({ standing }) => standing === "open")?.claim.id ?? null;
}
