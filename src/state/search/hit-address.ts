import type { ArticleId } from "#domain/article/article.ts";
import type { SearchHit } from "#domain/search/hits.ts";

/** What an address says of a search: what is sought in the text, and at which hit to begin (UTF-16 code units). */
export const findParameter = "find";
export const findAtParameter = "at";

/** What comes with the way to a hit, so that the text has the focus when it is reached. */
export const hitState = { hit: true } as const;

/** Where a hit is read: the article with everything sought marked, its claim selected. */
export function hitAddress(article: ArticleId, query: string, hit: Pick<SearchHit, "claim" | "at">): string {
  const parameters = new URLSearchParams({ [findParameter]: query.trim(), [findAtParameter]: String(hit.at) });
  if (hit.claim !== null) parameters.set("claim", hit.claim);
  return `/articles/${encodeURIComponent(article)}?${parameters.toString()}`;
}
