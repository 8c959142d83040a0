import { useMemo } from "react";
import { storedUnseen } from "#domain/claim/seen.ts";
import type { Tally } from "#domain/claim/tally.ts";
import { useSeenByText } from "#state/queries/seen.ts";

/** Tells how many claims of a text are suggested but unseen, as it was left; null until that is known. */
export function useStoredUnseen(): (tally: Tally | null) => number | null {
  const seen = useSeenByText().data;
  return useMemo(() => (tally) => (tally && seen ? storedUnseen(tally, seen[tally.text]) : null), [seen]);
}
