import type { Span } from "#domain/anchor/span.ts";
import type { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { isPossessive } from "#domain/detect/grammar/noun-phrase.ts";
import { type CueLexicon, builtInCues } from "#domain/detect/lexicon/cue-lexicon.ts";
import { isSpeechNoun } from "#domain/detect/lexicon/cue-nouns.ts";
import { isDemonym } from "#domain/detect/lexicon/parties.ts";
import { sourceNounKind } from "#domain/detect/lexicon/source-nouns.ts";
import type { Tag, TaggedWord, Tagger, Token } from "#domain/detect/token.ts";

/**
 * A sentence's words with their tags, where the tags are mended that a statistical tagger is known to get wrong and that
 * the rules lean on. Tokens begin and end between whole characters.
 */
export function readTokens(
  text: string,
  sentence: Span,
  borders: GraphemeBorders,
  tag: Tagger,
  cues = builtInCues,
): readonly Token[] {
  const words = tag(text.slice(sentence.start, sentence.end));
  const tokens = words.flatMap((word) => toToken(text, sentence.start, word, borders, cues));
  // Muted verbs are unheard of only now: for the grammar they are verbs like any other.
  return tokens.map((token, i) => withoutMuted(retagged(token, mend(tokens, i)), cues));
}

/** A word that is no whole character (a part of an emoji) is left out, so that every span of tokens is whole. */
function toToken(
  text: string,
  offset: number,
  word: TaggedWord,
  borders: GraphemeBorders,
  cues: CueLexicon,
): readonly Token[] {
  const whole = borders.fit({ start: offset + word.start, end: offset + word.end });
  if (!whole) return [];
  const { start, end } = whole;
  const written = text.slice(start, end);
  const lower = written.toLowerCase().replaceAll("’", "'");
  return [{ start, end, text: written, lower, tag: word.tag, cue: cues.form(lower) }];
}

function withoutMuted(token: Token, cues: CueLexicon): Token {
  return token.cue && cues.isMuted(token.lower) ? { ...token, cue: null } : token;
}

function retagged(token: Token, tag: Tag): Token {
  return tag === token.tag ? token : { ...token, tag };
}

/** Each mending looks at the tagger's own tags beside the word, so that their order does not matter. */
function mend(tokens: readonly Token[], i: number): Tag {
  const token = tokens[i];
  if (!token) return "X";
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.tag === "ADJ" && isHeadPosition(before, after) && sourceNounKind(token.lower)) return "NOUN";
  // "the well has": what stands between an article and a helping verb is no adverb.
  if (token.tag === "ADV" && before?.tag === "DET" && after?.tag === "AUX") return "NOUN";
  if (token.tag === "ADJ" && isPastBetween(token.lower, before, after)) return "VERB";
  if (token.tag === "PUNCT" && isPluralPossessive(token, before, after)) return "PART";
  // A capital at a sentence's start makes no name: "Officials said", "Analysts expect".
  if (token.tag === "PROPN" && i === 0 && after?.tag !== "PROPN" && isCommonSource(token.lower)) return "NOUN";
  if (token.tag === "PROPN" && i === 0 && after?.tag === "NOUN" && openingAdjectives.has(token.lower)) return "ADJ";
  // "According to court records": "to" is no infinitive's there.
  if (token.tag === "VERB" && before?.lower === "to" && tokens[i - 2]?.lower === "according") return "NOUN";
  if (token.tag === "VERB" && (isNounOnly(token, before) || isBehindPreposition(token, before))) return "NOUN";
  return isMistakenCue(tokens, i) ? "VERB" : token.tag;
}

/** Adjectives that open a sentence before whoever speaks in it, and are taken for names there: "Several newspapers". */
const openingAdjectives = new Set(
  "several unnamed anonymous unidentified unconfirmed unverified various numerous senior former local foreign independent leaked".split(
    " ",
  ),
);

/** "the council branded the tower": no adjective stands between a noun and an article or a name. */
function isPastBetween(lower: string, before: Token | undefined, after: Token | undefined): boolean {
  return (
    lower.endsWith("ed") &&
    !!before &&
    ["NOUN", "PROPN"].includes(before.tag) &&
    !!after &&
    ["DET", "PRON", "PROPN"].includes(after.tag)
  );
}

/** "the miners' union". */
function isPluralPossessive(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.lower !== "'" || !before?.lower.endsWith("s") || before.end !== token.start) return false;
  return (
    ["NOUN", "PROPN"].includes(before.tag) && !!after && after.start > token.end && ["NOUN", "ADJ"].includes(after.tag)
  );
}

/** "of torture", "according to reports": behind a preposition only "-ing" is a verb, and behind "to" no third person. */
function isBehindPreposition({ lower, cue }: Token, before: Token | undefined): boolean {
  if (!before || lower.endsWith("ing")) return false;
  return (before.tag === "ADP" && before.lower !== "to") || (before.lower === "to" && cue?.shape === "third");
}

function isCommonSource(lower: string): boolean {
  const kind = sourceNounKind(lower);
  return (kind !== undefined && kind !== "body") || isSpeechNoun(lower) || /(?:men|women|ists)$/.test(lower);
}

/** "rumours" is never a verb; "claims" and "reports" are none behind an article or a possessive. */
function isNounOnly({ lower, cue }: Token, before: Token | undefined): boolean {
  if (!isSpeechNoun(lower)) return false;
  return !cue || (!!before && (before.tag === "DET" || before.tag === "ADJ" || isPossessive(before)));
}

/** A verb of saying that was taken for a noun or an adjective: "Kim alleged that", "Kyiv claims 40 drones", "Critics claim the". */
function isMistakenCue(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const form = token && ["NOUN", "ADJ", "ADV"].includes(token.tag) ? token.cue : null;
  // "Kyiv's claim that", "its claim that".
  if (!form || !before || !after || isPossessive(before)) return false;
  if (before.tag === "PRON" && isNominative(before.lower)) return true;
  const source = sourceNounKind(before.lower);
  const isName = before.tag === "PROPN" && !isDemonym(before.lower) && !(i === 1 && looksAdjectival.test(before.lower));
  const speaks = isName || source !== undefined;
  const introduces =
    after.lower === "that" ||
    ["DET", "PRON", "NUM", "PROPN"].includes(after.tag) ||
    /^["“:]$/.test(after.lower) ||
    (after.lower === "," && (isThatBehindComma(tokens, i + 2) || closesTurn(tokens, i)));
  if (form.shape === "past") return (speaks || before.tag === "NOUN") && introduces;
  if (form.shape === "third") return speaks && (introduces || (after.tag === "NOUN" && !hasVerb(tokens)));
  return form.shape === "base" && /(?:s|men|people|police|some|many|others)$/.test(before.lower) && introduces;
}

/** A sentence's first word has a capital whatever it is: "Unconfirmed reports". */
const looksAdjectival = /(?:ed|al|ive|ous|able|ible|ing|ic|ful|less)$/;

/** ", the elders claim,": a speaker between two commas. */
function closesTurn(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb - 3]?.lower === "," && tokens[verb - 2]?.tag === "DET";
}

/** "alleged, with no proof, that". */
function isThatBehindComma(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, at) => at > from && token.lower === "that" && tokens[at - 1]?.lower === ",");
}

function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.tag === "VERB" || token.tag === "AUX");
}

function isNominative(lower: string): boolean {
  return ["he", "she", "they", "we", "i", "who"].includes(lower);
}

/** Between a modifier and what can only follow a noun phrase. */
function isHeadPosition(before: Token | undefined, after: Token | undefined): boolean {
  const follows = !after || ["AUX", "VERB", "PUNCT", "ADP", "PART", "SCONJ"].includes(after.tag) || !!after.cue;
  return !!before && ["DET", "ADJ", "PROPN", "PART"].includes(before.tag) && follows;
}
