import type { SortColumn } from "#domain/claim-list/list-request.ts";

/** A column of the list. */
export interface Column {
  readonly name: string;
  readonly sort: SortColumn;
}

/** The columns after the box to select by, in their order. */
export const columns: readonly Column[] = [
  { name: "Status", sort: "status" },
  { name: "Suggestion", sort: "suggestion" },
  { name: "Claim", sort: "place" },
  { name: "Source", sort: "source" },
  { name: "Article", sort: "article" },
  { name: "Age", sort: "age" },
  { name: "Flags", sort: "flags" },
];

/** The widths of a line where there is room for a table; the claim has what the others leave. */
export const tableGrid =
  "grid grid-cols-[2rem_6.5rem_6.5rem_minmax(0,1fr)_minmax(6rem,11rem)_minmax(6rem,11rem)_3rem_minmax(6rem,11rem)] items-center gap-x-3 px-3";

/** From this width on there is room for a table; below, a line is a small card. */
export const tableWidth = "(min-width: 900px)";

/** How high lines are, in rem: a table's row with two lines of the claim, a card, a group's head. */
export const lineHeights = { table: { claim: 3, group: 3 }, card: { claim: 7.75, group: 4.5 } } as const;
