import type { TextHash } from "#domain/article/article.ts";
import { type ClaimColumns, compareTexts, joinColumns } from "#domain/claim-list/claim-columns.ts";
import { type ClaimListing, claimListing } from "#domain/claim-list/claim-listing.ts";
import type { ClaimRows } from "#domain/claim-list/claim-rows.ts";
import type { ListRequest } from "#domain/claim-list/list-request.ts";
import { type SameClaims, sameClaims } from "#domain/claim-list/same-claims.ts";

/** All articles' rows, to be listed. What one text's rows are does not depend on the others. */
export interface ClaimTable {
  /** Adds a text's rows, or puts them in place of those it had. */
  put(rows: readonly ClaimRows[]): void;
  remove(text: TextHash): void;
  list(request: ListRequest): ClaimListing;
}

/** The same, wherever it is worked at: answers come in the order of the calls. */
export interface ClaimLister {
  put(rows: readonly ClaimRows[]): Promise<void>;
  remove(text: TextHash): Promise<void>;
  list(request: ListRequest): Promise<ClaimListing>;
}

/**
 * An empty table. Columns are joined when a list is next asked for, however many texts came since; texts are sorted only
 * when one comes, goes or has another name.
 */
export function createClaimTable(): ClaimTable {
  const places = new Map<TextHash, number>();
  let texts: ClaimRows[] = [];
  let isSorted = true;
  let joined: { readonly columns: ClaimColumns; readonly same: SameClaims } | null = null;

  function place(rows: ClaimRows): void {
    const at = places.get(rows.text) ?? texts.length;
    if (texts[at]?.title !== rows.title) isSorted = false;
    texts[at] = rows;
    places.set(rows.text, at);
  }

  function setTexts(next: readonly ClaimRows[]): void {
    texts = [...next];
    places.clear();
    texts.forEach(({ text }, at) => places.set(text, at));
  }

  return {
    put(rows) {
      rows.forEach(place);
      joined = null;
    },
    remove(text) {
      setTexts(texts.filter((other) => other.text !== text));
      joined = null;
    },
    list(request) {
      if (!isSorted) setTexts(texts.toSorted(compareTexts));
      isSorted = true;
      if (!joined) {
        const columns = joinColumns(texts);
        joined = { columns, same: sameClaims(columns) };
      }
      return claimListing(joined.columns, joined.same, request);
    },
  };
}
