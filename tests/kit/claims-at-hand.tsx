import { useState } from "react";
import { createClaimTable } from "#domain/claim-list/claim-table.ts";
import type { ClaimLister } from "#domain/claim-list/claim-table.ts";
import { type ClaimsView as View } from "#domain/claim-list/list-request.ts";
import { ClaimsView } from "#features/claims/claims-view.tsx";
import { createClaimKeeper } from "#state/claim-keeper.ts";
import { viewOfAddress } from "#state/claims-address.ts";
import { type ClaimsAtHand, ClaimsPageProvider } from "#state/claims-page.tsx";
import { createClaimsPick } from "#state/claims-pick.ts";
import { useShortcuts } from "#state/commands/use-shortcuts.ts";
import type { KitDesk } from "./a-desk.ts";

/** Lists in the test's own thread. */
export function listerHere(): ClaimLister {
  const table = createClaimTable();
  return {
    put: async (rows) => table.put(rows),
    remove: async (text) => table.remove(text),
    list: async (request) => table.list(request),
  };
}

/** All claims of a desk. */
export function claimsAtHand({ ports, client, acts }: KitDesk, startLister = listerHere): ClaimsAtHand {
  return { keeper: createClaimKeeper({ ports, client, acts, startLister }), pick: createClaimsPick() };
}

interface ClaimsPageHereProps {
  readonly atHand: ClaimsAtHand;
  /** The address's query, to begin with. */
  readonly address?: string;
}

/** The claims page, whose view the test's page remembers as the address does in the app. */
export function ClaimsPageHere({ atHand, address = "" }: ClaimsPageHereProps) {
  const [view, setView] = useState(() => viewOfAddress(new URLSearchParams(address)));
  const [change] = useState(() => (changed: Partial<View>) => setView((now) => ({ ...now, ...changed })));
  useShortcuts();
  return (
    <ClaimsPageProvider {...atHand} view={view} setView={change}>
      <ClaimsView actions={null} />
    </ClaimsPageProvider>
  );
}
