import type { Span } from "#domain/anchor/span.ts";
import { type DenialLink, compareClaims } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { LinkVerdict } from "#domain/claim/reading.ts";
import type { ClaimPlace, DenialAcross } from "#domain/relate/relations.ts";

/** A denial link as one of its claims sees it. */
export interface SeenLink {
  /** What the other end is: the denial of this claim, or what this one denies. */
  readonly other: "denial" | "denied";
  readonly type: DenialLink["type"];
  readonly ground: DenialLink["ground"];
  /** The words that carry the ground, in the text of a link within it. */
  readonly quote: Span | null;
  /** Null while the link is only suggested. */
  readonly verdict: LinkVerdict | null;
}

/** A link whose other end stands in the same text. */
export interface LinkWithin extends SeenLink {
  readonly end: ReadClaim;
}

/** A link whose other end stands in another text. */
export interface LinkAcross extends Omit<SeenLink, "verdict"> {
  readonly place: ClaimPlace;
}

/**
 * The links of a claim to others of its text, in the order in which those stand there.
 * @param all the text's claims, without those dismissed as not a claim, to which no link leads
 */
export function linksWithin({ claim, deniedBy }: ReadClaim, all: readonly ReadClaim[]): readonly LinkWithin[] {
  return all
    .flatMap((end): readonly LinkWithin[] => [
      ...deniedBy
        .filter(({ denial }) => denial.id === end.claim.id)
        .map(({ link, verdict }) => seen("denial", link, verdict, end)),
      ...end.deniedBy
        .filter(({ denial }) => denial.id === claim.id)
        .map(({ link, verdict }) => seen("denied", link, verdict, end)),
    ])
    .toSorted((a, b) => compareClaims(a.end.claim, b.end.claim));
}

function seen(
  other: SeenLink["other"],
  { type, ground, quote }: DenialLink,
  verdict: LinkVerdict | null,
  end: ReadClaim,
): LinkWithin {
  return { other, type, ground, quote, verdict, end };
}

/** The denials of a claim in other texts, as far as it is known where they stand. */
export function denialsAcross({ deniedElsewhere }: ReadClaim): readonly LinkAcross[] {
  return deniedElsewhere.flatMap(({ link }) => (link ? [across("denial", link.denial, link)] : []));
}

/**
 * What a claim denies in other texts: suggested links, then those that the analyst made. What the analyst says of a link
 * stands with the claim that it denies.
 */
export function deniedAcross(
  { claim, reading }: ReadClaim,
  denialsByThese: readonly DenialAcross[],
): readonly LinkAcross[] {
  const detected = denialsByThese
    .filter(({ denial }) => denial.claim === claim.id)
    .map((link) => across("denied", link.denied, link));
  const own = Object.entries(reading.linkedDenied)
    .filter(([id, { text }]) => text !== claim.text && !detected.some(({ place }) => place.claim === id))
    .map(([id, { type, text }]) => across("denied", { text, claim: id }, { type, ground: "analyst" }));
  return [...detected, ...own];
}

function across(
  other: SeenLink["other"],
  place: ClaimPlace,
  { type, ground }: Pick<DenialLink, "type" | "ground">,
): LinkAcross {
  return { other, place, type, ground, quote: null };
}
