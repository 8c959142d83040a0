import { type Pieces, envelope, intersectionOverUnion, piecesLength } from "#domain/anchor/span.ts";

/** From which intersection over union on two analysts' claims are taken for the same one. */
export const sameClaimOverlap = 0.5;

/** Two claims of a list, by their places in it, that overlap by half or more; `first` stands before `second`. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  /** Intersection over union, from {@link sameClaimOverlap} to 1. */
  readonly overlap: number;
}

/**
 * All pairs of claims that overlap by half or more.
 *
 * Sweeps over the text once: a claim is compared with those that have begun and not ended where it begins, so the work
 * grows with the claims and with how deeply they nest, not with the square of their number.
 * @param all by where they begin
 * @param mayPair whether two are worth comparing, given their places in the list
 */
export function overlapsOf(
  all: readonly Pieces[],
  mayPair: (first: number, second: number) => boolean,
): readonly Overlap[] {
  const found: Overlap[] = [];
  // Changed in place, claim by claim: a copy of it for each claim would take most of the time.
  const begun: Begun[] = [];
  all.forEach((pieces, second) => {
    const { start, end } = envelope(pieces);
    const length = piecesLength(pieces);
    let kept = 0;
    for (const other of begun) {
      if (other.end <= start) continue;
      begun[kept] = other;
      kept += 1;
      // What two share is no longer than the shorter, nor their union shorter than the longer: spares most divisions.
      if (Math.min(length, other.length) < sameClaimOverlap * Math.max(length, other.length)) continue;
      if (!mayPair(other.place, second)) continue;
      const overlap = intersectionOverUnion(other.pieces, pieces);
      if (overlap >= sameClaimOverlap) found.push({ first: other.place, second, overlap });
    }
    begun.length = kept;
    begun.push({ place: second, pieces, end, length });
  });
  return found;
}

interface Begun {
  readonly place: number;
  readonly pieces: Pieces;
  /** Where its last piece ends. */
  readonly end: number;
  readonly length: number;
}
