import type { DenialLink } from "#domain/claim/claim.ts";
import { partyOfSpeaker } from "#domain/relate/keys.ts";
import type { Proposition } from "#domain/relate/proposition.ts";
import { namesMissing, resemblance } from "#domain/relate/resemblance.ts";
import { agree } from "#domain/relate/times.ts";

/** What a denial comes to against a claim of another text, or null where it doesn't deny it. */
export type Denied = Pick<DenialLink, "type" | "ground" | "score"> | null;

/** Set by hand on the tables of the tests. */
const leastScore = 0.5;
const leastOfDenial = 0.6;
const leastOfDenied = 0.3;

/** Whether the first proposition denies the second, of another text, and how. Whoever speaks for one side never denies it. */
export function denies(denial: Proposition, claim: Proposition): Denied {
  if (!denial.denial || claim.denial?.told || isSameSide(denial, claim)) return null;
  const { told } = denial.denial;
  // A told denial states what it denies, any other one the contrary of it.
  if (told ? denial.negated !== claim.negated : denial.negated === claim.negated || claim.negated) return null;
  if (denial.mood !== claim.mood && !told) return null;
  if (contradictsDetail(denial, claim)) return null;
  if (namesMissing(denial, claim).length > 0) return null;
  const { ofFirst, ofSecond, shared } = resemblance(denial.stems, claim.stems);
  if (shared === 0 || ofFirst < leastOfDenial) return null;
  const isBroader = ofSecond < leastOfDenied;
  if (isBroader && !isBroad(denial)) return null;
  const ground = told ? "direct" : isBroader ? "entailment" : "topic";
  const score = Math.round((told ? 0.4 : 0.3) * 100 + 60 * ofFirst * Math.sqrt(ofSecond)) / 100;
  return score < leastScore ? null : { type: typeOf(denial, claim), ground, score };
}

/** "There are no plans for any …" */
function isBroad({ quote }: Proposition): boolean {
  return /\b(?:no|never|nothing|not any|any)\b/i.test(quote);
}

function typeOf(denial: Proposition, claim: Proposition): DenialLink["type"] {
  return denial.numbers.length > 0 && claim.numbers.length === 0 ? "partial" : "full";
}

function contradictsDetail(denial: Proposition, claim: Proposition): boolean {
  const otherFigures = denial.numbers.length > 0 && claim.numbers.length > 0;
  if (otherFigures && !denial.numbers.some((own) => claim.numbers.includes(own))) return true;
  return denial.times.some((time) => claim.times.every((other) => !agree(time, other)) && claim.times.length > 0);
}

function isSameSide(a: Proposition, b: Proposition): boolean {
  if (a.speaker === null || b.speaker === null) return false;
  if (a.speaker.toLowerCase() === b.speaker.toLowerCase()) return true;
  const party = partyOfSpeaker(a.speaker);
  return party !== null && party === partyOfSpeaker(b.speaker);
}
