import { irregularBase } from "#domain/detect/lexicon/irregular-verbs.ts";

/**
 * The base form that a lower-case word is most likely a form of, by its ending alone: "jokes", "joked" and "joking" give
 * "joke". All regular forms of a word give the same base; where the ending misleads ("viceing"), the base may be no word.
 */
export function baseForm(lower: string): string {
  const irregular = irregularBase(lower);
  if (irregular !== undefined) return irregular;
  if (/^[^aeiou]ied$/.test(lower)) return lower.slice(0, -1);
  if (/^[^aeiou]ying$/.test(lower)) return `${lower.slice(0, 1)}ie`;
  if (lower.length < 5 || unchanged.has(lower)) return withoutThird(lower);
  if (/[^aeiou]ied$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith("eed")) return /(?:agr|cr|fr|guarant)eed$/.test(lower) ? lower.slice(0, -1) : lower;
  const stem = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(lower)?.[1];
  return stem === undefined ? withoutThird(lower) : baseOfStem(stem);
}

/** No form of another word, for all its ending. */
const unchanged = new Set([
  "according",
  "during",
  "regarding",
  "concerning",
  "indeed",
  "evening",
  "morning",
  "perhaps",
]);

function withoutThird(lower: string): string {
  if (lower.length < 4 || unchanged.has(lower) || /(?:ss|us|is)$/.test(lower)) return lower;
  if (lower.endsWith("ies") && lower.length > 4) return lower.replace(/ies$/, "y");
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(lower)) return lower.slice(0, -2);
  return lower.replace(/s$/, "");
}

/** What "-ed" and "-ing" are added to, with the letter given back that was doubled or dropped. */
function baseOfStem(stem: string): string {
  if (/[eo]e$/.test(stem)) return stem;
  if (/([bdgmnprt])\1$/.test(stem) || isDoubledByUsage.test(stem)) return stem.slice(0, -1);
  return isVerbWithoutItsE.test(stem) ? `${stem}e` : stem;
}

/** "labelled", "controlled"; but "recalled", "foretelling". */
const isDoubledByUsage = /[aeiouy].*(?:[bvd]el|cel|nal|trol|pel|tol)l$/;

/**
 * A syllable with one short vowel would have doubled its consonant ("quip", "quipped"), so that one which has not lacks
 * its "e" ("jok-ed"); and some endings of longer words hardly ever stand without theirs.
 */
const isVerbWithoutItsE =
  /^(?:[^aeiou]*|qu)[aeiouy][bdfgklmnprtvz]$|(?:[cuvz]|(?:[^n]|[aeu]n)g|[^s]s|[bcdfgkpstz]l|[^aeo]at|[^aeo]ir|[^aeiou](?:ut|ud|id|ib|in|ar|ok|uk)|plor|plod|tur|(?:re|in|ex)cit)$/;
