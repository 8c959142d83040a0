import { createStore } from "zustand/vanilla";
import type { ClaimListing } from "#domain/claim-list/claim-listing.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ManyStep } from "#state/decide-many.ts";

/** A step taken on the claims page, to be taken back as one. */
export interface ClaimsStep extends ManyStep {
  /** What was done: "12 claims decided Sourced". */
  readonly done: string;
}

/** What is in hand on the claims page. It lasts as long as the tab, so that whoever comes back from an article goes on where they were. */
export interface ClaimsPick {
  /** The line in hand: a claim's id, or `group` with a group's key; null before any was. */
  readonly inHand: string | null;
  /** Where it stood, in lines: what takes its place is in hand when it is listed no more. */
  readonly line: number;
  /** The line from which a range is selected by the mouse. */
  readonly anchor: number;
  readonly selected: ReadonlySet<ClaimId>;
  /** In which list they were selected; of another one, those that are listed there stay selected. */
  readonly selectedIn: ClaimListing | null;
  /** The keys of the groups that are open. */
  readonly open: ReadonlySet<string>;
  /** Oldest first. */
  readonly steps: readonly ClaimsStep[];
  /** The step that is on its way into the storage: an undo pressed meanwhile waits for it. Null while none is. */
  readonly underWay: Promise<void> | null;
}

export type ClaimsPickStore = ReturnType<typeof createClaimsPick>;

export function createClaimsPick() {
  return createStore<ClaimsPick>()(() => ({
    inHand: null,
    line: 0,
    anchor: 0,
    selected: new Set(),
    selectedIn: null,
    open: new Set(),
    steps: [],
    underWay: null,
  }));
}

/** A group's head as {@link ClaimsPick.inHand} names it. */
export function headKey(group: string): string {
  return `group ${group}`;
}
