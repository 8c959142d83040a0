import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useStore } from "zustand";
import { usePorts } from "#state/ports-context.tsx";
import { type SearchFeed, searchFeedOf } from "#state/search/search-feed.ts";

/** What a query finds in the index as it is at a revision. */
export function searchQuery(feed: SearchFeed, query: string, revision: number) {
  return queryOptions({
    queryKey: ["search", query, revision],
    queryFn: () => feed.search(query),
    staleTime: Infinity,
    // What was found before stays in sight until the next is there.
    placeholderData: keepPreviousData,
  });
}

/** Searches the library, which is read when this is first used; follows what changes in it. */
export function useSearch(query: string) {
  const feed = searchFeedOf(usePorts());
  useEffect(() => feed.start(), [feed]);
  const { revision, done, total, failure } = useStore(feed.store);
  const answer = useQuery(searchQuery(feed, query, revision));
  return {
    answer: answer.data ?? null,
    /** Whether the answer is this query's, and not the one's before. */
    isCurrent: !answer.isPlaceholderData,
    /** How many articles have been read so far; null once all have. */
    progress: total === null || done < total ? { done, total } : null,
    failure,
    restart: feed.restart,
  };
}
