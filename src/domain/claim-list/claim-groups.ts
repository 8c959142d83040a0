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
  const { source, sources } = columns;
  const gathered = gather(columns, flags, rows, sources.length, (row) => source[row] ?? 0);
  const groups = gathered.groups.map((group): PlacelessGroup => {
    const { key, name } = sources[group.number] ?? { key: "", name: "" };
    return { ...group, key, source: key, name };
  });
  const way = sort.falling ? -1 : 1;
  const sorted = groups.toSorted((a, b) => {
    if (sort.by === "source") return way * compareWords(a.key, b.key);
    if (sort.by === "flags") return way * (b.denials - a.denials || b.waiting - a.waiting || b.length - a.length);
    return b.length - a.length;
  });
  return inOrder(sorted, gathered.rowsOf);
}

/** One group a proposition that several articles state, the largest first; all others come after them as one group. */
export function groupedBySame(columns: ClaimColumns, { leader, flags }: SameClaims, rows: Uint32Array): GroupedRows {
  const sizes = new Uint32Array(columns.count);
  const leaderOf = (row: number) => leader[row] ?? row;
  rows.forEach((row) => (sizes[leaderOf(row)] = (sizes[leaderOf(row)] ?? 0) + 1));
  // What is told once makes a group of its own, the last.
  const once = columns.count;
  const groupOf = (row: number) => (sizes[leaderOf(row)] === 1 ? once : leaderOf(row));
  const gathered = gather(columns, flags, rows, columns.count + 1, groupOf);
  const groups = gathered.groups.map((group): PlacelessGroup => {
    const { first } = group;
    if (group.number === once) return { ...group, key: "once", source: null, name: null };
    const text = columns.text[first] ?? 0;
    const { ids = [], quotes = [] } = columns.texts[text] ?? {};
    const at = first - (columns.starts[text] ?? 0);
    return { ...group, key: ids[at] ?? "", source: null, name: quotes[at] ?? "" };
  });
  const sorted = groups.toSorted(
    (a, b) =>
      Number(a.number === once) - Number(b.number === once) ||
      Number(b.isContradicted) - Number(a.isContradicted) ||
      b.length - a.length,
  );
  return inOrder(sorted, gathered.rowsOf);
}

const waitingBit = flagBit("denial-suggested");
const contradictedBit = flagBit("decided-differently");
const toldDifferentlyBit = flagBit("told-differently");

/** A group whose place in the list is not known yet. */
interface PlacelessGroup extends Omit<ClaimGroup, "start"> {
  readonly number: number;
  /** The first of its rows in the order of the columns. */
  readonly first: number;
}

/** Groups that have rows, in the order of their numbers. */
interface Gathered {
  readonly groups: readonly Omit<PlacelessGroup, "key" | "source" | "name">[];
  /** The rows of a group in their order. */
  readonly rowsOf: (number: number) => Uint32Array;
}

/**
 * Sorts rows into groups by counting, and counts what the groups say of themselves on the way.
 * @param count of groups, whose numbers are below it
 */
function gather(
  { status, denials }: ClaimColumns,
  flags: Uint32Array,
  rows: Uint32Array,
  count: number,
  groupOf: (row: number) => number,
): Gathered {
  const ends = new Uint32Array(count + 1);
  rows.forEach((row) => (ends[groupOf(row) + 1] = (ends[groupOf(row) + 1] ?? 0) + 1));
  for (let number = 1; number <= count; number += 1) ends[number] = (ends[number] ?? 0) + (ends[number - 1] ?? 0);
  const starts = ends.slice();
  const gathered = new Uint32Array(rows.length);
  rows.forEach((row) => {
    const number = groupOf(row);
    const at = starts[number] ?? 0;
    gathered[at] = row;
    starts[number] = at + 1;
  });
  const rowsOf = (number: number) => gathered.subarray(ends[number], ends[number + 1]);
  const groups = [];
  for (let number = 0; number < count; number += 1) {
    const own = rowsOf(number);
    if (own.length === 0) continue;
    const counts = rowStatuses.map(() => 0);
    let [denied, waiting, all] = [0, 0, 0];
    let first = own[0] ?? 0;
    own.forEach((row) => {
      const bits = flags[row] ?? 0;
      counts[status[row] ?? 0] = (counts[status[row] ?? 0] ?? 0) + 1;
      denied += denials[row] ?? 0;
      if (bits & waitingBit) waiting += 1;
      all |= bits;
      if (row < first) first = row;
    });
    groups.push({
      number,
      first,
      length: own.length,
      counts,
      denials: denied,
      waiting,
      isContradicted: (all & contradictedBit) !== 0,
      isToldDifferently: (all & toldDifferentlyBit) !== 0,
    });
  }
  return { groups, rowsOf };
}

function inOrder(sorted: readonly PlacelessGroup[], rowsOf: Gathered["rowsOf"]): GroupedRows {
  const rows = new Uint32Array(sorted.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  const groups = sorted.map(({ number, ...group }): ClaimGroup => {
    const start = end;
    rows.set(rowsOf(number), start);
    end += group.length;
    return { ...group, start };
  });
  return { rows, groups };
}
