import { useCallback, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { ClaimId } from "#domain/claim/claim.ts";

/**
 * How long the selection must rest before the address names it, in milliseconds. Browsers refuse more than about
 * 200 changes of the address in ten seconds, which holding down J exceeds.
 */
const restBeforeAddress = 200;

/** The selected claim, as the address named it last or as it was selected since; the address follows. */
export function useSelectedClaim(): readonly [ClaimId | null, (claim: ClaimId | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get("claim");
  const [selected, setSelected] = useState(named);
  const [seen, setSeen] = useState(named);
  // What the address is about to name because it was selected; undefined when nothing is on its way.
  const [written, setWritten] = useState<ClaimId | null | undefined>(undefined);
  if (named !== seen) {
    setSeen(named);
    setWritten(undefined);
    // A link or the browser's own buttons changed the address: what it names is selected. But when it only follows,
    // a key may have gone on meanwhile, and going back would let the next key decide another claim than was shown.
    if (named !== written) setSelected(named);
  }
  useEffect(() => {
    if (selected === named) return;
    const timer = setTimeout(() => {
      setWritten(selected);
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          if (selected === null) next.delete("claim");
          else next.set("claim", selected);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    }, restBeforeAddress);
    return () => clearTimeout(timer);
  }, [selected, named, setParameters]);
  return [selected, useCallback((claim) => setSelected(claim), [])];
}
