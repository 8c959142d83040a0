/** What the look of a sentence says without knowing its language. */

/** Any quotation mark but those that pass for apostrophes; a straight one within a word makes a Hebrew abbreviation. */
const quotation = /[“”„‟«»‹›‚‛「」『』｢｣《》〈〉〝〞〟﹁﹂﹃﹄＂]|(?<!\p{L})["‘]|"(?!\p{L})/u;

/** A capital letter behind the sentence's first letter. */
const capital = /^\P{L}*\p{L}.*[\p{Lu}\p{Lt}]/su;

/** Languages written without capitals and without spaces between words, where a Latin word mostly is a name. */
const ideographic = /^(?:ja|zh|ko)$/;
const latinWord = /\p{Script=Latin}{2}/u;

/** A question mark of any script at the end, within quotation marks or not. */
const question = /[?？؟՞፧⸮\u037e][\p{Pf}\p{Pi}\p{Pe}"'“”„]*[.。．]?$/u;

/** How a question ends in a language that may do without the mark, or writes another one. */
const ownQuestion: Readonly<Record<string, RegExp>> = { ja: /か[。．]?$/u, el: /;$/u };

/**
 * Whether a sentence holds something that can be checked by its look: a quotation, a number or a name (a word with a capital
 * that does not just open the sentence; among ideographs, a word in Latin letters).
 */
export function holdsSomethingToCheck(sentence: string, language: string): boolean {
  if (!/\p{L}/u.test(sentence)) return false;
  return (
    /\p{N}/u.test(sentence) ||
    quotation.test(sentence) ||
    (ideographic.test(language) ? latinWord : capital).test(sentence)
  );
}

/** Whether a sentence asks. */
export function isQuestion(sentence: string, language: string): boolean {
  return question.test(sentence) || (ownQuestion[language]?.test(sentence) ?? false);
}

/** Languages that write "3." for "third", so that "am 3. März" is one sentence. */
const pointedOrdinals = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|no|sk|sl|sr|tr)$/;

/**
 * Whether a sentence goes on behind one of Unicode's breaks: after an ordinal, or, where no space stands between sentences,
 * after the quotation that its speaker follows at once.
 */
export function goesOn(before: string, after: string, touching: boolean, language: string): boolean {
  if (touching) return /[”’」』]$/u.test(before) && /^[\p{L}，、]/u.test(after);
  return pointedOrdinals.test(language) && /(?:^|\s)\d{1,2}\.$/u.test(before);
}
