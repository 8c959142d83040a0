import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Analyst } from "#domain/history/analyst.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

export const analystsKey = ["analysts"] as const;

/** Who is known here. */
export interface KnownAnalysts {
  /** Who works here now; null before the first act. */
  readonly present: Analyst | null;
  /** Those who have worked in this browser. */
  readonly here: readonly Analyst[];
  /** They and the colleagues whose work was brought in. */
  readonly all: readonly Analyst[];
}

export function analystsQuery(repository: Repository) {
  return queryOptions({
    queryKey: analystsKey,
    queryFn: async (): Promise<KnownAnalysts> => {
      const [present, here, all] = await Promise.all([
        repository.analyst(),
        repository.analystsHere(),
        repository.analysts(),
      ]);
      return { present, here, all };
    },
    staleTime: Infinity,
  });
}

export function useAnalysts() {
  return useQuery(analystsQuery(usePorts().repository));
}

/** The name that people are shown; one without a name goes by the beginning of their id. */
export function analystName({ id, name }: Pick<Analyst, "id" | "name">): string {
  return name || `Analyst ${id.slice(0, 6)}`;
}
