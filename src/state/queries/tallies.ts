import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import type { Tally } from "#domain/claim/tally.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { showWritten } from "#state/queries/show-written.ts";

export const talliesKey = ["tallies"] as const;

/** How every text stands with the present analyst, in numbers. */
export function talliesQuery(repository: Repository) {
  return queryOptions({ queryKey: talliesKey, queryFn: () => repository.tallies(), staleTime: Infinity });
}

export function useTallies() {
  return useQuery(talliesQuery(usePorts().repository));
}

/** Puts one text's new tally in place of the one that is shown. */
export function showTally(client: QueryClient, tally: Tally): void {
  showWritten<readonly Tally[]>(client, talliesKey, (tallies) =>
    tallies?.map((other) => (other.article === tally.article && other.text === tally.text ? tally : other)),
  );
}
