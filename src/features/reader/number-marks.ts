import type { ClaimId } from "#domain/claim/claim.ts";

/**
 * Writes on the last mark of each claim its number, counted from 1, as `data-note`: "4", or "4, 5" where two end together.
 * Outside React, which knows nothing of the attribute: numbers that were part of the text would draw every block anew
 * whenever one claim comes or goes, and only paper shows them.
 * @returns how to take them away again
 */
export function numberMarks(column: HTMLElement, claims: readonly ClaimId[]): () => void {
  const last = new Map<ClaimId, HTMLElement>();
  for (const mark of column.querySelectorAll<HTMLElement>("mark[data-claim-ids]"))
    for (const id of mark.dataset["claimIds"]?.split(" ") ?? []) last.set(id, mark);
  for (const [i, id] of claims.entries()) {
    const mark = last.get(id);
    if (!mark) continue;
    const { note } = mark.dataset;
    mark.dataset["note"] = note === undefined ? String(i + 1) : `${note}, ${i + 1}`;
  }
  return () => {
    for (const mark of last.values()) delete mark.dataset["note"];
  };
}
