import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { analystName, useAnalysts } from "#state/queries/analysts.ts";
import { type Comparison, analystsIn, compareSteps } from "#state/review/comparison.ts";
import { type ReviewWorkReader, type ReviewWorkState, createReviewWork } from "#state/review/review-work.ts";
import { inSlices } from "#state/review/slices.ts";

/** What was read stays at hand while the tab is open. */
const readers = new WeakMap<Repository, ReviewWorkReader>();

/** Everybody's work, read as long as somebody looks. */
export function useReviewWork(): { readonly reader: ReviewWorkReader; readonly state: ReviewWorkState } {
  const { repository } = usePorts();
  let reader = readers.get(repository);
  if (!reader) {
    reader = createReviewWork(repository);
    readers.set(repository, reader);
  }
  const known = reader;
  useEffect(() => known.follow(), [known]);
  return { reader, state: useStore(reader.store) };
}

/** The comparison of these analysts; of everybody where none is named. Null while it is made. */
export function useComparison(
  work: ReviewWorkState["work"],
  named: readonly AnalystId[],
): { readonly comparison: Comparison | null; readonly all: readonly AnalystId[]; readonly failure: string | null } {
  const all = useMemo(() => (work ? analystsIn(work) : []), [work]);
  const key = named.join();
  const wanted = useMemo(() => {
    const known = all.filter((id) => key.split(",").includes(id));
    return known.length > 1 ? known : all;
  }, [all, key]);
  const [made, setMade] = useState<{ readonly of: unknown; readonly comparison: Comparison } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!work) return;
    const stop = new AbortController();
    inSlices(compareSteps(work, wanted), stop.signal).then(
      (comparison) => {
        if (!stop.signal.aborted) setMade({ of: wanted, comparison });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => stop.abort();
  }, [work, wanted]);
  return { comparison: made && made.of === wanted ? made.comparison : null, all, failure };
}

/** How analysts are called here: "you" is said beside the name, never in its place. */
export function useNames(): (analyst: AnalystId) => string {
  const known = useAnalysts().data;
  return useMemo(() => {
    const names = new Map(known?.all.map((analyst) => [analyst.id, analystName(analyst)]));
    return (id) => names.get(id) ?? analystName({ id, name: "" });
  }, [known]);
}
