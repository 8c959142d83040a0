import type { FoundArticle } from "#domain/search/hits.ts";

/** What a search came to. */
export interface SearchAnswer {
  /** The first ones, the best first. */
  readonly articles: readonly FoundArticle[];
  /** Whether there are more articles than these. */
  readonly more: boolean;
  /** Other queries that would find something; given where this one finds nothing. */
  readonly suggestions: readonly string[];
}
