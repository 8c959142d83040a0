import { type Direction, directionOf } from "#domain/detect/language/direction.ts";
import { languageByFunctionWords } from "#domain/detect/language/function-words.ts";
import { languageByScript } from "#domain/detect/language/script.ts";

/** What an article is written in, as far as reading and marking it go. */
export interface ArticleLanguage {
  /** BCP 47 primary language subtag; "und" when it isn't known. A good guess, to choose fonts and line breaks by. */
  readonly code: string;
  /** Which way it runs on the whole; single blocks may run otherwise. */
  readonly direction: Direction;
  /** Whether the rules and models, which know English alone, may read it. */
  readonly isEnglish: boolean;
}

/** A language shows in far less; the rest of a long article is not read. In UTF-16 code units. */
const sampleLength = 20_000;

/**
 * Reads the language off a text's beginning: by script, or by function words in the Latin one. Short and mixed texts are
 * English unless they clearly are not, since an English article that is taken for a foreign one loses its suggestions.
 * Any string is a text; linear in the text's length up to a bound.
 */
export function readLanguage(text: string): ArticleLanguage {
  // Composed, so that letters with their accents apart are the same words; no offset is taken from it.
  const sample = text.slice(0, sampleLength).normalize("NFC");
  const code = languageByScript(sample) ?? languageByFunctionWords(sample);
  const isEnglish = code === "en";
  return { code, direction: isEnglish ? "ltr" : directionOf(sample, "ltr"), isEnglish };
}
