import type { TextHash } from "#domain/article/article.ts";
import { type ClaimColumns } from "#domain/claim-list/claim-columns.ts";
import { type ClaimGroup, groupedBySame, groupedBySource } from "#domain/claim-list/claim-groups.ts";
import type { ClaimRows } from "#domain/claim-list/claim-rows.ts";
import type { ListRequest } from "#domain/claim-list/list-request.ts";
import { type RowCounts, matchingRows } from "#domain/claim-list/matching-rows.ts";
import type { SameClaims } from "#domain/claim-list/same-claims.ts";
import { sortedRows } from "#domain/claim-list/sorted-rows.ts";

/** How many sources and articles a filter offers at most: those with the most claims. Others are found by their words. */
export const mostChoices = 300;

/** What can be chosen in a filter. */
export interface Choice {
  readonly value: string;
  /** Empty for the author's own word. */
  readonly name: string;
  readonly count: number;
}

/** What a list shows, row by row. Plain data that crosses from a worker. */
export interface ClaimListing {
  /** The texts that have rows in it. */
  readonly texts: readonly TextHash[];
  /** For each row which of {@link texts} it is of, and which of that text's rows it is. */
  readonly text: Uint32Array;
  readonly row: Uint32Array;
  readonly flags: Uint32Array;
  /** Null where nothing is grouped; else they cover all rows in order. */
  readonly groups: readonly ClaimGroup[] | null;
  /** How many claims there are, whatever is filtered. */
  readonly total: number;
  /** By place in `rowStatuses`, `rowSuggestions`, `claimFlags`. */
  readonly counts: Pick<RowCounts, "status" | "suggestion" | "flag">;
  readonly sources: readonly Choice[];
  readonly articles: readonly Choice[];
}

/** Filters, sorts and groups all rows. */
export function claimListing(columns: ClaimColumns, same: SameClaims, request: ListRequest): ClaimListing {
  const { flags } = same;
  const { rows: matching, counts } = matchingRows(columns, flags, request);
  const sorted = sortedRows(columns, flags, matching, request.sort);
  const { rows, groups } = grouped(columns, same, sorted, request);
  const { texts } = columns;
  const { source, text, ...others } = counts;
  return {
    texts: texts.map((one) => one.text),
    text: rows.map((row) => columns.text[row] ?? 0),
    row: rows.map((row) => row - (columns.starts[columns.text[row] ?? 0] ?? 0)),
    flags: rows.map((row) => flags[row] ?? 0),
    groups,
    total: columns.count,
    counts: others,
    sources: choices(
      columns.sources.map(({ key, name }, i) => ({ value: key, name, count: source[i] ?? 0 })),
      request.filter.source,
    ),
    articles: choices(
      texts.map((one: ClaimRows, i) => ({ value: one.article, name: one.title, count: text[i] ?? 0 })),
      request.filter.article,
    ),
  };
}

function grouped(columns: ClaimColumns, same: SameClaims, rows: Uint32Array, { group, sort }: ListRequest) {
  switch (group) {
    case "none":
      return { rows, groups: null };
    case "source":
      return groupedBySource(columns, same.flags, rows, sort);
    case "same":
      return groupedBySame(columns, same, rows);
  }
}

/** Those with the most rows, and all that are chosen already. */
function choices(all: readonly Choice[], chosen: readonly string[]): readonly Choice[] {
  const wanted = new Set(chosen);
  const most = all.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const shown = most.slice(0, mostChoices);
  const missing = all.filter((choice) => wanted.has(choice.value) && !shown.includes(choice));
  return [...missing, ...shown];
}
