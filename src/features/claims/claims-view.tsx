import type { ReactNode } from "react";
import { contradictionFlags, claimFlags } from "#domain/claim-list/claim-flag.ts";
import { openFilter } from "#domain/claim-list/list-request.ts";
import { isFiltered } from "#state/claims-address.ts";
import { useClaimsContext } from "#state/claims-context.ts";
import { useClaimsPage } from "#state/claims-page.tsx";
import { claimsCommands } from "#state/commands/claims-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { ActionBar } from "#features/claims/action-bar.tsx";
import { ClaimsTable } from "#features/claims/claims-table.tsx";
import { FilterBar } from "#features/claims/filter-bar.tsx";
import { ReadingNotice } from "#features/claims/reading-notice.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** All claims of all articles in one list. */
export function ClaimsView({ actions }: { readonly actions: ReactNode }) {
  const { lines } = useClaimsPage();
  const isSettled = useIsSettled();
  const context = useClaimsContext();
  useCommands(claimsCommands, context);
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-none flex-col gap-2 border-b border-line px-3 py-2.5">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h1 className="font-serif text-headline font-bold">Claims</h1>
          <Count />
          <span className="grow" />
          <Contradictions />
          {actions}
        </div>
        <FilterBar />
        <ReadingNotice />
      </div>
      {lines.length > 0 && (
        <>
          <ClaimsTable />
          <ActionBar context={context} />
        </>
      )}
      {isSettled && lines.length === 0 && <NothingListed />}
    </div>
  );
}

/** Whether all articles are read, or as many as shall be, and the list is of all of them. */
function useIsSettled(): boolean {
  const { listing, isCurrent, progress } = useClaimsPage();
  return listing !== null && isCurrent && progress.kind !== "reading";
}

function Count() {
  const { listing } = useClaimsPage();
  const isSettled = useIsSettled();
  // No claim of none, while articles are still being read, would be heard and seen as an empty desk.
  if (!listing || (listing.total === 0 && !isSettled))
    return (
      <output className="text-ink-3" aria-busy>
        Reading the claims…
      </output>
    );
  const [shown, total] = [listing.row.length, listing.total].map((count) => count.toLocaleString("en"));
  return (
    <output className="text-ink-2 tabular-nums" aria-busy={!isSettled}>
      {shown === total ? `${shown}` : `${shown} of ${total}`} {total === "1" ? "claim" : "claims"}
    </output>
  );
}

/** Points out decisions that don't fit; nothing is ever corrected. */
function Contradictions() {
  const { listing, view, setView } = useClaimsPage();
  const found = contradictionFlags.reduce(
    (sum, flag) => sum + (listing?.counts.flag[claimFlags.indexOf(flag)] ?? 0),
    0,
  );
  const areShown = contradictionFlags.every((flag) => view.filter.flag.includes(flag));
  if (found === 0 || areShown) return null;
  return (
    <Button onClick={() => setView({ filter: { ...view.filter, flag: contradictionFlags } })}>
      {found === 1 ? "1 contradiction" : `${found} contradictions`}
    </Button>
  );
}

function NothingListed() {
  const { listing, view, setView } = useClaimsPage();
  if (listing?.total === 0)
    return (
      <EmptyState
        title="No claims yet"
        sentence="Add articles in the library, or put files with one article each into the folder seeds/ beside the README. Their claims appear here as they are found."
      />
    );
  const show = isFiltered(view)
    ? { label: "Clear filters", filter: openFilter }
    : { label: "Show hidden statements", filter: { ...view.filter, hidden: true } };
  return (
    <EmptyState
      title="No claim is listed"
      sentence={
        isFiltered(view)
          ? "None of the claims fits all that is asked for. Take a filter away to see more."
          : "All there is was set aside, or is a statement of the author’s own that your slider hides."
      }
      action={<Button onClick={() => setView({ filter: show.filter })}>{show.label}</Button>}
    />
  );
}
