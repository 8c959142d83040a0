import { type ClaimColumns } from "#domain/claim-list/claim-columns.ts";
import { flagBit } from "#domain/claim-list/claim-flag.ts";
import { rowStatuses } from "#domain/claim-list/claim-rows.ts";
import type { ClaimId } from "#domain/claim/claim.ts";

/** How the rows stand to each other. */
export interface SameClaims {
  /** For each row the lowest number among the rows that state the same; its own where no other does. */
  readonly leader: Uint32Array;
  /** The rows' flags, those that hang on other rows included. */
  readonly flags: Uint32Array;
}

const dismissed = rowStatuses.indexOf("dismissed");
const open = rowStatuses.indexOf("open");
const decidedDifferently = flagBit("decided-differently");

/**
 * Joins rows that state the same, over as many articles as it takes, and marks those that are told differently or were
 * decided differently. What was set aside as not a claim states nothing.
 */
export function sameClaims(columns: ClaimColumns): SameClaims {
  const leader = Uint32Array.from({ length: columns.count }, (_, row) => row);
  const flags = columns.flags.slice();
  const mark = (row: number, bit: number) => (flags[row] = (flags[row] ?? 0) | bit);
  const find = (row: number): number => {
    let top = row;
    while (leader[top] !== top) {
      // Each step halves the way for those who come after.
      const above = leader[top] ?? top;
      leader[top] = leader[above] ?? above;
      top = leader[top] ?? top;
    }
    return top;
  };
  for (const [row, other, kind] of likenesses(columns)) {
    if (columns.status[row] === dismissed || columns.status[other] === dismissed) continue;
    const bit = flagBit(kind === "same" ? "same-elsewhere" : "told-differently");
    mark(row, bit);
    mark(other, bit);
    if (kind !== "same") continue;
    const [a, b] = [find(row), find(other)];
    leader[Math.max(a, b)] = Math.min(a, b);
  }
  for (let row = 0; row < columns.count; row += 1) leader[row] = find(row);
  markDecidedDifferently(columns, leader, mark);
  return { leader, flags };
}

/** The same proposition decided differently in two places is a contradiction in each of the places. */
function markDecidedDifferently(
  { count, status }: ClaimColumns,
  leader: Uint32Array,
  mark: (row: number, bit: number) => void,
): void {
  // A bit for each status that rows of a group were decided as.
  const decided = new Uint8Array(count);
  const isDecided = (row: number) => status[row] !== open && status[row] !== dismissed;
  for (let row = 0; row < count; row += 1)
    if (isDecided(row)) decided[leader[row] ?? row] = (decided[leader[row] ?? row] ?? 0) | (1 << (status[row] ?? 0));
  for (let row = 0; row < count; row += 1) {
    const ways = decided[leader[row] ?? row] ?? 0;
    if (isDecided(row) && (ways & (ways - 1)) !== 0) mark(row, decidedDifferently);
  }
}

/** Pairs of rows with their likeness; those with claims that no row has are passed over. */
function* likenesses({ texts, starts }: ClaimColumns): Iterable<readonly [row: number, other: number, kind: string]> {
  const rowOf = new Map<ClaimId, number>();
  const wanted = new Set(texts.flatMap((text) => text.likenesses.map(({ there }) => there)));
  if (wanted.size === 0) return;
  texts.forEach(({ ids }, i) =>
    ids.forEach((id, row) => {
      if (wanted.has(id)) rowOf.set(id, (starts[i] ?? 0) + row);
    }),
  );
  for (const [i, text] of texts.entries())
    for (const { row, there, kind } of text.likenesses) {
      const other = rowOf.get(there);
      if (other !== undefined) yield [(starts[i] ?? 0) + row, other, kind];
    }
}
