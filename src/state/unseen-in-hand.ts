import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { ClaimId } from "#domain/claim/claim.ts";
import { type Seen, unseenCount } from "#domain/claim/seen.ts";
import { lazyWriter } from "#state/lazy-writer.ts";
import { usePorts } from "#state/ports-context.tsx";
import { showSeen, useSeenByText } from "#state/queries/seen.ts";
import { useReading } from "#state/reading.tsx";

/**
 * Remembers which claims of the text in hand are selected, and counts those that are suggested but unseen; null until
 * that is known. To be used once beside the text. What is remembered reaches the storage, and the library's numbers, in
 * batches: going from claim to claim waits for neither.
 */
export function useUnseenInHand(): number | null {
  const { version, claims, hidden, dismissed, selected, search } = useReading();
  const before = useSeenByText().data;
  const stored = before?.[version.hash];
  const [looked, setLooked] = useState<ReadonlySet<ClaimId>>(noClaims);
  const id = selected?.claim.id;
  if (id !== undefined && !looked.has(id)) setLooked(new Set([...looked, id]));

  const isKnown = before !== undefined && search.kind === "done";
  // Before the sheet is there, no claim is; a text without any has none that could be seen.
  const hasClaims = claims.length + hidden.length + dismissed.length > 0;
  const seen = useMemo((): Seen | null => {
    if (!isKnown || !hasClaims) return null;
    const ids = new Set([...(stored?.claims ?? []), ...looked]);
    return { version: 1, text: version.hash, claims: [...ids], unseen: unseenCount([...claims, ...hidden], ids) };
  }, [isKnown, hasClaims, stored, looked, version.hash, claims, hidden]);
  useKept(seen, stored);
  return seen?.unseen ?? null;
}

const noClaims: ReadonlySet<ClaimId> = new Set();

/** Stores what was seen where it is more than is stored, now and then, and at the latest when the text or the page is left. */
function useKept(seen: Seen | null, stored: Seen | undefined): void {
  const { repository } = usePorts();
  const client = useQueryClient();
  const writer = useMemo(
    () =>
      lazyWriter<Seen>((value) => {
        // The library's numbers are what is stored. Where it can't be stored it is not seen the next time, and nothing else is lost.
        void repository
          .keepSeen(value)
          .catch(() => undefined)
          .then(() => showSeen(client, value));
      }),
    [repository, client],
  );
  useEffect(() => {
    // Only ever more seen and less unseen: two tabs that count otherwise would else correct each other without end.
    const isNews = !stored || (seen?.claims.length ?? 0) > stored.claims.length || (seen?.unseen ?? 0) < stored.unseen;
    if (seen && isNews) writer.put(seen);
  }, [writer, seen, stored]);
  useEffect(() => {
    const gone = new AbortController();
    document.addEventListener("visibilitychange", writer.flush, { signal: gone.signal });
    return () => {
      gone.abort();
      writer.flush();
    };
  }, [writer]);
}
