/** A headline or section heading rarely runs longer; a sentence without its full stop may. Both in UTF-16 code units or words. */
const longestTitle = { length: 200, words: 26 };
const longestHeading = { length: 100, words: 12 };

/** How a line ends, in any script, that goes on or was a sentence: a full stop, an ellipsis, a colon, a comma. */
const endsLikeText = /[.…:;,。｡．：；，、،؛۔।॥።։។။][)\]"'”’»“）」』]*$/u;

/** The end of a sentence inside the line, so that it is text and no headline. */
const holdsSentenceEnd = /\p{Ll}{2}[.!?]["”’)]*\s+\p{Lu}/u;

/** A bullet or a list's number. */
const bullet = /^(?:[-*•·–—]\s|\(?\d{1,3}[.)]\s)/u;

function wordCount(line: string): number {
  return line.split(/\s+/u).length;
}

function readsAsText(line: string): boolean {
  return endsLikeText.test(line) || holdsSentenceEnd.test(line) || bullet.test(line) || !/\p{L}/u.test(line);
}

/** Whether an article's first line reads as its headline. A question may be one, a sentence with a full stop is none. */
export function readsAsTitle(line: string): boolean {
  return line.length <= longestTitle.length && wordCount(line) <= longestTitle.words && !readsAsText(line);
}

/** Whether a line within the article reads as the heading of a section. Direct speech is none. */
export function readsAsHeading(line: string): boolean {
  if (line.length > longestHeading.length || wordCount(line) > longestHeading.words) return false;
  return (
    !readsAsText(line) && /^["“‘'«]?[\p{Lu}\p{Lt}\p{Lo}\p{N}#]/u.test(line) && !/^["“„«「『].*["“”»」』!]$/u.test(line)
  );
}
