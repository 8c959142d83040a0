import { type Pieces, intersectionOverUnion } from "#domain/anchor/span.ts";
import { type Claim, type ClaimId, type DenialLink, compareClaims } from "#domain/claim/claim.ts";
import { type LinkVerdict, type Reading, standing, untouchedReading } from "#domain/claim/reading.ts";
import type { Standing, Status } from "#domain/claim/status.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";

/** From which overlap on a newly detected claim counts as another boundary for a touched one. */
const sameClaimOverlap = 0.5;

/** A denial that may be meant for a claim, with what the analyst said of the link. */
export interface IncomingDenial {
  readonly denial: Claim;
  readonly link: DenialLink;
  /** Null while the link is only suggested. */
  readonly verdict: LinkVerdict | null;
}

/** A denial in another text, with what the analyst said of the link. */
export interface DenialElsewhere {
  /** The denying claim. */
  readonly id: ClaimId;
  /** Null where it isn't known here which text it stands in; the analyst's word counts all the same. */
  readonly link: DenialAcross | null;
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
  readonly deniedElsewhere: readonly DenialElsewhere[];
  /** Other boundaries that a later detector version found for this touched claim. */
  readonly boundaryOffers: readonly Pieces[];
}

/**
 * All claims of a text as one analyst reads them, dismissed ones included, in reading order.
 *
 * Detected claims that the analyst has not touched stand as detected. Touched ones stand as they were when
 * first touched, whatever the detector finds now; a new span that overlaps one of them by half or more is
 * offered as a boundary for it and never added beside it.
 *
 * @param elsewhere denials in other texts, as far as they are known; those of other texts' claims are passed over
 */
export function readClaims(
  detection: Detection | null,
  sheet: Sheet,
  elsewhere: readonly DenialAcross[] = [],
): readonly ReadClaim[] {
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

  const isWithin = (id: ClaimId) => detectedIds.has(id) || sheet.touched[id] !== undefined;
  const links = elsewhere.filter(({ denied }) => denied.text === sheet.text);
  const denials = denialsWithin(claims);
  return claims.map(({ claim, reading, touched: isTouched }) => {
    const deniedBy = (denials.get(claim.id) ?? []).map((known) => ({
      ...known,
      verdict: reading.deniedBy[known.denial.id] ?? null,
    }));
    const deniedElsewhere = denialsElsewhere(claim, reading, links, isWithin);
    return {
      claim,
      reading,
      touched: isTouched,
      standing: standing(reading),
      ...suggestions(claim, deniedBy, deniedElsewhere),
      deniedBy,
      deniedElsewhere,
      boundaryOffers: offers.get(claim.id) ?? [],
    };
  });
}

type BareClaim = Pick<ReadClaim, "claim" | "reading" | "touched">;

/** The links within the text, by the claim denied; a denial that was dismissed denies nothing. */
function denialsWithin(claims: readonly BareClaim[]): ReadonlyMap<ClaimId, readonly Omit<IncomingDenial, "verdict">[]> {
  const denials = new Map<ClaimId, Omit<IncomingDenial, "verdict">[]>();
  for (const { claim, reading } of claims) {
    if (reading.dismissed) continue;
    for (const link of claim.denies) {
      const known = denials.get(link.claim);
      if (known) known.push({ denial: claim, link });
      else denials.set(link.claim, [{ denial: claim, link }]);
    }
  }
  return denials;
}

/**
 * The claim's links from other texts. A denial that the analyst confirmed stands among them also while nobody knows where it
 * is: before the other texts' links were read, or when that text has left the library.
 * @param links those of all claims of this text
 * @param isWithin whether a claim is one of this text
 */
function denialsElsewhere(
  claim: Claim,
  { deniedBy }: Reading,
  links: readonly DenialAcross[],
  isWithin: (claim: ClaimId) => boolean,
): readonly DenialElsewhere[] {
  const known = links
    .filter(({ denied }) => denied.claim === claim.id)
    .map((link) => ({ id: link.denial.claim, link, verdict: deniedBy[link.denial.claim] ?? null }));
  const lost = Object.entries(deniedBy)
    .filter(([id, verdict]) => verdict === "confirmed" && !isWithin(id) && !known.some((link) => link.id === id))
    .map(([id, verdict]) => ({ id, link: null, verdict }));
  return [...known, ...lost];
}

function suggestions(
  { suggestion }: Claim,
  deniedBy: readonly IncomingDenial[],
  deniedElsewhere: readonly DenialElsewhere[],
): Pick<ReadClaim, "suggested" | "ifConfirmed"> {
  if (!suggestion) return { suggested: null, ifConfirmed: null };
  const within = deniedBy.filter(({ link }) => decidesStatus(link));
  // Which kind of link it was when it was confirmed is not kept: only those that decide are ever offered for it.
  const confirmed = [...within, ...deniedElsewhere].some(({ verdict }) => verdict === "confirmed");
  const waiting = [...within, ...deniedElsewhere.filter(({ link }) => link && decidesStatus(link))].some(
    ({ verdict }) => verdict === null,
  );
  return {
    suggested: suggestedStatus(suggestion, confirmed),
    ifConfirmed: waiting ? suggestedStatus(suggestion, true) : null,
  };
}

/**
 * Whether confirming a link answers that the claim is denied: only a full denial does; a partial or deflecting one is a
 * badge, a stale one waits for its confirmation.
 */
export function decidesStatus({ type }: Pick<DenialLink, "type">): boolean {
  return type === "full" || type === "stale";
}
