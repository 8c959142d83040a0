import { type Pieces, intersectionOverUnion } from "#domain/anchor/span.ts";
import { type Claim, type ClaimId, type DenialLink, compareClaims } from "#domain/claim/claim.ts";
import { type LinkVerdict, type Reading, standing, untouchedReading } from "#domain/claim/reading.ts";
import type { Standing, Status } from "#domain/claim/status.ts";
import { correctedClaim } from "#domain/claim/corrected-claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Sheet, TouchedClaim } from "#domain/history/sheet.ts";
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
  /** With the analyst's own boundaries, source and cue, where they set any. */
  readonly claim: Claim;
  /** As it was found: what acts on it carry along. The same object where nothing is corrected. */
  readonly original: Claim;
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
 * first touched, with the analyst's corrections, whatever the detector finds now; a new span that overlaps one of them
 * by half or more is offered as a boundary for it and never added beside it. What was detected when an analyst made a
 * claim stands beside that one, however much they overlap: the analyst saw it there. A claim whose making was taken back
 * is not there.
 *
 * @param elsewhere denials in other texts, as far as they are known; those of other texts' claims are passed over
 */
export function readClaims(
  detection: Detection | null,
  sheet: Sheet,
  elsewhere: readonly DenialAcross[] = [],
): readonly ReadClaim[] {
  const detected = detection?.claims ?? [];
  const detectedIds = new Set(detected.map((claim) => claim.id));
  const touched = Object.values(sheet.touched)
    .filter((entry) => isThere(entry))
    .map(({ claim, reading }) => ({ claim: correctedClaim(claim, reading), original: claim, reading, touched: true }));
  // Touched claims that this detection no longer finds: only for them can a new span be another boundary.
  const lost = touched.filter(({ original }) => !detectedIds.has(original.id) && !wasMadeBeside(original, detection));
  const offers = new Map<ClaimId, Pieces[]>();
  const claims: BareClaim[] = touched;
  for (const claim of detected) {
    const known = sheet.touched[claim.id];
    if (known && isThere(known)) continue;
    const rival = lost.find((other) => overlapsByHalf(other, claim));
    if (rival) offers.set(rival.claim.id, [...(offers.get(rival.claim.id) ?? []), claim.pieces]);
    else
      claims.push({
        claim,
        original: claim,
        reading: known?.reading ?? untouchedReading,
        touched: known !== undefined,
      });
  }
  claims.sort((a, b) => compareClaims(a.claim, b.claim));

  const isWithin = (id: ClaimId) => detectedIds.has(id) || sheet.touched[id] !== undefined;
  const byId = new Map(claims.map((bare) => [bare.claim.id, bare]));
  const links = new Map<ClaimId, DenialAcross[]>();
  for (const link of elsewhere) {
    if (link.denied.text !== sheet.text) continue;
    const known = links.get(link.denied.claim);
    if (known) known.push(link);
    else links.set(link.denied.claim, [link]);
  }
  const denials = denialsWithin(claims);
  return claims.map((bare) => {
    const { claim, reading } = bare;
    const deniedBy = incomingDenials(bare, denials.get(claim.id) ?? [], byId);
    const deniedElsewhere = denialsElsewhere(bare, links.get(claim.id) ?? [], isWithin);
    return {
      ...bare,
      standing: standing(reading),
      ...suggestions(claim, deniedBy, deniedElsewhere),
      deniedBy,
      deniedElsewhere,
      boundaryOffers: offers.get(claim.id) ?? noOffers,
    };
  });
}

const noOffers: readonly Pieces[] = [];

type BareClaim = Pick<ReadClaim, "claim" | "original" | "reading" | "touched">;

/** Whether a touched claim exists for the analyst: one that they made, only until its making is taken back. */
export function isThere({ claim, reading }: TouchedClaim): boolean {
  return claim.foundBy.kind !== "analyst" || reading.made;
}

function wasMadeBeside({ foundBy }: Claim, detection: Detection | null): boolean {
  return foundBy.kind === "analyst" && foundBy.beside === (detection?.detector ?? null);
}

function overlapsByHalf({ claim, original }: BareClaim, { pieces }: Claim): boolean {
  return [claim, original].some((known) => intersectionOverUnion(known.pieces, pieces) >= sameClaimOverlap);
}

/** The detected links within the text, by the claim denied; a denial that was dismissed denies nothing. */
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

/** The denials of a claim within its text: detected ones, of the type that the analyst gives them, and the analyst's own. */
function incomingDenials(
  { claim, reading }: BareClaim,
  detected: readonly Omit<IncomingDenial, "verdict">[],
  byId: ReadonlyMap<ClaimId, BareClaim>,
): readonly IncomingDenial[] {
  const { linkedDenials, deniedBy } = reading;
  const typed = detected.map(({ denial, link }) => {
    const by = linkedDenials[denial.id];
    return { denial, link: by ? { ...link, type: by.type } : link };
  });
  const own = Object.entries(linkedDenials).flatMap(([id, { type }]) => {
    const denial = byId.get(id);
    if (!denial || denial.reading.dismissed || detected.some((known) => known.denial.id === id)) return [];
    return [
      { denial: denial.claim, link: { claim: claim.id, type, ground: "analyst", quote: null, score: 1 } as const },
    ];
  });
  return [...typed, ...own].map((known) => ({ ...known, verdict: deniedBy[known.denial.id] ?? null }));
}

/**
 * The claim's links from other texts. A denial that the analyst confirmed stands among them also while nobody knows where it
 * is: before the other texts' links were read, or when that text has left the library.
 * @param links those found of this claim
 * @param isWithin whether a claim is one of this text
 */
function denialsElsewhere(
  { claim, reading: { deniedBy, linkedDenials } }: BareClaim,
  links: readonly DenialAcross[],
  isWithin: (claim: ClaimId) => boolean,
): readonly DenialElsewhere[] {
  const detected = links.map((link) => {
    const by = linkedDenials[link.denial.claim];
    return by ? { ...link, type: by.type } : link;
  });
  const own = Object.entries(linkedDenials).flatMap(([id, { type, text }]): readonly DenialAcross[] => {
    if (isWithin(id) || detected.some(({ denial }) => denial.claim === id)) return [];
    const denied = { text: claim.text, claim: claim.id };
    return [{ denial: { text, claim: id }, denied, type, ground: "analyst", score: 1 }];
  });
  const known = [...detected, ...own].map((link) => ({
    id: link.denial.claim,
    link,
    verdict: deniedBy[link.denial.claim] ?? null,
  }));
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
  // Of a link that is not known here it isn't either which kind it was: only those that decide are offered for confirming.
  const confirmed = [...within, ...deniedElsewhere.filter(({ link }) => !link || decidesStatus(link))].some(
    ({ verdict }) => verdict === "confirmed",
  );
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
