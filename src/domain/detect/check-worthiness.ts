import { hasFiniteVerb } from "#domain/detect/grammar/verb-group.ts";
import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { forecasts, months, quantityWords, weekdays } from "#domain/detect/lexicon/words.ts";
import type { TaggedForm } from "#domain/detect/worthiness/sentence-word.ts";
import type { Token, TokenRange } from "#domain/detect/token.ts";

/** How likely words state something that can and should be checked, 0 to 1: the fitted model. */
export type Worthiness = (words: readonly TaggedForm[]) => number;

/** What the signs alone come to where the model is missing: none, some, enough. */
const withoutModel = [0.1, 0.25, 0.6] as const;

/**
 * The check-worthiness of the author's own words, 0 to 1: the model's probability, moved by the signs of
 * {@link checkWorthiness}, since the model learnt from speeches and the signs were made for news. Without a sign (opinion,
 * rhetoric, a wish, a forecast) little is left of it. The steps, in log-odds, were set by hand on the two first articles:
 * what reads as a claim there comes to 0.35 and more, the rest to 0.25 and less.
 */
export function authorWorthiness(signs: number, probability: number | null): number {
  const given = Math.min(0.999, Math.max(0.001, probability ?? withoutModel[Math.min(2, signs)] ?? 0));
  const moved = Math.log(given / (1 - given)) + (signs === 0 ? -3 : signs === 1 ? -0.25 : 0.25);
  return Math.round(1000 / (1 + Math.exp(-moved))) / 1000;
}

/** Openings and turns that judge, muse or point rather than state. */
const rhetoric: readonly RegExp[] = [
  /\b(?:it is|it's|it was|it may be|it seems)\s+(?:\w+ly\s+)?(?:difficult|hard|easy|important|clear|unclear|crucial|worth|essential|possible|impossible|necessary|too early|no surprise|no secret|likely|unlikely)\b/,
  /^(?:\W*\w+\s+){0,4}(?:difficult|hard|impossible|easy) to (?:say|know|tell|predict)\b/,
  /^\W*(?:(?:one|another|yet another|a|the)\s+(?:\w+\s+)?)?(?:signs?|proof|reminder|question|point|lesson|hope)\s+(?:that|of|is|remains)\b/,
  /\b(?:raises?|raised|raising)\s+(?:\w+\s+)?(?:concerns?|questions?|fears?|hopes?|doubts?|alarm)\b/,
  /\b(?:seems?|appears?)\s+to\b/,
  /\breveals?\s+the\s+(?:extent|scale|depth)\b/,
  /\b(?:hoping|hopefully|surely|needless to say|in my (?:view|opinion))\b/,
  /\b(?:continues?|remains?)\s+to\s+(?:watch|be seen|hope)\b/,
  /\bremains?\s+(?:fluid|unclear|uncertain|tense|to be seen|unknown)\b/,
  /\b(?:i|we)\s+(?:think|believe|feel|hope|guess)\b/,
];

/** Wishes and turns to the reader: whatever they name, they state nothing. */
const wish =
  /^\W*(?:let us|let's|may (?:the|all|god|it|they|he|she|you|we|his|her|their|our|this|that)|please|thanks|thank you|if only|imagine|consider|suppose)\b/;

/** Words of judgement; one takes back what a name gives. */
const judging =
  /\b(?:unfortunately|sadly|complex|tumultuous|beautiful|ugly|terrible|horrible|wonderful|great|best|worst|shameful|brave|cowardly|absurd|ridiculous|tragic|disastrous|fantastic|excellent|brilliant|stupid|evil|outrageous|unacceptable|interesting|fascinating)\b/;

/**
 * The signs that there is something to check in a stretch of text, from 0, weighed by hand: two are enough. A number is
 * enough with a verb; a name, a date or a rough quantity needs one of the others or plain fact beside it. Questions, commands, forecasts and stretches without a finite verb have nothing.
 */
export function checkWorthiness(tokens: readonly Token[], range: TokenRange): number {
  const words = tokens.slice(range.from, range.to);
  const first = words[0];
  if (!first || words.at(-1)?.lower === "?" || !hasFiniteVerb(tokens, range.from, range.to)) return 0;
  const text = words.map((word) => word.lower).join(" ");
  const isQuestion = /^(?:why|how|what|who|where|whether|is|are|was|were|do|does|did|can|will|should)\b/.test(text);
  if (isQuestion || wish.test(text)) return 0;
  let worth = 1;
  if (words.some(isNumber)) worth += 2;
  else if (words.some((word) => quantityWords.has(word.lower))) worth += 1;
  if (words.some((word, i) => isName(word, i))) worth += 1;
  if (words.some((word) => isDate(word))) worth += 1;
  if (words.some((word) => forecasts.has(word.lower) && word.tag === "AUX")) worth -= 2;
  if (rhetoric.some((pattern) => pattern.test(text))) worth -= 3;
  if (judging.test(text)) worth -= 1;
  // "This may", "That is why": points to what was said before and states little of its own.
  if (/^(?:this|that|these|those)$/.test(first.lower) && first.tag !== "DET") worth -= 1;
  return Math.max(0, worth);
}

function isNumber(word: Token): boolean {
  return (
    (word.tag === "NUM" && /\p{N}/u.test(word.lower)) || /^(?:hundred|thousand|million|billion)s?$/.test(word.lower)
  );
}

function isName(word: Token, at: number): boolean {
  if (partyOf(word.lower) && /^\p{Lu}/u.test(word.text)) return true;
  return at > 0 && word.tag === "PROPN" && /^\p{Lu}/u.test(word.text);
}

function isDate(word: Token): boolean {
  if (/^(?:1[5-9]|20)\d\d$/.test(word.lower)) return true;
  return /^\p{Lu}/u.test(word.text) && word.lower !== "may" && (months.has(word.lower) || weekdays.has(word.lower));
}
