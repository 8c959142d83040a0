import type { About } from "#domain/article/article.ts";

/** An article as it was read from a file, a page or a paste, before anybody decided to keep it. */
export interface Draft {
  /** What it is called in the queue: the file's name, with the record's number where a file holds several. */
  readonly name: string;
  /** The text that would be kept: one paragraph a line, an empty line between two. */
  readonly text: string;
  /** What was left out of the text, line by line: menus, links, share buttons, running heads. */
  readonly aside: readonly string[];
  readonly about: About;
}

/** The largest text of one article, in UTF-16 code units; the longest news articles have some 100,000. */
export const largestText = 5_000_000;

/** Nothing is known beside the text. */
export const nothingKnown: About = { title: null, byline: null, outlet: null, date: null, address: null };

/** Why a draft's text is no article, as a sentence with its name; null where it may be one. */
export function draftProblem({ name, text }: Pick<Draft, "name" | "text">): string | null {
  if (text.trim() === "") return `${name} holds no text that could be read. Nothing was added.`;
  if (text.length > largestText)
    return `${name} holds a text of ${inMillions(text.length)} million characters, and the limit is ${inMillions(largestText)}. Split it into several files.`;
  return null;
}

function inMillions(count: number): string {
  return (count / 1_000_000).toFixed(1).replace(/\.0$/, "");
}
