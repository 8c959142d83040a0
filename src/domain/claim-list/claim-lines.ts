import type { ClaimGroup } from "#domain/claim-list/claim-groups.ts";
import type { ClaimListing } from "#domain/claim-list/claim-listing.ts";

/** A line of the list as it is shown: a claim, by its place in the listing, or the head of a group. */
export type ClaimLine =
  | { readonly kind: "claim"; readonly at: number; readonly group: ClaimGroup | null }
  | { readonly kind: "group"; readonly group: ClaimGroup; readonly isOpen: boolean };

/** The lines of a list, from 0 to `length` - 1. */
export interface ClaimLines {
  readonly length: number;
  line(i: number): ClaimLine | null;
  /** The line at which a claim stands, by its place in the listing; null while its group is closed. */
  lineOf(at: number): number | null;
  /** The line of a group's head; null where there is no such group. */
  headOf(key: string): number | null;
  /** How many of the lines before this one are heads of groups. */
  headsBefore(i: number): number;
}

/** Lays a listing out as lines: each group's head, and its claims where it is open. */
export function claimLines({ groups, row }: ClaimListing, open: ReadonlySet<string>): ClaimLines {
  if (!groups)
    return {
      length: row.length,
      line: (i) => (i >= 0 && i < row.length ? { kind: "claim", at: i, group: null } : null),
      lineOf: (at) => (at < row.length ? at : null),
      headOf: () => null,
      headsBefore: () => 0,
    };
  const heads = new Uint32Array(groups.length + 1);
  groups.forEach(({ key, length }, i) => (heads[i + 1] = (heads[i] ?? 0) + 1 + (open.has(key) ? length : 0)));
  const length = heads[groups.length] ?? 0;
  const groupAt = (i: number) => lastNotAbove(groups.length, (n) => heads[n] ?? 0, i);
  return {
    length,
    line(i) {
      if (i < 0 || i >= length) return null;
      const at = groupAt(i);
      const group = groups[at];
      if (!group) return null;
      const within = i - (heads[at] ?? 0);
      if (within === 0) return { kind: "group", group, isOpen: open.has(group.key) };
      return { kind: "claim", at: group.start + within - 1, group };
    },
    lineOf(at) {
      const n = lastNotAbove(groups.length, (i) => groups[i]?.start ?? 0, at);
      const group = groups[n];
      return group && open.has(group.key) && at < row.length ? (heads[n] ?? 0) + 1 + at - group.start : null;
    },
    headOf(key) {
      const n = groups.findIndex((group) => group.key === key);
      return n === -1 ? null : (heads[n] ?? 0);
    },
    headsBefore: (i) => (i >= length ? groups.length : groupAt(i) + (heads[groupAt(i)] === i ? 0 : 1)),
  };
}

/** The last of `count` rising entries that is not above a value; -1 where all are. */
export function lastNotAbove(count: number, entry: (i: number) => number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (entry(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
