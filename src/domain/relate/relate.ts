import {
  type Elsewhere,
  alikeCandidates,
  comparePlaces,
  denialCandidates,
  placeOf,
} from "#domain/relate/candidates.ts";
import { type Compared, comparedOf } from "#domain/relate/compared.ts";
import { denialsWithin, passedOn } from "#domain/relate/denial-passed-on.ts";
import { denialOf } from "#domain/relate/denial-of.ts";
import { likenessOf } from "#domain/relate/likeness.ts";
import type { Propositions } from "#domain/relate/proposition.ts";
import type { ClaimPlace, DenialAcross, Likeness, Relations } from "#domain/relate/relations.ts";

/** An own claim and one elsewhere that are like each other. */
interface Alike extends Pick<Likeness, "kind" | "score"> {
  readonly here: Compared;
  readonly there: Elsewhere;
}

/**
 * How a text's claims stand to those of other texts: which say the same, which the same but for one thing, and which
 * deny which. A pure function; the order of `others` changes nothing. Time grows with what the texts share, not with how
 * many texts there are elsewhere.
 * @param others texts that share keys with this one; never itself
 */
export function relate(own: Propositions, others: readonly Propositions[]): Relations {
  const here = comparedOf(own.propositions);
  const elsewhere = others.flatMap(({ text, propositions }) =>
    comparedOf(propositions).map((compared): Elsewhere => ({ text, compared })),
  );
  const alike = alikeIn(here, elsewhere);
  const likenesses = alike.map(({ here: { proposition }, there, kind, score }): Likeness => ({
    here: proposition.claim,
    there: placeOf(there),
    kind,
    score,
  }));
  const denials = strongestEach([...denialsIn(own.text, here, elsewhere), ...passedOnBetween(own, others, alike)]);
  const named = new Set([
    ...likenesses.map(({ there }) => there.text),
    ...denials.flatMap(({ denial, denied }) => [denial.text, denied.text]),
  ]);
  named.delete(own.text);
  return {
    version: 1,
    text: own.text,
    detector: own.detector,
    likenesses,
    denials,
    others: [...named].toSorted(),
  };
}

/** In the order of the own claims; for each the likest first. */
function alikeIn(here: readonly Compared[], elsewhere: readonly Elsewhere[]): readonly Alike[] {
  return alikeCandidates(here, elsewhere).flatMap((candidates, place) => {
    const claim = here[place];
    if (!claim) return [];
    return candidates
      .flatMap((there): readonly Alike[] => {
        const likeness = likenessOf(claim, there.compared);
        return likeness ? [{ here: claim, there, ...likeness }] : [];
      })
      .toSorted((a, b) => b.score - a.score || comparePlaces(placeOf(a.there), placeOf(b.there)));
  });
}

function denialsIn(
  text: ClaimPlace["text"],
  here: readonly Compared[],
  elsewhere: readonly Elsewhere[],
): readonly DenialAcross[] {
  return denialCandidates(here, elsewhere).flatMap((candidates, place) => {
    const claim = here[place];
    if (!claim) return [];
    const own = placeOf({ text, compared: claim });
    return candidates.flatMap((there): readonly DenialAcross[] => {
      const outgoing = denialOf(claim, there.compared);
      const incoming = denialOf(there.compared, claim);
      return [
        ...(outgoing ? [{ denial: own, denied: placeOf(there), ...outgoing }] : []),
        ...(incoming ? [{ denial: placeOf(there), denied: own, ...incoming }] : []),
      ];
    });
  });
}

/** Denials within a text of a claim that the other text makes too. */
function passedOnBetween(
  own: Propositions,
  others: readonly Propositions[],
  alike: readonly Alike[],
): readonly DenialAcross[] {
  const within = new Map([own, ...others].map(({ text, propositions }) => [text, denialsWithin(propositions)]));
  return alike.flatMap(({ here: compared, there, kind, score }) => {
    if (kind !== "same") return [];
    const here = { text: own.text, compared };
    return [
      ...passedOn(here, there, score, within.get(here.text) ?? new Map()),
      ...passedOn(there, here, score, within.get(there.text) ?? new Map()),
    ];
  });
}

/** One link for each two claims, its strongest; the surest first. */
function strongestEach(denials: readonly DenialAcross[]): DenialAcross[] {
  const strongest = new Map<string, DenialAcross>();
  const ordered = denials.toSorted(
    (a, b) => b.score - a.score || comparePlaces(a.denial, b.denial) || comparePlaces(a.denied, b.denied),
  );
  for (const denial of ordered) {
    const between = `${denial.denial.text} ${denial.denial.claim} ${denial.denied.text} ${denial.denied.claim}`;
    if (!strongest.has(between)) strongest.set(between, denial);
  }
  return [...strongest.values()];
}
