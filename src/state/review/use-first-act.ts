import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Analyst } from "#domain/history/analyst.ts";
import { usePorts } from "#state/ports-context.tsx";
import { analystsKey, useAnalysts } from "#state/queries/analysts.ts";

/** Who works here, from their first act on, which makes them; null before it. */
export function useAnalystFromFirstAct(): Analyst | null {
  const { repository } = usePorts();
  const client = useQueryClient();
  const known = useAnalysts().data;
  const isNobody = known?.present === null;
  useEffect(() => {
    if (!isNobody) return undefined;
    return repository.subscribe(({ what }) => {
      if (what === "sheet") void client.invalidateQueries({ queryKey: analystsKey });
    });
  }, [isNobody, repository, client]);
  return known?.present ?? null;
}
