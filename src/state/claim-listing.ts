import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { ClaimListing } from "#domain/claim-list/claim-listing.ts";
import type { ClaimsView } from "#domain/claim-list/list-request.ts";
import type { ClaimKeeper } from "#state/claim-keeper.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferences } from "#state/preferences.ts";

/** A list as it was asked for last, or why there is none. */
interface Shown {
  /** Null until the first one is there; an older one stays until the next one is. */
  readonly listing: ClaimListing | null;
  readonly failure: string | null;
}

/** What {@link useClaimListing} gives. */
export interface ListingInHand extends Shown {
  /** Whether the list is of what the view asks for and of all that was read by now; a failure ends the waiting too. */
  readonly isCurrent: boolean;
  /** Starts anew after a failure. */
  readonly retry: () => void;
}

/**
 * Follows the list that a view shows. One list is asked for at a time: while it is made, only the newest wish waits, so
 * that neither quick typing nor the reading of many articles piles up work.
 */
export function useClaimListing(keeper: ClaimKeeper, view: ClaimsView): ListingInHand {
  const { clock } = usePorts();
  const { leastWorthiness } = usePreferences();
  const revision = useStore(keeper.store, (state) => state.revision);
  const wish = useMemo(() => ({ view, leastWorthiness, revision }), [view, leastWorthiness, revision]);
  const [{ answered, ...shown }, setShown] = useState<Shown & { readonly answered: typeof wish | null }>({
    listing: null,
    failure: null,
    answered: null,
  });
  const newest = useRef<typeof wish | null>(null);
  const asking = useRef(false);

  const ask = useCallback(
    async (wished: typeof wish) => {
      newest.current = wished;
      if (asking.current) return;
      asking.current = true;
      try {
        for (let asked: typeof wish | null = null; asked !== newest.current;) {
          asked = newest.current;
          const request = { ...asked.view, leastWorthiness: asked.leastWorthiness, now: Date.parse(clock.now()) };
          const listing = await keeper.list(request);
          setShown({ listing, failure: null, answered: asked });
        }
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        setShown(({ listing }) => ({ listing, failure, answered: newest.current }));
      } finally {
        asking.current = false;
      }
    },
    [keeper, clock],
  );
  useEffect(() => {
    // Before anything is read, a list would say that there are no claims.
    if (wish.revision > 0) void ask(wish);
  }, [ask, wish]);
  return { ...shown, isCurrent: answered === wish, retry: () => keeper.restart() };
}
