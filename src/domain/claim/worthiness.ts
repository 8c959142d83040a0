import type { Claim } from "#domain/claim/claim.ts";

/** The author's own statements are shown from this check-worthiness on, unless the analyst sets another level. */
export const defaultLeastWorthiness = 0.3;

/** Whether a claim is worth showing at a level: attributed ones always, the author's own from that check-worthiness on. */
export function isWorthShowing(claim: Claim, leastWorthiness: number): boolean {
  return claim.checkWorthiness === undefined || claim.checkWorthiness >= leastWorthiness;
}
