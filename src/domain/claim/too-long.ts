import { longestNote } from "#domain/claim/evidence.ts";

/**
 * Said of anything that an analyst writes and that is too long to be kept.
 * @param what begins the sentence: "The note"
 * @param length in UTF-16 code units
 */
export function tooLongSentence(what: string, length: number): string {
  return `${what} has ${count(length)} characters, more than the ${count(longestNote)} that can be kept. Nothing is lost: shorten it here, or keep the long text in a file of its own.`;
}

function count(length: number): string {
  return length.toLocaleString("en");
}
