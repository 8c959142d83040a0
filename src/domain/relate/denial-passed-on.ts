import type { ClaimId } from "#domain/claim/claim.ts";
import { type Elsewhere, placeOf } from "#domain/relate/candidates.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { isSameSide, sideOf } from "#domain/relate/same-side.ts";

/** By the claim that is denied, the claims of its own text that may deny it. */
export type DenialsWithin = ReadonlyMap<ClaimId, readonly DenialWithin[]>;

interface DenialWithin {
  readonly denial: Proposition;
  readonly link: NonNullable<Proposition["denies"]>[number];
}

/** The denials that each text's own links propose. */
export function denialsWithin(propositions: readonly Proposition[]): DenialsWithin {
  const byClaim = new Map<ClaimId, DenialWithin[]>();
  for (const denial of propositions)
    for (const link of denial.denies ?? []) {
      const known = byClaim.get(link.claim);
      if (known) known.push({ denial, link });
      else byClaim.set(link.claim, [{ denial, link }]);
    }
  return byClaim;
}

/**
 * The denials of one claim that are meant for another too, since both say the same: how a denial by heading or one that
 * only points back ("dismissed the allegations") reaches a claim in another article. None for what the denier's side says.
 * @param within the denials in the first claim's text
 * @param likeness how surely the two say the same, 0 to 1
 */
export function passedOn(
  from: Elsewhere,
  to: Elsewhere,
  likeness: number,
  within: DenialsWithin,
): readonly DenialAcross[] {
  return (within.get(from.compared.proposition.claim) ?? []).flatMap(({ denial, link }) => {
    const { by } = denial.denial ?? {};
    if (isSameSide(sideOf(by === undefined ? denial.speaker : by), to.compared.side)) return [];
    const { type, ground } = link;
    const score = Math.round(100 * link.score * likeness) / 100;
    return [{ denial: { text: from.text, claim: denial.claim }, denied: placeOf(to), type, ground, score }];
  });
}
