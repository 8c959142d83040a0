import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { workerClaimLister } from "#adapters/claim-list/client.ts";
import { ClaimsExport } from "#app/claims-export.tsx";
import type { ClaimsView as View } from "#domain/claim-list/list-request.ts";
import type { Repository } from "#domain/ports.ts";
import { ClaimsView } from "#features/claims/claims-view.tsx";
import { useActs } from "#state/acts-context.tsx";
import { createClaimKeeper } from "#state/claim-keeper.ts";
import { addressOfView, viewOfAddress } from "#state/claims-address.ts";
import { type ClaimsAtHand, ClaimsPageProvider } from "#state/claims-page.tsx";
import { createClaimsPick } from "#state/claims-pick.ts";
import { usePorts } from "#state/ports-context.tsx";

/** The address of all claims: its query says which are shown, and how. */
export function ClaimsPage() {
  const { keeper, pick } = useClaimsAtHand();
  const [parameters, setParameters] = useSearchParams();
  const address = parameters.toString();
  const view = useMemo(() => viewOfAddress(new URLSearchParams(address)), [address]);
  const setView = useCallback(
    (change: Partial<View>) =>
      setParameters((current) => addressOfView({ ...viewOfAddress(current), ...change }), {
        replace: true,
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return (
    <ClaimsPageProvider keeper={keeper} pick={pick} view={view} setView={setView}>
      <ClaimsView actions={<ClaimsExport />} />
    </ClaimsPageProvider>
  );
}

/** What was read stays at hand while the tab is open: coming back to the page reads nothing anew. */
const atHand = new WeakMap<Repository, ClaimsAtHand>();

function useClaimsAtHand(): ClaimsAtHand {
  const ports = usePorts();
  const client = useQueryClient();
  const acts = useActs();
  const known = atHand.get(ports.repository);
  if (known) return known;
  const made = {
    keeper: createClaimKeeper({ ports, client, acts, startLister: () => workerClaimLister() }),
    pick: createClaimsPick(),
  };
  atHand.set(ports.repository, made);
  return made;
}
