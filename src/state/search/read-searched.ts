import type { Article, TextHash } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { Repository } from "#domain/ports.ts";
import { type SearchedArticle, searchedArticle } from "#domain/search/searched-article.ts";

/** Reads from the storage what an article is found by; null where its text can't be read, which its own view says. */
export async function readSearched(
  repository: Repository,
  article: Article,
  hash: TextHash,
): Promise<SearchedArticle | null> {
  const version = article.texts.find((text) => text.hash === hash);
  const [text, detection, sheet] = await Promise.all([
    repository.text(hash),
    repository.detection(hash),
    repository.sheet(article.id, hash),
  ]);
  return version && text !== null ? searchedArticle(article.id, version, text, readClaims(detection, sheet)) : null;
}
