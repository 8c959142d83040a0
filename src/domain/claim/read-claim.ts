import { type Pieces, intersectionOverUnion } from "#domain/anchor/span.ts";
import { type Claim, type ClaimId, type DenialLink, compareClaims } from "#domain/claim/claim.ts";
import { type LinkVerdict, type Reading, standing, untouchedReading } from "#domain/claim/reading.ts";
import type { Standing, Status } from "#domain/claim/status.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** From which overlap on a newly detected claim counts as another boundary for a touched one. */
const sameClaimOverlap = 0.5;

/** A denial that may be meant for a claim, with what the analyst said of the link. */
export interface IncomingDenial {
  readonly denial: Claim;
  readonly link: DenialLink;
  /** Null while the link is only suggested. */
  readonly verdict: LinkVerdict | null;
}

/** A claim as one analyst reads it: what views show. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly reading: Reading;
  /** Whether the analyst has ever acted on it, what was taken back since included. */
  readonly touched: boolean;
  readonly standing: Standing;
  /** The suggestion's status, confirmed denials counted; null where nothing is suggested. */
  readonly suggested: Status | null;
  /** What the suggestion becomes when the links that are still open are confirmed; null when there are none to confirm. */
  readonly ifConfirmed: Status | null;
  readonly deniedBy: readonly IncomingDenial[];
  /** Other boundaries that a later detector version found for this touched claim. */
  readonly boundaryOffers: readonly Pieces[];
}

/**
 * All claims of a text as one analyst reads them, dismissed ones included, in reading order.
 *
 * Detected claims that the analyst has not touched stand as detected. Touched ones stand as they were when
 * first touched, whatever the detector finds now; a new span that overlaps one of them by half or more is
 * offered as a boundary for it and never added beside it.
 */
export function readClaims(detection: Detection | null, sheet: Sheet): readonly ReadClaim[] {
  const touched = Object.values(sheet.touched);
  const detected = detection?.claims ?? [];
  const detectedIds = new Set(detected.map((claim) => claim.id));
  // Touched claims that this detection no longer finds: only for them can a new span be another boundary.
  const lost = touched.filter(({ claim }) => !detectedIds.has(claim.id));
  const offers = new Map<ClaimId, Pieces[]>();
  const claims: BareClaim[] = touched.map((entry) => ({ ...entry, touched: true }));
  for (const claim of detected) {
    if (sheet.touched[claim.id]) continue;
    const rival = lost.find((other) => intersectionOverUnion(other.claim.pieces, claim.pieces) >= sameClaimOverlap);
    if (rival) offers.set(rival.claim.id, [...(offers.get(rival.claim.id) ?? []), claim.pieces]);
    else claims.push({ claim, reading: untouchedReading, touched: false });
  }
  claims.sort((a, b) => compareClaims(a.claim, b.claim));

  const denials = new Map<ClaimId, { denial: Claim; link: DenialLink }[]>();
  for (const { claim, reading } of claims) {
    if (reading.dismissed) continue;
    for (const link of claim.denies) {
      const known = denials.get(link.claim);
      if (known) known.push({ denial: claim, link });
      else denials.set(link.claim, [{ denial: claim, link }]);
    }
  }
  return claims.map((bare) => readClaim(bare, denials.get(bare.claim.id) ?? [], offers.get(bare.claim.id) ?? []));
}

type BareClaim = Pick<ReadClaim, "claim" | "reading" | "touched">;

function readClaim(
  { claim, reading, touched }: BareClaim,
  denials: readonly { denial: Claim; link: DenialLink }[],
  boundaryOffers: readonly Pieces[],
): ReadClaim {
  const deniedBy = denials.map((incoming) => ({ ...incoming, verdict: reading.deniedBy[incoming.denial.id] ?? null }));
  // Only a full denial changes the status; a partial or deflecting one is a badge, a stale one waits for its confirmation.
  const deciding = deniedBy.filter(({ link }) => link.type === "full" || link.type === "stale");
  const confirmed = deciding.some(({ verdict }) => verdict === "confirmed");
  const waiting = deciding.some(({ verdict }) => verdict === null);
  return {
    claim,
    reading,
    touched,
    standing: standing(reading),
    suggested: claim.suggestion && suggestedStatus(claim.suggestion, confirmed),
    ifConfirmed: waiting && claim.suggestion ? suggestedStatus(claim.suggestion, true) : null,
    deniedBy,
    boundaryOffers,
  };
}
