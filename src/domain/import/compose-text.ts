import type { About } from "#domain/article/article.ts";

/** What a text is put together from. */
export interface TextParts {
  readonly about: About;
  /** The article's own paragraphs and headings in their order; white space around them does not count. */
  readonly blocks: readonly string[];
}

/** So many of the first blocks may be the head of the article, saying the title or the author once more. */
const headBlocks = 4;

/**
 * Writes an article as the outline reads one: title, byline, then a block a line with an empty line between two. Title
 * and byline stand there once, whether or not the blocks begin with them.
 */
export function composeText({ about, blocks }: TextParts): string {
  const lines = blocks.flatMap((block) => {
    const line = plainLine(block);
    return line === "" ? [] : [line];
  });
  const head = lines.slice(0, headBlocks).map(compared);
  const { title, byline } = about;
  const titleAt = title === null ? -1 : head.indexOf(compared(title));
  const saysByline = byline !== null && head.some((line) => line.length < 200 && line.includes(compared(byline)));
  const body = titleAt < 0 ? lines : lines.filter((_, i) => i !== titleAt);
  return [title, byline === null || saysByline ? null : `By ${byline}`, ...body]
    .filter((line) => line !== null)
    .join("\n\n")
    .concat("\n");
}

/** A block as one line: white space of any kind is one space, and nothing invisible is left at its ends. */
export function plainLine(block: string): string {
  return block
    .replace(/[\s\u00ad\u200b\ufeff]+/gu, (space) => (/^[\u00ad\u200b\ufeff]+$/.test(space) ? "" : " "))
    .trim();
}

/** Letters and digits alone, so that a title is found again however it is punctuated. */
function compared(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
