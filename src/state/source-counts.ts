import { type QueryClient, keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { readClaims } from "#domain/claim/read-claim.ts";
import { type SourceCounts, countBySource, joinSourceCounts } from "#domain/claim/source-counts.ts";
import type { Tally } from "#domain/claim/tally.ts";
import type { Progress, Repository } from "#domain/ports.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import { usePorts } from "#state/ports-context.tsx";
import { sheetQuery } from "#state/queries/sheet.ts";
import { whenIdle } from "#state/when-idle.ts";

/** How the claims of each source stand over several texts, or how far counting them is. */
export type CountingBySource =
  /** `counts` are those from before, where there are any. */
  | {
      readonly kind: "working";
      readonly progress: Progress;
      readonly counts: readonly SourceCounts[] | null;
      readonly cancel: () => void;
    }
  | { readonly kind: "done"; readonly counts: readonly SourceCounts[] }
  | { readonly kind: "stopped"; readonly sentence: string; readonly start: () => void };

const countsKey = ["source-counts"] as const;

/**
 * Counts the claims of these texts by source, text after text in the pauses that the page has; what hasn't changed since it
 * was counted isn't counted again.
 * @param tallies of the texts; the same list until something changes
 */
export function useCountsBySource(tallies: readonly Tally[]): CountingBySource {
  const { repository } = usePorts();
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const queryKey = [...countsKey, tallies] as const;
  const { data, error, fetchStatus, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => countTexts(repository, client, tallies, setDone, signal),
    // Another decision can leave a tally as it was: what is counted anew is found out text by text.
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (fetchStatus !== "idle")
    return {
      kind: "working",
      progress: { done, total: tallies.length },
      counts: data ?? null,
      cancel: () => void client.cancelQueries({ queryKey: countsKey }),
    };
  if (data && !error) return { kind: "done", counts: data };
  return {
    kind: "stopped",
    sentence: error
      ? `Counting failed (${error.message}). Your decisions are unharmed.`
      : "Counting the claims by source was stopped.",
    start: () => void refetch(),
  };
}

async function countTexts(
  repository: Repository,
  client: QueryClient,
  tallies: readonly Tally[],
  onDone: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly SourceCounts[]> {
  const lists: (readonly SourceCounts[])[] = [];
  onDone(0);
  // One after another, so that no task is longer than reading one text's claims takes.
  for (const tally of tallies) {
    const sheet = await client.query(sheetQuery(repository, tally.article, tally.text));
    const query = textQuery(repository, tally, sheet);
    if (client.getQueryData(query.queryKey) === undefined) {
      await whenIdle();
      onDone(lists.length);
    }
    signal.throwIfAborted();
    lists.push(await client.query(query));
  }
  return joinSourceCounts(lists);
}

function textQuery(repository: Repository, { article, text, detector }: Tally, sheet: Sheet) {
  return queryOptions({
    queryKey: ["text-source-counts", article, text, detector, sheet.analyst, sheet.changes],
    queryFn: async () => countBySource(readClaims(await repository.detection(text), sheet)),
    staleTime: Infinity,
  });
}
