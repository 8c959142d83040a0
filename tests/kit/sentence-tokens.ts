import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { GraphemeBorders } from "#domain/detect/grapheme.ts";
import { readTokens } from "#domain/detect/grammar/read-tokens.ts";
import type { Token } from "#domain/detect/token.ts";

/** One for all tests of a file: making it unpacks the language model. */
const tag = createWinkTagger();

/** The tokens of a sentence, read as the detector reads them. */
export function sentenceTokens(sentence: string): readonly Token[] {
  const whole = { start: 0, end: sentence.length };
  return readTokens(sentence, whole, new GraphemeBorders(sentence, whole), tag);
}
