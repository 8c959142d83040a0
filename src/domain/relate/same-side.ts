import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { namesOfSpeaker } from "#domain/relate/names.ts";

/** On whose side somebody speaks. */
export interface Side {
  readonly plain: string;
  /** The country spoken for; else null. */
  readonly party: string | null;
  /** A person's last name, where there is a name; else null. */
  readonly last: string | null;
  readonly names: ReadonlySet<string>;
}

/** The side of a speaker as shown; null for the author. */
export function sideOf(speaker: string | null): Side | null {
  if (speaker === null) return null;
  const names = namesOfSpeaker(speaker);
  return {
    plain: speaker.toLowerCase().replace(/^(?:the|a|an|his|her|its|their)\s+/, ""),
    party: names.find((name) => partyOf(name) !== undefined) ?? null,
    last: names.at(-1) ?? null,
    names: new Set(names),
  };
}

/** Whether two are one, or speak for the same country. Nobody is on the author's side. */
export function isSameSide(first: Side | null, second: Side | null): boolean {
  if (!first || !second) return false;
  if (first.plain === second.plain) return true;
  if (first.party !== null || second.party !== null) return first.party === second.party;
  // "Anna Lind" and "Ms Lind".
  return first.last !== null && first.last === second.last;
}
