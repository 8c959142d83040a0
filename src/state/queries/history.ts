import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ArticleId, Instant } from "#domain/article/article.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Change } from "#domain/history/change.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

/** Begins the keys of everything that is read from the history itself. */
export const historiesKey = ["history"] as const;

/** What was done in an article, and who they are that did it. */
export interface ArticleHistory {
  readonly changes: readonly Change[];
  /** Null before this browser's first act. */
  readonly own: AnalystId | null;
  readonly analysts: readonly Analyst[];
}

function articleHistoryQuery(repository: Repository, article: ArticleId) {
  return queryOptions({
    queryKey: [...historiesKey, article],
    queryFn: async (): Promise<ArticleHistory> => {
      const [changes, own, analysts] = await Promise.all([
        repository.changes(article),
        repository.analyst(),
        repository.analysts(),
      ]);
      return { changes, own: own?.id ?? null, analysts };
    },
    staleTime: Infinity,
  });
}

/** Reads all of an article's history, which grows with every act: only for whoever asks to see it. */
export function useArticleHistory(article: ArticleId) {
  return useQuery(articleHistoryQuery(usePorts().repository, article));
}

/** What was done in this browser since an instant, newest first. */
export function actsSinceQuery(repository: Repository, since: Instant) {
  return queryOptions({
    queryKey: [...historiesKey, "since", since],
    queryFn: () => repository.changesSince(since),
    staleTime: Infinity,
  });
}
