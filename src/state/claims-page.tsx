import { type ReactNode, createContext, useContext, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { type ClaimFlag, flagsOf } from "#domain/claim-list/claim-flag.ts";
import { type ClaimLine, type ClaimLines, claimLines } from "#domain/claim-list/claim-lines.ts";
import type { ClaimListing } from "#domain/claim-list/claim-listing.ts";
import { type RowStatus, type RowSuggestion, rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import type { ClaimsView } from "#domain/claim-list/list-request.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ClaimKeeper, KeeperState } from "#state/claim-keeper.ts";
import { type ListingInHand, useClaimListing } from "#state/claim-listing.ts";
import { type ClaimsPick, type ClaimsPickStore, headKey } from "#state/claims-pick.ts";

/** All claims as they are kept in this tab, and what is in hand of them. */
export interface ClaimsAtHand {
  readonly keeper: ClaimKeeper;
  readonly pick: ClaimsPickStore;
}

/** A claim as the list shows it. */
export interface ListedClaim {
  readonly id: ClaimId;
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly title: string;
  /** In milliseconds since 1970. */
  readonly storedAt: number;
  readonly quote: string;
  /** Null for the author's own word. */
  readonly speaker: string | null;
  readonly status: RowStatus;
  readonly suggestion: RowSuggestion;
  readonly flags: readonly ClaimFlag[];
}

/** The list of all claims in the analyst's hands. */
export interface ClaimsPage extends ClaimsAtHand, ListingInHand {
  readonly view: ClaimsView;
  readonly setView: (change: Partial<ClaimsView>) => void;
  readonly progress: KeeperState;
  /** None while there is no list. */
  readonly lines: ClaimLines;
  /** The line in hand; -1 where nothing is listed. */
  readonly line: number;
  /** The selected claims that are listed: what can't be seen is never acted on. */
  readonly selected: ReadonlySet<ClaimId>;
  readonly open: ReadonlySet<string>;
  /** How many steps taken here can be taken back. */
  readonly steps: number;
  /** Undefined while the text's rows are not there. */
  readonly claimAt: (at: number) => ListedClaim | undefined;
}

const ClaimsPageContext = createContext<ClaimsPage | null>(null);

/** The list of all claims. Throws outside {@link ClaimsPageProvider}, which is a bug. */
export function useClaimsPage(): ClaimsPage {
  const page = useContext(ClaimsPageContext);
  if (!page) throw new Error("useClaimsPage is called outside ClaimsPageProvider");
  return page;
}

interface ClaimsPageProviderProps extends ClaimsAtHand, Pick<ClaimsPage, "view" | "setView"> {
  readonly children: ReactNode;
}

const noLines: ClaimLines = {
  length: 0,
  line: () => null,
  lineOf: () => null,
  headOf: () => null,
  headsBefore: () => 0,
};

/** Brings the list that the view shows to everything below. */
export function ClaimsPageProvider({ keeper, pick, view, setView, children }: ClaimsPageProviderProps) {
  useEffect(() => keeper.follow(), [keeper]);
  const progress = useStore(keeper.store);
  const inHand = useClaimListing(keeper, view);
  const { inHand: key, line: lineBefore, selected: chosen, selectedIn, open, steps, underWay } = useStore(pick);
  const { listing, failure, isCurrent, retry } = inHand;
  const lines = useMemo(() => (listing ? claimLines(listing, open) : noLines), [listing, open]);
  const line = useMemo(
    () => lineInHand(keeper, listing, lines, { inHand: key, line: lineBefore }),
    [keeper, listing, lines, key, lineBefore],
  );
  const selected = useMemo(
    () => (selectedIn === listing ? chosen : listedOf(keeper, listing, chosen)),
    [keeper, listing, chosen, selectedIn],
  );
  const page = useMemo(
    (): ClaimsPage => ({
      keeper,
      pick,
      view,
      setView,
      progress,
      listing,
      failure,
      isCurrent,
      retry,
      lines,
      line,
      selected,
      open,
      steps: steps.length + (underWay ? 1 : 0),
      claimAt: (at) => (listing ? claimAt(keeper, listing, at) : undefined),
    }),
    [
      keeper,
      pick,
      view,
      setView,
      progress,
      listing,
      failure,
      isCurrent,
      retry,
      lines,
      line,
      selected,
      open,
      steps.length,
      underWay,
    ],
  );
  return <ClaimsPageContext value={page}>{children}</ClaimsPageContext>;
}

/** The id of the claim at a place of the listing; undefined while its rows are not there. */
export function idAt(keeper: ClaimKeeper, listing: ClaimListing, at: number): ClaimId | undefined {
  const text = listing.texts[listing.text[at] ?? -1];
  return text === undefined ? undefined : keeper.rowsOf(text)?.ids[listing.row[at] ?? -1];
}

/** What {@link ClaimsPick.inHand} calls a line. */
export function lineKey(keeper: ClaimKeeper, listing: ClaimListing, line: ClaimLine): string | undefined {
  return line.kind === "group" ? headKey(line.group.key) : idAt(keeper, listing, line.at);
}

function claimAt(keeper: ClaimKeeper, listing: ClaimListing, at: number): ListedClaim | undefined {
  const text = listing.texts[listing.text[at] ?? -1];
  const row = listing.row[at];
  const rows = text === undefined ? undefined : keeper.rowsOf(text);
  const id = row === undefined ? undefined : rows?.ids[row];
  if (!rows || row === undefined || id === undefined) return undefined;
  return {
    id,
    article: rows.article,
    text: rows.text,
    title: rows.title,
    storedAt: rows.storedAt,
    quote: rows.quotes[row] ?? "",
    speaker: rows.speakers[(rows.speaker[row] ?? 0) - 1] ?? null,
    status: rowStatuses[rows.status[row] ?? 0] ?? "open",
    suggestion: rowSuggestions[rows.suggestion[row] ?? 0] ?? "none",
    flags: flagsOf(listing.flags[at] ?? 0),
  };
}

/** Where the line in hand stands now: where it was is looked first; one that is listed no more leaves its place in hand. */
function lineInHand(
  keeper: ClaimKeeper,
  listing: ClaimListing | null,
  lines: ClaimLines,
  { inHand, line }: Pick<ClaimsPick, "inHand" | "line">,
): number {
  if (!listing || lines.length === 0) return -1;
  const before = lines.line(line);
  const place = Math.min(line, lines.length - 1);
  if (inHand === null || (before && lineKey(keeper, listing, before) === inHand)) return place;
  if (inHand.startsWith(headKey(""))) return lines.headOf(inHand.slice(headKey("").length)) ?? place;
  for (let at = 0; at < listing.row.length; at += 1)
    if (idAt(keeper, listing, at) === inHand) return lines.lineOf(at) ?? place;
  return place;
}

function listedOf(
  keeper: ClaimKeeper,
  listing: ClaimListing | null,
  chosen: ReadonlySet<ClaimId>,
): ReadonlySet<ClaimId> {
  const listed = new Set<ClaimId>();
  if (!listing || chosen.size === 0) return listed;
  for (let at = 0; at < listing.row.length; at += 1) {
    const id = idAt(keeper, listing, at);
    if (id !== undefined && chosen.has(id)) listed.add(id);
  }
  return listed;
}
