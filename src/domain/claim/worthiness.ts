import type { Claim } from "#domain/claim/claim.ts";

/** The author's own statements are shown from this check-worthiness on, unless the analyst sets another level. */
export const defaultLeastWorthiness = 0.3;

/** A level that no statement reaches, check-worthiness ending at 1: none of the author's own is then shown. */
export const levelAboveAll = 2;

/** Whether a claim is worth showing at a level: attributed ones always, the author's own from that check-worthiness on. */
export function isWorthShowing({ checkWorthiness }: Claim, leastWorthiness: number): boolean {
  return checkWorthiness === undefined || checkWorthiness >= leastWorthiness;
}

/** From here on there is much to check: halfway from where statements are shown to the most there can be. */
const muchToCheck = (defaultLeastWorthiness + 1) / 2;

/** A check-worthiness in words. */
export function worthinessWords(checkWorthiness: number): string {
  if (checkWorthiness >= muchToCheck) return "much to check in it";
  return checkWorthiness >= defaultLeastWorthiness ? "something to check in it" : "little to check in it";
}
