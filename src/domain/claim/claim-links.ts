import type { Span } from "#domain/anchor/span.ts";
import { type ClaimId, type DenialLink, compareClaims } from "#domain/claim/claim.ts";
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

/** A text's claims by the links between them. */
export interface LinkEnds {
  readonly all: readonly ReadClaim[];
  /** By the denying claim's id, in text order. */
  readonly denied: ReadonlyMap<ClaimId, readonly ReadClaim[]>;
}

/** @param all the text's claims, without those dismissed as not a claim, to which no link leads */
export function linkEnds(all: readonly ReadClaim[]): LinkEnds {
  const denied = new Map<ClaimId, ReadClaim[]>();
  for (const end of all)
    for (const { denial } of end.deniedBy) {
      const known = denied.get(denial.id);
      if (known?.at(-1) === end) continue;
      if (known) known.push(end);
      else denied.set(denial.id, [end]);
    }
  return { all, denied };
}

/** The links of a claim to others of its text, in the order in which those stand there. */
export function linksWithin({ claim, deniedBy }: ReadClaim, { all, denied }: LinkEnds): readonly LinkWithin[] {
  const toDenials = deniedBy.flatMap(({ denial, link, verdict }) => {
    const end = all.find((other) => other.claim.id === denial.id);
    return end ? [seen("denial", link, verdict, end)] : [];
  });
  const toDenied = (denied.get(claim.id) ?? []).flatMap((end) =>
    end.deniedBy
      .filter(({ denial }) => denial.id === claim.id)
      .map(({ link, verdict }) => seen("denied", link, verdict, end)),
  );
  return [...toDenials, ...toDenied].toSorted((a, b) => compareClaims(a.end.claim, b.end.claim));
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
