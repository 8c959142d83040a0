import { type Span } from "#domain/anchor/span.ts";

/** A short article's text, for cases where any text will do. */
export const aText = [
  "Mobilization fears grow in the border regions",
  "The Ukrainian military estimates that the campaign could target 400,000 people.",
  "Officials said there are no immediate plans for a new wave of mobilization.",
  "Trains were ordered to provide 10,000 people for the front.",
].join("\n\n");

/** Where these words stand in a text; throws when they do not stand there exactly once, for the case would then mean nothing. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`not exactly once in the text: ${words}`);
  return { start, end: start + words.length };
}
