import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

export const articlesKey = ["articles"] as const;

/** All articles that are stored, removed and missing ones included. */
export function articlesQuery(repository: Repository) {
  return queryOptions({ queryKey: articlesKey, queryFn: () => repository.articles(), staleTime: Infinity });
}

export function useArticles() {
  return useQuery(articlesQuery(usePorts().repository));
}
