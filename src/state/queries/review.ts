import { queryOptions, useQuery } from "@tanstack/react-query";
import type { KeptPack, Repository } from "#domain/ports.ts";
import type { Guidelines } from "#domain/review/guidelines.ts";
import type { SettlementEntry } from "#domain/review/settlement.ts";
import { usePorts } from "#state/ports-context.tsx";

export const reviewKey = ["review"] as const;

/** What reviewing keeps at this desk. */
export interface ReviewRecords {
  /** Newest first. */
  readonly packs: readonly KeptPack[];
  /** Newest first. */
  readonly guidelines: readonly Guidelines[];
  /** In the order in which it was done. */
  readonly settlements: readonly SettlementEntry[];
}

export function reviewQuery(repository: Repository) {
  return queryOptions({
    queryKey: reviewKey,
    queryFn: async (): Promise<ReviewRecords> => {
      const [packs, guidelines, settlements] = await Promise.all([
        repository.packs(),
        repository.guidelines(),
        repository.settlements(),
      ]);
      return { packs, guidelines, settlements };
    },
    staleTime: Infinity,
  });
}

export function useReviewRecords() {
  return useQuery(reviewQuery(usePorts().repository));
}
