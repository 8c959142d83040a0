import type { Pieces, Span } from "#domain/anchor/span.ts";
import { hedgeWords, modals } from "#domain/detect/lexicon/words.ts";
import type { Sentence } from "#domain/detect/sentence.ts";

/** The first words within the pieces that weaken what they say: "could be", "likely". Null when none does. */
export function hedgeIn(sentence: Sentence, pieces: Pieces): Span | null {
  const inside = sentence.tokens.filter((token) =>
    pieces.some((piece) => piece.start <= token.start && token.end <= piece.end),
  );
  const modal = inside.findIndex((token) => modals.has(token.lower) && token.tag === "AUX");
  const verb = inside[modal];
  if (verb) {
    const helper = inside[modal + 1];
    return { start: verb.start, end: helper && /^(?:be|have)$/.test(helper.lower) ? helper.end : verb.end };
  }
  const word = inside.find((token) => hedgeWords.has(token.lower));
  return word ? { start: word.start, end: word.end } : null;
}
