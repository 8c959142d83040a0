import { denies } from "#domain/relate/denial-across.ts";
import { keysOf } from "#domain/relate/keys.ts";
import { liken } from "#domain/relate/likeness.ts";
import type { Proposition, Propositions } from "#domain/relate/proposition.ts";
import type { ClaimPlace, DenialAcross, Likeness, Relations } from "#domain/relate/relations.ts";

/** Under a key that many share, those that share most keys are looked at, and no more than this. */
const mostCandidates = 50;

interface Placed {
  readonly proposition: Proposition;
  readonly place: ClaimPlace;
}

/**
 * How a text's claims stand to those of other texts: the same, in conflict, denied. Only propositions that share a key are
 * held against each other, so time grows with the size of `own` and of `others`, not with their product.
 * The same two texts are found to stand the same way from either side. The order of `others` changes nothing.
 * @param others texts that share keys with `own`; `own` itself among them is left out
 */
export function relate(own: Propositions, others: readonly Propositions[]): Relations {
  const index = indexOf(
    new Set(own.keys),
    others.filter((other) => other.text !== own.text),
  );
  const likenesses = new Map<string, Likeness>();
  const denials = new Map<string, DenialAcross>();
  for (const here of own.propositions) {
    for (const { proposition: there, place } of candidatesOf(here, index)) {
      const likened = liken(here, there);
      if (likened) keepBest(likenesses, { here: here.claim, there: place, ...likened }, likenessKey);
      const ownPlace = { text: own.text, claim: here.claim };
      const denied = denies(here, there);
      if (denied) keepBest(denials, { denial: ownPlace, denied: place, ...denied }, denialKey);
      const denying = denies(there, here);
      if (denying) keepBest(denials, { denial: place, denied: ownPlace, ...denying }, denialKey);
    }
  }
  const found = [...denials.values()].flatMap(({ denial, denied }) => [denial.text, denied.text]);
  const named = new Set([...[...likenesses.values()].map(({ there }) => there.text), ...found]);
  named.delete(own.text);
  return {
    version: 1,
    text: own.text,
    detector: own.detector,
    likenesses: inOrder(likenesses),
    denials: inOrder(denials),
    others: [...named].toSorted(),
  };
}

function indexOf(keys: ReadonlySet<string>, others: readonly Propositions[]): ReadonlyMap<string, readonly Placed[]> {
  const index = new Map<string, Placed[]>();
  for (const { text, propositions } of others) {
    for (const proposition of propositions) {
      const placed = { proposition, place: { text, claim: proposition.claim } };
      for (const key of keysOf(proposition)) {
        if (!keys.has(key)) continue;
        const under = index.get(key);
        if (under) under.push(placed);
        else index.set(key, [placed]);
      }
    }
  }
  return index;
}

/** Those that share keys with a proposition, most keys first. */
function candidatesOf(here: Proposition, index: ReadonlyMap<string, readonly Placed[]>): readonly Placed[] {
  const shared = new Map<Placed, number>();
  for (const key of keysOf(here))
    for (const placed of index.get(key) ?? []) shared.set(placed, (shared.get(placed) ?? 0) + 1);
  return [...shared]
    .toSorted(([a, countA], [b, countB]) => countB - countA || compareText(placeKey(a.place), placeKey(b.place)))
    .slice(0, mostCandidates)
    .map(([placed]) => placed);
}

/** A claim may stand twice among the propositions; of what is found twice the likelier is kept. */
function keepBest<T extends { readonly score: number }>(
  found: Map<string, T>,
  one: T,
  keyOf: (one: T) => string,
): void {
  const key = keyOf(one);
  const known = found.get(key);
  if (!known || known.score < one.score) found.set(key, one);
}

/** The likeliest first; then by place, so that the order is always the same. */
function inOrder<T extends { readonly score: number }>(found: ReadonlyMap<string, T>): T[] {
  return [...found]
    .toSorted(([keyA, a], [keyB, b]) => b.score - a.score || compareText(keyA, keyB))
    .map(([, one]) => one);
}

function likenessKey({ here, there }: Likeness): string {
  return `${here} ${placeKey(there)}`;
}

function denialKey({ denial, denied }: DenialAcross): string {
  return `${placeKey(denial)} ${placeKey(denied)}`;
}

function placeKey({ text, claim }: ClaimPlace): string {
  return `${text} ${claim}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
