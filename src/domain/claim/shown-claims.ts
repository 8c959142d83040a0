import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { isWorthShowing, levelAboveAll } from "#domain/claim/worthiness.ts";

/** A text's claims, each in exactly one of three lists, all in reading order. */
export interface ShownClaims {
  readonly claims: readonly ReadClaim[];
  readonly dismissed: readonly ReadClaim[];
  /** Statements of the author's own below the level, which nobody has touched. */
  readonly hidden: readonly ReadClaim[];
}

/**
 * Whether a claim is shown at a level: one that the analyst has ever touched whatever its worth, since work never
 * vanishes from sight, else as {@link isWorthShowing} says.
 */
export function isShown({ claim, touched }: Pick<ReadClaim, "claim" | "touched">, leastWorthiness: number): boolean {
  return touched || isWorthShowing(claim, leastWorthiness);
}

/** Parts what is shown at a level from what was dismissed and what is hidden. The selected claim is never hidden. */
export function partByLevel(
  all: readonly ReadClaim[],
  leastWorthiness: number,
  selected: ClaimId | null = null,
): ShownClaims {
  const parts: Record<keyof ShownClaims, ReadClaim[]> = { claims: [], dismissed: [], hidden: [] };
  for (const read of all) {
    const isVisible = read.claim.id === selected || isShown(read, leastWorthiness);
    parts[read.reading.dismissed ? "dismissed" : isVisible ? "claims" : "hidden"].push(read);
  }
  return parts;
}

/** A text's levels as a control steps through them. */
export interface LevelSteps {
  /**
   * Those that make a difference to the text, from none of the author's own statements to all: going on by one shows
   * at least one more. The ends are {@link levelAboveAll} and 0, so that they mean the same in every article. Empty
   * where nothing can be hidden.
   */
  readonly levels: readonly number[];
  /** Which of them shows the same as the present level, counted from 0. */
  readonly position: number;
}

/** The levels of a text: one for each check-worthiness among the claims that can be hidden, and one for none. */
export function levelSteps(all: readonly ReadClaim[], leastWorthiness: number): LevelSteps {
  const scores = new Set(all.flatMap(({ claim, touched }) => (touched ? [] : (claim.checkWorthiness ?? []))));
  const falling = [...scores].toSorted((a, b) => b - a);
  return {
    levels: falling.length === 0 ? [] : [levelAboveAll, ...falling.slice(0, -1), 0],
    position: falling.filter((score) => score >= leastWorthiness).length,
  };
}
