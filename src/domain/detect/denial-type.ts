import type { DenialLink } from "#domain/claim/claim.ts";

const negation = /\b(?:no|not|never|none|neither|nor|false|untrue|fake|cannot)\b|n['’]t\b/i;
const number = /\b(?:the (?:figures?|numbers?|toll|totals?|amounts?)|exaggerat\w*|inflated|overstated)\b/i;
const motive =
  /\b(?:propaganda|politically motivated|provocations?|distract\w*|smear|disinformation|hysteria|russophob\w*)\b/i;
const past =
  /\b(?:last (?:week|month|year)|(?:weeks|months|years|days) ago|earlier this (?:week|month|year)|previously|in (?:19|20)\d\d)\b/i;

/** Whether some words say "no" of something. */
export function negates(words: string): boolean {
  return negation.test(words);
}

/** Whether some words speak of why something is said, and not of whether it is so. */
export function namesMotive(words: string): boolean {
  return motive.test(words);
}

/**
 * What kind of denial it is.
 * @param sentence where the denial stands
 * @param denial its own words
 * @param denied those of the claim
 */
export function denialType(sentence: string, denial: string, denied: string): DenialLink["type"] {
  if (past.test(sentence) && !past.test(denied)) return "stale";
  if (number.test(sentence)) return "partial";
  return namesMotive(denial) && !negates(denial) ? "deflects" : "full";
}
