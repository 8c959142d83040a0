import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

/** Begins the keys of what can be undone, in every text. */
export const undoStatesKey = ["undo-state"] as const;

export function undoStateKey(article: ArticleId, text: TextHash) {
  return [...undoStatesKey, article, text] as const;
}

/** What undo and redo would act on in a text. */
export function undoStateQuery(repository: Repository, article: ArticleId, text: TextHash) {
  return queryOptions({
    queryKey: undoStateKey(article, text),
    queryFn: () => repository.undoState(article, text),
    staleTime: Infinity,
  });
}

export function useUndoState(article: ArticleId, text: TextHash) {
  return useQuery(undoStateQuery(usePorts().repository, article, text));
}
