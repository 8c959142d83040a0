import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import {
  anaphoricSources,
  evidenceWord,
  falseWord,
  forecasts,
  hedgeWords,
  masculineFeminine,
  modals,
  quantityWords,
  unfoundedWord,
} from "#domain/detect/lexicon/words.ts";
import { dateAt } from "#domain/relate/dates.ts";
import { figureAt } from "#domain/relate/figures.ts";
import { type Capitals, namesIn } from "#domain/relate/names.ts";
import { isMoodWord, readPolarity } from "#domain/relate/polarity.ts";
import type { WrittenWord } from "#domain/relate/written-word.ts";

/** What of a sentence's meaning a word bears, beside what it names. */
export const factKinds = ["number", "name", "negation", "modality", "attribution", "evidence", "roles"] as const;
export type FactKind = (typeof factKinds)[number];

/** What a word bears, in one spelling: "400,000" and "400 thousand" are one. */
export interface WordFact {
  readonly kind: FactKind;
  readonly value: string;
}

/** Which numbers, units and quantities are meant. */
const quantities =
  /^(?:one|once|twice|thrice|first|second|half|halves|quarters?|thirds?|double[ds]?|tripled?|dozens?|all|every|each|both|either|some|most|many|much|few|fewer|several|more|less|least|over|under|above|below|nearly|almost|about|around|roughly|approximately|up|only|just|exactly|percent|cent|points?|km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet|foot|inch(?:es)?|cm|mm|kg|kilograms?|tons?|tonnes?|pounds?|grams?|lit(?:re|er)s?|gallons?|barrels?|hectares?|acres?|dollars?|euros?|yen|yuan|roubles?|rubles?|hryvnias?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|degrees?|celsius|fahrenheit|thousands?|millions?|billions?|trillions?|hundreds?|mln|bn|k|m|b|today|yesterday|tomorrow|tonight|now|then|ago|last|next|daily|weekly|monthly|yearly|annually)$/;
const moods =
  /^(?:'ll|'d|going|able|unable|apparently|seems?|seemed|appears?|appeared|if|unless|whether|plans?|planned|planning|hopes?|wants?|tries|tried|trying|attempt(?:s|ed)?|always|often|sometimes|rarely|usually|\?)$/;
const withholding =
  /^(?:verif\w*|confirm\w*|unconfirmed|corroborat\w*|substantiat\w*|unsubstantiated|unproven|proven|prove[ds]?|alleged|allegations?|rumou?rs?|so-called|disputed)$/;
/** Negations of the languages that the rules don't read. */
const otherNegations =
  /^(?:ne|n|pas|jamais|aucune?|rien|sans|nicht|kein\w*|nie|niemals|ohne|weder|nunca|jamás|sin|ningun\w*|ningún|não|nem|sem|mai|senza|nessun\w*|geen|niet|nooit|inte|ikke|ingen|не|нет|ни|нельзя|без|ні|немає|nie|bez| није|לא|אין|ليس|ليست|لا|لم|لن|ما|不|没|沒|無|无|未|否|非)$/;
/** Who does it to whom. */
const turning = /^(?:by|to|from|against|for|of|in|with|because|after|before|despite|while)$/;
/** Verbs that only say that something was said: one for another changes no meaning. */
const plainSaying = /^(?:say|tell|state|add|note)$/;
const noNegation = /^(?:n't|not|cannot|no|won't|can't|\w+n't)$/;

/** What every word of a sentence bears; a word may bear several things, and most bear none. */
export function factsOf(words: readonly WrittenWord[], capitals: Capitals): readonly (readonly WordFact[])[] {
  const facts: WordFact[][] = words.map(() => []);
  const give = (from: number, to: number, kind: FactKind, value: string) => {
    for (let at = from; at < to; at += 1) facts[at]?.push({ kind, value });
  };
  const taken = numbers(words, give);
  for (const { value, from, to } of namesIn(words, taken, capitals)) {
    give(from, to, "name", value);
    for (let at = from; at < to; at += 1) taken.add(at);
  }
  const negations = new Set(readPolarity(words).negations);
  for (const [at, word] of words.entries()) {
    for (const fact of plainFacts(word, taken.has(at))) facts[at]?.push(fact);
    if (negations.has(word) || otherNegations.test(word.lower))
      facts[at]?.push({ kind: "negation", value: noNegation.test(word.lower) ? "not" : word.lower });
  }
  return facts;
}

/** Reads dates and figures; gives the words that they take up. */
function numbers(
  words: readonly WrittenWord[],
  give: (from: number, to: number, kind: FactKind, value: string) => void,
): Set<number> {
  const taken = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const found = dateAt(words, at) ?? figureAt(words, at);
    if (!found) continue;
    // A figure that no number can hold is what is written.
    const isNumber = !found.value.includes("NaN") && !found.value.includes("Infinity");
    give(found.from, found.to, "number", isNumber ? found.value : (words[at]?.text ?? ""));
    for (let i = found.from; i < found.to; i += 1) taken.add(i);
    at = Math.max(at, found.to - 1);
  }
  return taken;
}

function* plainFacts(word: WrittenWord, isTaken: boolean): Generator<WordFact> {
  const { lower, text } = word;
  if (!isTaken && (quantities.test(lower) || quantityWords.has(lower) || /\p{N}|[%$€£¥°]/u.test(text)))
    yield { kind: "number", value: lower };
  // A capital that opens nothing; where the rules see no name in it, it may still be one.
  if (!isTaken && word.isCapitalised && !word.opens && lower !== "i") yield { kind: "name", value: lower };
  if (masculineFeminine.has(lower) || anaphoricSources.has(lower) || /^(?:him|them|their|us|our|my|me)$/.test(lower))
    yield { kind: "name", value: lower };
  if (modals.has(lower) || forecasts.has(lower) || hedgeWords.has(lower) || moods.test(lower) || isMoodWord(word))
    yield { kind: "modality", value: lower };
  const cue = cueForm(lower);
  if (cue) yield { kind: "attribution", value: plainSaying.test(cue.verb.lemma) ? "say" : cue.verb.lemma };
  else if (/^(?:according|"|accus\w*|blam\w*|told|quot\w*|cit(?:e|es|ed|ing))$/.test(lower))
    yield { kind: "attribution", value: lower };
  if (evidenceWord.test(lower) || unfoundedWord.test(lower) || falseWord.test(lower) || withholding.test(lower))
    yield { kind: "evidence", value: lower };
  if (turning.test(lower)) yield { kind: "roles", value: lower };
}
