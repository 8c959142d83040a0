import { partyOf } from "#domain/detect/lexicon/parties.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import { rarityOf } from "#domain/relate/rarity.ts";

/** Four terms make six pairs: two of the four may differ in another wording, and a pair is still shared. */
const termsPaired = 4;
/** With fewer stems a statement fits too many others to be compared; a broad denial may have fewer. */
const leastStems = 3;
const leastStemsOfDenial = 1;

/**
 * Under what a proposition is found: pairs of the rarest of its stems and figures, and its rarest stems each with the
 * country that is spoken of or speaks. None where it says too little to be compared.
 */
export function keysOf(proposition: Proposition): readonly string[] {
  const { stems, numbers, denial } = proposition;
  const parties = partiesOf(proposition);
  const matter = stems.filter((stem) => !parties.includes(stem));
  if (
    stems.length + numbers.length < leastStems &&
    !(denial && parties.length > 0 && matter.length >= leastStemsOfDenial)
  )
    return [];
  const byRarity = (a: string, b: string): number => rarityOf(b) - rarityOf(a) || (a < b ? -1 : 1);
  const rarest = matter.toSorted(byRarity);
  const terms = [...numbers.slice(0, 1), ...rarest].slice(0, termsPaired);
  const pairs = terms.flatMap((a, i) => terms.slice(i + 1).map((b) => pair(a, b)));
  const withParty = parties.slice(0, 2).flatMap((party) => rarest.slice(0, 3).map((stem) => pair(party, stem)));
  return [...new Set([...pairs, ...withParty])];
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The countries that a proposition names or comes from, lower case, each once, sorted. */
function partiesOf({ names, speaker }: Proposition): readonly string[] {
  const named = names.filter((name) => partyOf(name)?.toLowerCase() === name);
  const speaks = partyOfSpeaker(speaker);
  return [...new Set([...named, ...(speaks ? [speaks] : [])])].toSorted();
}

/** The country that somebody speaks for, by the name that is shown; lower case, null where none is in it. */
export function partyOfSpeaker(speaker: string | null): string | null {
  for (const [word] of (speaker ?? "").matchAll(/\p{Lu}[\p{L}.]*/gu)) {
    const party = partyOf(word.toLowerCase().replace(/\.$/, (dot) => (word.includes(".", 1) ? dot : "")));
    if (party !== undefined) return party.toLowerCase();
  }
  return null;
}
