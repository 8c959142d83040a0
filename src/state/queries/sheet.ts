import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

/** Begins the keys of all sheets. */
export const sheetsKey = ["sheet"] as const;

export function sheetKey(article: ArticleId, text: TextHash) {
  return [...sheetsKey, article, text] as const;
}

/** What the present analyst has made of a text. */
export function sheetQuery(repository: Repository, article: ArticleId, text: TextHash) {
  return queryOptions({
    queryKey: sheetKey(article, text),
    queryFn: () => repository.sheet(article, text),
    staleTime: Infinity,
  });
}

export function useSheet(article: ArticleId, text: TextHash) {
  return useQuery(sheetQuery(usePorts().repository, article, text));
}
