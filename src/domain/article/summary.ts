import type { TextVersion } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";

/** From how many UTF-16 code units on a beginning is cut, at a word's end. */
const longestBeginning = 60;

/**
 * What a list shows of a text: its headline, or else how its first paragraph begins; its byline; its length in words,
 * furniture left out.
 */
export function summaryOf(text: string): Pick<TextVersion, "name" | "byline" | "words"> {
  const { blocks, title, byline, words } = readOutline(text);
  const first = title ?? blocks.find(({ kind }) => kind === "paragraph") ?? blocks[0];
  const beginning = first ? text.slice(first.start, first.end) : "";
  return {
    name: (title ? beginning : shortened(beginning)) || "Untitled",
    byline: byline ? text.slice(byline.start, byline.end) : null,
    words,
  };
}

function shortened(beginning: string): string {
  if (beginning.length <= longestBeginning) return beginning;
  const cut = beginning.slice(0, longestBeginning + 1);
  // Without a space to cut at, half a surrogate pair is not left behind.
  const end = /\s\S*$/u.exec(cut)?.index;
  return `${end ? cut.slice(0, end) : cut.slice(0, longestBeginning).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
