import type { ArticleId } from "#domain/article/article.ts";
import type { ClaimPlace } from "#domain/relate/relations.ts";

/** A claim of any article, to which one can go. */
export interface Stop extends ClaimPlace {
  readonly article: ArticleId;
}

/** Where somebody is who follows links from claim to claim. */
export interface Jumps {
  /** The round that is being made: the claim where it began, then the other ends of its links; empty for none. */
  readonly round: readonly Stop[];
  /** Which of them was gone to last. */
  readonly at: number;
  /** The claims where rounds began, oldest first. */
  readonly trail: readonly Stop[];
}

/** A step along the links, and how things stand after it. */
export interface Jump {
  readonly to: Stop;
  readonly jumps: Jumps;
}

export const noJumps: Jumps = { round: [], at: 0, trail: [] };

/** More than anybody goes back. */
const longestTrail = 100;

/**
 * On along the links: to the first other end, from there to the next one, and after the last back to where the round
 * began; with one link that is there and back. Null where nothing is linked.
 * @param ends the other ends of the links of the claim `here`
 */
export function jumpOn(jumps: Jumps, here: Stop, ends: readonly Stop[]): Jump | null {
  const { round, at } = jumps;
  const next = round[(at + 1) % round.length];
  // At its beginning the round is made anew: meanwhile there may be other links.
  if (at > 0 && next && isAt(round[at], here)) return { to: next, jumps: { ...jumps, at: (at + 1) % round.length } };
  const [first] = ends;
  return first ? jumpTo(jumps, here, ends, first) : null;
}

/** To one of the other ends. */
export function jumpTo({ trail }: Jumps, here: Stop, ends: readonly Stop[], to: Stop): Jump {
  const at = ends.findIndex((end) => isAt(end, to)) + 1;
  const known = isAt(trail.at(-1), here) ? trail : [...trail, here].slice(-longestTrail);
  return { to, jumps: { round: [here, ...ends], at, trail: known } };
}

/** Back to where the last round began; where one is there already, to where the one before did. Null where none did. */
export function jumpBack({ trail }: Jumps, here: Stop | null): Jump | null {
  const left = here && isAt(trail.at(-1), here) ? trail.slice(0, -1) : trail;
  const to = left.at(-1);
  return to ? { to, jumps: { ...noJumps, trail: left.slice(0, -1) } } : null;
}

function isAt(stop: Stop | undefined, { article, text, claim }: Stop): boolean {
  return stop !== undefined && stop.article === article && stop.text === text && stop.claim === claim;
}
