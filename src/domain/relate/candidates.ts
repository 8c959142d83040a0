import type { Compared } from "#domain/relate/compared.ts";
import { keysOf } from "#domain/relate/keys.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";
import { isCommonplace } from "#domain/relate/plain-words.ts";

/** A claim is held against so many of each kind at most, those first that share most. */
const mostCandidates = 50;

/** A claim of another text. */
export interface Elsewhere {
  readonly text: ClaimPlace["text"];
  readonly compared: Compared;
}

/** For each of a text's own claims, in order, the claims elsewhere that it may be held against. */
export type Candidates = readonly (readonly Elsewhere[])[];

/** Claims elsewhere that share a key with an own one: they may say the same. Time grows with the pairs that do. */
export function alikeCandidates(own: readonly Compared[], elsewhere: readonly Elsewhere[]): Candidates {
  return ranked(
    own,
    elsewhere,
    ({ terms }) => keysOf(terms),
    () => true,
  );
}

/**
 * Claims elsewhere that share a telling term with an own one, one of the two being a denial: it may be in far fewer words
 * than what it denies.
 */
export function denialCandidates(own: readonly Compared[], elsewhere: readonly Elsewhere[]): Candidates {
  return ranked(own, elsewhere, tellingSigns, isDenial);
}

function isDenial({ proposition }: Compared): boolean {
  return proposition.denial !== null;
}

function tellingSigns({ terms, proposition }: Compared): readonly string[] {
  return [...[...terms.weights.keys()].filter((term) => !isCommonplace(term)), ...proposition.numbers];
}

/** By how many of `signs` are shared; one of the two must be `either`. */
function ranked(
  own: readonly Compared[],
  elsewhere: readonly Elsewhere[],
  signs: (compared: Compared) => readonly string[],
  either: (compared: Compared) => boolean,
): Candidates {
  const all = index(own, signs, () => true);
  const some = index(own, signs, either);
  const found: { readonly other: Elsewhere; readonly shared: number }[][] = own.map(() => []);
  for (const other of elsewhere) {
    const shared = new Map<number, number>();
    const places = either(other.compared) ? all : some;
    for (const sign of signs(other.compared))
      for (const place of places.get(sign) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    for (const [place, count] of shared) found[place]?.push({ other, shared: count });
  }
  return found.map((candidates) =>
    candidates
      .toSorted((a, b) => b.shared - a.shared || comparePlaces(placeOf(a.other), placeOf(b.other)))
      .slice(0, mostCandidates)
      .map(({ other }) => other),
  );
}

function index(
  own: readonly Compared[],
  signs: (compared: Compared) => readonly string[],
  fits: (compared: Compared) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, compared] of own.entries()) {
    if (!fits(compared)) continue;
    for (const sign of signs(compared)) {
      const known = places.get(sign);
      if (known) known.push(place);
      else places.set(sign, [place]);
    }
  }
  return places;
}

/** Where a claim elsewhere stands. */
export function placeOf({ text, compared }: Elsewhere): ClaimPlace {
  return { text, claim: compared.proposition.claim };
}

/** By text, then by claim. */
export function comparePlaces(a: ClaimPlace, b: ClaimPlace): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  if (a.claim === b.claim) return 0;
  return a.claim < b.claim ? -1 : 1;
}
