import type { Span } from "#domain/anchor/span.ts";
import type { Article, TextHash } from "#domain/article/article.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { versionAddress } from "#state/shown-version.ts";

/** The address that opens an article at a claim of one of its texts. */
export function claimAddress(article: Article, { text, claim }: ClaimPlace): string {
  // With one text the address says no more than it must.
  if (article.texts.length === 1) return `/articles/${encodeURIComponent(article.id)}?claim=${claim}`;
  return `${versionAddress(article, text)}&claim=${claim}`;
}

/** The address that opens an article at a passage of one of its texts. */
export function passageAddress(article: Article, text: TextHash, { start, end }: Span): string {
  return `${versionAddress(article, text)}&at=${start}-${end}`;
}

/** The passage that an address names by its `at`; null where it names none. */
export function namedPassage(at: string | null): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? "") ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : null;
}
