import { piecesText, spanText } from "#domain/anchor/span.ts";
import type { Claim, DenialLink } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { dateAt } from "#domain/relate/dates.ts";
import { figureAt } from "#domain/relate/figures.ts";
import { keysOf, keysWithin } from "#domain/relate/keys.ts";
import { meaningStem } from "#domain/relate/meaning-stem.ts";
import { type Capitals, namesIn, readCapitals } from "#domain/relate/names.ts";
import { grammarWords } from "#domain/relate/plain-words.ts";
import {
  type Polarity,
  deniesOutright,
  isMoodWord,
  judgesFalse,
  judgesTrue,
  readMood,
  readPolarity,
} from "#domain/relate/polarity.ts";
import type { Proposition, Propositions } from "#domain/relate/proposition.ts";
import { isComparable, termsOf } from "#domain/relate/terms.ts";
import { type WrittenWord, wordsOf } from "#domain/relate/written-word.ts";

const currencies = new Map([
  ["$", meaningStem("dollar")],
  ["€", meaningStem("euro")],
  ["£", meaningStem("pound")],
]);

/**
 * What a text's claims state, in the form in which they are compared. Claims that say too little to be compared have a
 * proposition but no keys. A pure function; time grows with the text's length and its claims'.
 * @param text the text that the detection is of; its spans count in it, in UTF-16 code units
 */
export function propositionsOf(text: string, detection: Detection): Propositions {
  const capitals = readCapitals(text);
  const propositions = detection.claims.map((claim) => propositionOf(text, claim, capitals));
  const keys = propositions.flatMap((proposition) => {
    const terms = termsOf(proposition);
    return isComparable(terms, proposition) ? [...keysOf(terms), ...keysWithin(terms, capitals.foremost)] : [];
  });
  return { version: 1, text: detection.text, detector: detection.detector, propositions, keys: sorted(keys) };
}

function propositionOf(text: string, claim: Claim, capitals: Capitals): Proposition {
  const words = wordsOf(text, claim.pieces);
  const { taken, times, numbers } = readQuantities(words);
  const names = namesIn(words, taken, capitals);
  for (const name of names) for (let at = name.from; at < name.to; at += 1) taken.add(at);
  const polarity = readPolarity(words);
  const isReport = isDenialReport(claim);
  const isVerdict = judgesFalse(words, polarity) || judgesTrue(words, polarity);
  const idle = new Set<WrittenWord>([
    ...polarity.negations,
    ...(isReport ? words.filter(tellsOfDenial) : []),
    ...(isVerdict ? words.filter(namesTelling) : []),
  ]);
  const stems = words.flatMap((word, at) => {
    const currency = currencies.get(word.text);
    if (currency) return [currency];
    return word.kind !== "word" ||
      taken.has(at) ||
      idle.has(word) ||
      isMoodWord(word) ||
      grammarWords.has(word.lower) ||
      word.lower.includes("n't")
      ? []
      : [meaningStem(word.lower)];
  });
  // A report of a denial says that something is not so, whatever its verb.
  const isNotSo = isReport && !polarity.negations.some(({ lower }) => lower.startsWith("den"));
  return {
    claim: claim.id,
    quote: piecesText(text, claim.pieces),
    speaker: claim.source?.speaker ?? null,
    stems: sorted(stems),
    numbers: sorted(numbers),
    names: sorted(names.map(({ value }) => value)),
    times: sorted(times),
    negated: polarity.negated !== isNotSo,
    mood: readMood(words),
    denial: denialOf(text, claim, words, polarity),
    ...(claim.denies.length > 0 && { denies: claim.denies.map(withoutQuote) }),
  };
}

function withoutQuote({ claim, type, ground, score }: DenialLink): NonNullable<Proposition["denies"]>[number] {
  return { claim, type, ground, score };
}

interface Quantities {
  /** The words that they are written in. */
  readonly taken: Set<number>;
  readonly times: readonly string[];
  readonly numbers: readonly string[];
}

function readQuantities(words: readonly WrittenWord[]): Quantities {
  const taken = new Set<number>();
  const times: string[] = [];
  const numbers: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at);
    const read = date ?? figureAt(words, at);
    if (!read) continue;
    (date ? times : numbers).push(read.value);
    for (let word = at; word < read.to; word += 1) taken.add(word);
    at = read.to - 1;
  }
  return { taken, times, numbers };
}

/** "Norway dismissed the allegations": the claim is that it did. */
function isDenialReport({ foundBy }: Claim): boolean {
  return foundBy.kind === "detector" && foundBy.rule === "denial-report";
}

function tellsOfDenial({ lower }: WrittenWord): boolean {
  const cueClass = cueForm(lower)?.verb.class;
  return cueClass === "deny" || cueClass === "reject" || isSpeechNoun(lower);
}

/** What was told, before it is said to be false: "the story of the flood is a hoax". */
function namesTelling({ lower }: WrittenWord): boolean {
  return (
    isSpeechNoun(lower) ||
    /^(?:videos?|photos?|pictures?|images?|news|true|real|correct|authentic|genuine|happen(?:ed)?)$/.test(lower)
  );
}

function denialOf(
  text: string,
  claim: Claim,
  words: readonly WrittenWord[],
  polarity: Polarity,
): Proposition["denial"] {
  const { source, suggestion, cue } = claim;
  if (isDenialReport(claim) && cue) return { cue: spanText(text, cue), told: true };
  if (suggestion?.denial) {
    const denier = claim.innerSources.find(({ role }) => role === "denier");
    return {
      cue: spanText(text, suggestion.denial.quote),
      told: true,
      ...(source?.role === "claimant" && { by: denier?.speaker ?? null }),
    };
  }
  const denies = source ? deniesOutright(words, polarity) : judgesFalse(words, polarity);
  return denies ? { cue: polarity.negations.map((word) => word.text).join(" … "), told: false } : null;
}

function sorted(list: readonly string[]): string[] {
  return [...new Set(list)].toSorted();
}
