import type { Span } from "#domain/anchor/span.ts";
import type { Block, BlockKind, FurnitureKind, Outline } from "#domain/article/block.ts";
import { dateIn, dateLine, isBareName, isSignedByline } from "#domain/article/byline.ts";
import { furnitureOf } from "#domain/article/furniture.ts";
import { readsAsHeading, readsAsTitle } from "#domain/article/headline.ts";
import { readLines } from "#domain/article/line.ts";
import { postSignature } from "#domain/article/post-signature.ts";

/** Bylines and date lines stand at the top; further down the same words are text. */
const headLines = 6;

interface Line {
  readonly span: Span;
  readonly text: string;
  kind: BlockKind;
  furniture: FurnitureKind | null;
  embed: number | null;
  author: Span | null;
}

/**
 * Reads an article's outline from its text alone: one block a line, each with what it is.
 * Spans in UTF-16 code units of `text`. Any string has an outline; an empty one has no blocks. Linear in the text's length.
 */
export function readOutline(text: string): Outline {
  const lines: Line[] = readLines(text).map((span) => ({
    span,
    text: text.slice(span.start, span.end),
    kind: "paragraph",
    furniture: null,
    embed: null,
    author: null,
  }));
  markFurniture(lines);
  markEmbeds(lines);
  const title = markTitle(lines);
  const { byline, date } = markHead(lines, title !== null);
  markHeadings(lines);
  return {
    blocks: lines.map((line, i): Block => ({
      ...line.span,
      number: i + 1,
      kind: line.kind,
      furniture: line.furniture,
      embed: line.embed,
      author: line.author,
    })),
    title: title?.span ?? null,
    byline,
    date,
    words: lines.reduce((sum, line) => (line.kind === "furniture" ? sum : sum + countWords(line.text)), 0),
  };
}

/** Letters written without spaces between words; counted by twos, about the length of a Chinese or Japanese word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}/gu;

function countWords(line: string): number {
  let words = 0;
  const spaced = line.replace(unspaced, () => {
    words += 1;
    return " ";
  });
  for (const word of spaced.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(word)) words += 1;
  return words;
}

function markFurniture(lines: readonly Line[]): void {
  for (const line of lines) {
    line.furniture = furnitureOf(line.text);
    if (line.furniture) line.kind = "furniture";
  }
}

/** A post is known by its signature: on the line after it, or at the end of its own line. */
function markEmbeds(lines: readonly Line[]): void {
  for (const [i, line] of lines.entries()) {
    const signature = line.kind === "paragraph" ? postSignature(line.text) : null;
    if (!signature) continue;
    const post = signature.start === 0 ? lines[i - 1] : undefined;
    const opensAt = post?.kind === "paragraph" ? i : i + 1;
    line.kind = "embed";
    line.embed = opensAt;
    line.author = shifted(signature.author, line.span.start);
    if (post?.kind === "paragraph") {
      post.kind = "embed";
      post.embed = opensAt;
    }
  }
}

/** The first line, when it reads as a headline and something follows it. */
function markTitle(lines: readonly Line[]): Line | null {
  const at = lines.findIndex((line) => line.kind !== "furniture");
  const first = lines[at];
  if (first?.kind !== "paragraph" || !readsAsTitle(first.text) || isSignedByline(first.text)) return null;
  const goesOn = lines.slice(at + 1).some((line) => line.kind === "paragraph" || line.kind === "embed");
  if (!goesOn && !first.text.endsWith("?")) return null;
  first.kind = "title";
  return first;
}

function markHead(lines: readonly Line[], hasTitle: boolean): { byline: Span | null; date: Span | null } {
  let byline: Span | null = null;
  let date: Span | null = null;
  const head = lines.filter((line) => line.kind !== "furniture").slice(0, headLines);
  for (const line of head) {
    if (line.kind === "title") continue;
    // The first real paragraph ends an article's head.
    if (line.kind !== "paragraph") break;
    const written = dateLine(line.text);
    const signed = isSignedByline(line.text) || (hasTitle && !byline && isBareName(line.text));
    if (!written && !signed) {
      if (!readsAsHeading(line.text) && !readsAsTitle(line.text)) break;
      continue;
    }
    line.kind = "byline";
    if (signed && !byline) byline = line.span;
    const found = written ?? dateIn(line.text);
    if (found && !date) date = shifted(found, line.span.start);
  }
  return { byline, date };
}

/** A heading heads something: a short line with no text after it is the text's own last words. */
function markHeadings(lines: readonly Line[]): void {
  let textFollows = false;
  for (const line of lines.toReversed()) {
    if (line.kind === "paragraph" && textFollows && readsAsHeading(line.text)) line.kind = "heading";
    else if (line.kind === "paragraph" || line.kind === "embed") textFollows = true;
  }
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
