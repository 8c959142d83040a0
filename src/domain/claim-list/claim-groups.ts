import { type ClaimColumns, compareWords } from "#domain/claim-list/claim-columns.ts";
import { flagBit } from "#domain/claim-list/claim-flag.ts";
import { rowStatuses } from "#domain/claim-list/claim-rows.ts";
import type { ListRequest } from "#domain/claim-list/list-request.ts";
import type { SameClaims } from "#domain/claim-list/same-claims.ts";

/** Rows that belong together; they follow one another in the list. */
export interface ClaimGroup {
  /** The same for the same group in every list. */
  readonly key: string;
  /** The source's key, see `sourceKey`; or null in a grouping by the same claim. */
  readonly source: string | null;
  /** The source's name, empty for the author's own word; the claim that stands first; or null for what is told once. */
  readonly name: string | null;
  /** Where in the list its rows begin, and how many there are. */
  readonly start: number;
  readonly length: number;
  /** How many of its rows have each status, by place in {@link rowStatuses}. */
  readonly counts: readonly number[];
  /** How often its claims are denied for certain, and how many have a suggested denial that waits. */
  readonly denials: number;
  readonly waiting: number;
  /** Its rows were decided differently. */
  readonly isContradicted: boolean;
  /** Some of its rows are told differently elsewhere. */
  readonly isToldDifferently: boolean;
}

/** Rows in the order of their groups. */
export interface GroupedRows {
  readonly rows: Uint32Array;
  readonly groups: readonly ClaimGroup[];
}

/**
 * One group a source: those who say most first; or by name when sorted by source, or those most often denied first when
 * sorted by flags. Within a group the rows keep their order.
 */
export function groupedBySource(
  columns: ClaimColumns,
  flags: Uint32Array,
  rows: Uint32Array,
  sort: ListRequest["sort"],
): GroupedRows {
  const grouped = gathered(rows, (row) => columns.source[row] ?? 0);
  const groups = [...grouped].map(([source, own]) => {
    const { key, name } = columns.sources[source] ?? { key: "", name: "" };
    return { ...described(columns, flags, own), key, source: key, name };
  });
  const way = sort.falling ? -1 : 1;
  return inOrder(
    groups.toSorted((a, b) => {
      if (sort.by === "source") return way * compareWords(a.key, b.key);
      if (sort.by === "flags")
        return way * (b.denials - a.denials || b.waiting - a.waiting || b.rows.length - a.rows.length);
      return b.rows.length - a.rows.length;
    }),
  );
}

/** One group a proposition that several articles state, the largest first; all others come after them as one group. */
export function groupedBySame(columns: ClaimColumns, { leader, flags }: SameClaims, rows: Uint32Array): GroupedRows {
  const sizes = new Uint32Array(columns.count);
  const groupOf = (row: number) => leader[row] ?? row;
  for (const row of rows) sizes[groupOf(row)] = (sizes[groupOf(row)] ?? 0) + 1;
  const isAlone = (row: number) => sizes[groupOf(row)] === 1;
  const together = rows.filter((row) => !isAlone(row));
  const groups = [...gathered(together, groupOf)].map(([first, own]): Gathered => {
    const { ids = [], quotes = [] } = columns.texts[columns.text[first] ?? 0] ?? {};
    const at = first - (columns.starts[columns.text[first] ?? 0] ?? 0);
    return { ...described(columns, flags, own), key: ids[at] ?? "", source: null, name: quotes[at] ?? "" };
  });
  const sorted: Gathered[] = groups.toSorted(
    (a, b) => Number(b.isContradicted) - Number(a.isContradicted) || b.rows.length - a.rows.length,
  );
  const once = rows.filter(isAlone);
  if (once.length > 0) sorted.push({ ...described(columns, flags, once), key: "once", source: null, name: null });
  return inOrder(sorted);
}

const bits = {
  waiting: flagBit("denial-suggested"),
  contradicted: flagBit("decided-differently"),
  toldDifferently: flagBit("told-differently"),
} as const;

type Gathered = Omit<ClaimGroup, "start" | "length"> & { readonly rows: ArrayLike<number> };

function gathered(rows: Uint32Array, groupOf: (row: number) => number): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const known = groups.get(groupOf(row));
    if (known) known.push(row);
    else groups.set(groupOf(row), [row]);
  }
  return groups;
}

function described(
  { status, denials }: ClaimColumns,
  flags: Uint32Array,
  rows: Iterable<number> & ArrayLike<number>,
): Pick<Gathered, "rows" | "counts" | "denials" | "waiting" | "isContradicted" | "isToldDifferently"> {
  const counts = rowStatuses.map(() => 0);
  let [denied, waiting, all] = [0, 0, 0];
  for (const row of rows) {
    counts[status[row] ?? 0] = (counts[status[row] ?? 0] ?? 0) + 1;
    denied += denials[row] ?? 0;
    if ((flags[row] ?? 0) & bits.waiting) waiting += 1;
    all |= flags[row] ?? 0;
  }
  return {
    rows,
    counts,
    denials: denied,
    waiting,
    isContradicted: (all & bits.contradicted) !== 0,
    isToldDifferently: (all & bits.toldDifferently) !== 0,
  };
}

function inOrder(groups: readonly Gathered[]): GroupedRows {
  let start = 0;
  const placed = groups.map(({ rows, ...group }) => {
    const here = { ...group, start, length: rows.length };
    start += rows.length;
    return here;
  });
  const rows = new Uint32Array(start);
  groups.forEach((group, i) => rows.set(group.rows, placed[i]?.start));
  return { rows, groups: placed };
}
