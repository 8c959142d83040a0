import type { Article } from "#domain/article/article.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { versionAddress } from "#state/shown-version.ts";

/** The address that opens an article at a claim of one of its texts. */
export function claimAddress(article: Article, { text, claim }: ClaimPlace): string {
  // With one text the address says no more than it must.
  if (article.texts.length === 1) return `/articles/${encodeURIComponent(article.id)}?claim=${claim}`;
  return `${versionAddress(article, text)}&claim=${claim}`;
}
