import type { Article, Instant } from "#domain/article/article.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";

/** All of an export but its articles, which come one after the other. */
export type ExportHead = Omit<ExportContent, "articles">;

/** A part of a file: text, which is written as UTF-8, or bytes as they are. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

/** A format in which work leaves. */
export interface ExportFormat {
  /** How the name of its files ends, the dot included. */
  readonly ending: string;
  /** The MIME type of its files. */
  readonly type: string;
  /**
   * Writes one file. Holds no more than one article at a time, so that a library of any size can be written; the same
   * articles in the same order give the same file.
   */
  readonly write: (head: ExportHead, articles: AsyncIterable<KnownArticle>) => AsyncIterable<FilePart>;
}

/** What an export's file is called: "backup", the article's id, or how many there are; and the day in UTC. */
export function exportFileName(
  articles: readonly Pick<Article, "id">[] | "backup",
  at: Instant,
  ending: string,
): string {
  const [only] = articles;
  const one = typeof only === "object" && articles.length === 1 ? only.id : `${articles.length}-articles`;
  const what = articles === "backup" ? articles : one;
  return `claimdesk-${what}-${at.slice(0, 10)}${ending}`;
}
