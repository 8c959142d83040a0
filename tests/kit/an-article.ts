import { type Article, type Origin, articleId, textHash } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { aText } from "./a-text.ts";

/** The origin of a file with this name. */
export function aFile(name = "mobilization.txt"): Origin {
  return { kind: "file", name };
}

/** An article with one text, whose id follows from its origin. */
export function anArticle(changes: Partial<Article> & { readonly text?: string } = {}): Article {
  const { text = aText, ...rest } = changes;
  const origin = rest.origin ?? aFile();
  return {
    version: 1,
    id: articleId(origin),
    origin,
    texts: [{ hash: textHash(text), storedAt: "2025-03-01T08:00:00.000Z", ...summaryOf(text) }],
    missingSince: null,
    removedAt: null,
    ...rest,
  };
}
