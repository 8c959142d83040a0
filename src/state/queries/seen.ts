import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import type { TextHash } from "#domain/article/article.ts";
import type { Seen } from "#domain/claim/seen.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

export const seenKey = ["seen"] as const;

type SeenByText = Readonly<Record<TextHash, Seen>>;

/** What has been selected in each text, by text. */
function seenQuery(repository: Repository) {
  return queryOptions({
    queryKey: seenKey,
    queryFn: async (): Promise<SeenByText> =>
      Object.fromEntries((await repository.seen()).map((seen) => [seen.text, seen])),
    staleTime: Infinity,
  });
}

export function useSeenByText() {
  return useQuery(seenQuery(usePorts().repository));
}

/** Shows what has been seen of one text, before it is stored. */
export function showSeen(client: QueryClient, seen: Seen): void {
  client.setQueryData<SeenByText>(seenKey, (shown) => (shown ? { ...shown, [seen.text]: seen } : undefined));
}
