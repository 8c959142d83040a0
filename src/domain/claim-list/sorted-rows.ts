import { type ClaimColumns, compareWords } from "#domain/claim-list/claim-columns.ts";
import { claimFlags } from "#domain/claim-list/claim-flag.ts";
import type { ListRequest, SortColumn } from "#domain/claim-list/list-request.ts";

/** More rows than this a number can't carry beside its sort key (2^53 by 2^32). */
const mostRows = 2 ** 21;

/**
 * Sorts rows; equal ones stay as they stand in the articles, whichever way is sorted. Sort key and row are one number,
 * which the browser sorts several times faster than by a comparing function.
 */
export function sortedRows(
  columns: ClaimColumns,
  flags: Uint32Array,
  rows: Uint32Array,
  { by, falling }: ListRequest["sort"],
): Uint32Array {
  if (by === "place") return falling ? rows.toReversed() : rows;
  if (columns.count > mostRows) throw new RangeError(`more than ${mostRows} claims can't be sorted`);
  const keyOf = sortKeys(columns, flags, by);
  // Filled by hand: what `from` makes by a function takes several times as long.
  const keys = new Float64Array(rows.length);
  rows.forEach((row, at) => (keys[at] = (falling ? 2 ** 32 - 1 - keyOf(row) : keyOf(row)) * mostRows + row));
  const sorted = new Uint32Array(rows.length);
  keys.toSorted().forEach((key, at) => (sorted[at] = key % mostRows));
  return sorted;
}

/** A whole number below 2^32 for each row, the smaller the earlier. */
function sortKeys(
  columns: ClaimColumns,
  flags: Uint32Array,
  by: Exclude<SortColumn, "place">,
): (row: number) => number {
  const { texts, text, sources, source, status, suggestion } = columns;
  switch (by) {
    case "status":
      return (row) => status[row] ?? 0;
    case "suggestion":
      return (row) => suggestion[row] ?? 0;
    case "source": {
      const ranks = sourceRanks(sources);
      return (row) => ranks[source[row] ?? 0] ?? 0;
    }
    case "article":
      // The columns stand by the articles' names.
      return (row) => text[row] ?? 0;
    case "age": {
      const ranks = ranksOf(texts, (a, b) => b.storedAt - a.storedAt);
      return (row) => ranks[text[row] ?? 0] ?? 0;
    }
    case "flags":
      // The most pressing flag is the lowest bit: turned round, whoever has it comes first.
      return (row) => mirrored(~(flags[row] ?? 0));
  }
}

/** The sources' places by name, which many lists of the same columns ask for. */
const ranksOfSources = new WeakMap<ClaimColumns["sources"], Uint32Array>();

function sourceRanks(sources: ClaimColumns["sources"]): Uint32Array {
  const known = ranksOfSources.get(sources);
  if (known) return known;
  const ranks = ranksOf(sources, (a, b) => compareWords(a.key, b.key));
  ranksOfSources.set(sources, ranks);
  return ranks;
}

/** Each entry's place among all when sorted; equal ones share theirs. */
function ranksOf<T>(entries: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const ranks = new Uint32Array(entries.length);
  let rank = 0;
  let before: T | undefined;
  for (const [i, entry] of [...entries.entries()].toSorted(([, a], [, b]) => compare(a, b))) {
    if (before !== undefined && compare(before, entry) !== 0) rank += 1;
    ranks[i] = rank;
    before = entry;
  }
  return ranks;
}

function mirrored(bits: number): number {
  let turned = 0;
  for (let i = 0; i < claimFlags.length; i += 1) turned = turned * 2 + ((bits >>> i) & 1);
  return turned;
}
