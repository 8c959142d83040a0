import type { ArticleId } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { SearchedArticle, SearchedClaim } from "#domain/search/searched-article.ts";

/**
 * An article as it is searched, whose claims nobody has touched.
 * @param changes what is otherwise, by the claim's id
 */
export function aSearchedArticle(
  id: ArticleId,
  text: string,
  claims: readonly Claim[] = [],
  changes: Readonly<Record<string, Partial<SearchedClaim>>> = {},
): SearchedArticle {
  const searched = claims.map(({ id: claim, pieces, source }) => ({
    id: claim,
    pieces,
    speaker: source?.speaker ?? null,
    source: source?.span ?? null,
    note: "",
    dismissed: false,
    ...changes[claim],
  }));
  return { id, name: id, text, claims: searched };
}
