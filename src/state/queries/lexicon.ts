import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

export const lexiconQueryKey = ["lexicon"] as const;

/** How the built-in cues have been changed at this desk. */
export function lexiconQuery(repository: Repository) {
  return queryOptions({ queryKey: lexiconQueryKey, queryFn: () => repository.lexicon(), staleTime: Infinity });
}

export function useLexicon() {
  return useQuery(lexiconQuery(usePorts().repository));
}

/** What the present detector marks its detections with, given the present cues; null until these have been read. */
export function usePresentDetector(): string | null {
  const { detector } = usePorts();
  const lexicon = useLexicon().data;
  return useMemo(() => (lexicon ? detector.version(lexicon) : null), [detector, lexicon]);
}
