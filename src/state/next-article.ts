import type { QueryClient } from "@tanstack/react-query";
import type { Article, ArticleId, TextVersion } from "#domain/article/article.ts";
import type { Tally } from "#domain/claim/tally.ts";
import { inLibraryOrder } from "#state/library.ts";
import { articlesKey } from "#state/queries/articles.ts";
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
