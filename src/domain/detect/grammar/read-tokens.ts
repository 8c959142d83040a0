import type { Span } from "#domain/anchor/span.ts";
import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { sourceNounKind } from "#domain/detect/lexicon/source-nouns.ts";
import type { Tag, TaggedWord, Tagger, Token } from "#domain/detect/token.ts";

/**
 * A sentence's words with their tags, where the tags are mended that a statistical tagger is known to get wrong and that
 * the rules lean on.
 */
export function readTokens(text: string, sentence: Span, tag: Tagger): readonly Token[] {
  const words = tag(text.slice(sentence.start, sentence.end));
  const tokens = words.map((word) => toToken(text, sentence.start, word));
  return tokens.map((token, i) => {
    const mended = mend(tokens, i);
    return mended === token.tag ? token : { ...token, tag: mended };
  });
}

function toToken(text: string, offset: number, word: TaggedWord): Token {
  const start = offset + word.start;
  const end = offset + word.end;
  const written = text.slice(start, end);
  return { start, end, text: written, lower: written.toLowerCase().replaceAll("’", "'"), tag: word.tag };
}

/** Each mending looks at the tagger's own tags beside the word, so that their order does not matter. */
function mend(tokens: readonly Token[], i: number): Tag {
  const token = tokens[i];
  if (!token) return "X";
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.tag === "ADJ" && isHeadPosition(before, after) && sourceNounKind(token.lower)) return "NOUN";
  // "The army estimates that", "Kyiv claims that": a plural noun before "that" and behind a subject is a verb.
  if (
    token.tag === "NOUN" &&
    after?.lower === "that" &&
    cueForm(token.lower)?.shape === "third" &&
    before &&
    (before.tag === "PRON" || before.tag === "PROPN" || sourceNounKind(before.lower))
  ) {
    return "VERB";
  }
  // "they claim it was", "officials say the".
  if (token.tag === "NOUN" && before?.tag === "PRON" && cueForm(token.lower) && isNominative(before.lower))
    return "VERB";
  return token.tag;
}

function isNominative(lower: string): boolean {
  return ["he", "she", "they", "we", "i", "who"].includes(lower);
}

/** Between a modifier and what can only follow a noun phrase. */
function isHeadPosition(before: Token | undefined, after: Token | undefined): boolean {
  const follows =
    !after || ["AUX", "VERB", "PUNCT", "ADP", "PART", "SCONJ"].includes(after.tag) || !!cueForm(after.lower);
  return !!before && ["DET", "ADJ", "PROPN", "PART"].includes(before.tag) && follows;
}
