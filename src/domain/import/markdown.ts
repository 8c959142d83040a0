import { tidyAddress, tidyByline, tidyField } from "#domain/import/tidy.ts";
import type { About } from "#domain/article/article.ts";
import { nothingKnown } from "#domain/import/draft.ts";

/** A Markdown text as the article that a reader of it sees. */
export interface MarkdownText {
  readonly blocks: readonly string[];
  readonly aside: readonly string[];
  /** What the front matter says; the first heading is the title where it says none. */
  readonly about: About;
}

/** A longer line, in UTF-16 code units, has no marks that were meant; looking for pairs of them would take too long. */
const longestLine = 10_000;

/** What begins a block of its own line. */
const ownLine = /^\s{0,3}(?:[-*+]\s|\d{1,3}[.)]\s|\|)/;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const rule = /^\s{0,3}(?:[-*_]\s*){3,}$/;
const underline = /^\s{0,3}(?:=+|-+)\s*$/;
const fence = /^\s{0,3}(?:```|~~~)/;

/** Reads Markdown: paragraphs wrapped over several lines are one, marks of emphasis and links' addresses fall away. */
export function readMarkdown(markdown: string): MarkdownText {
  const { about, lines } = frontMatter(markdown.replace(/<!--[^]*?(?:-->|$)/g, "").split(/\r\n|[\n\r]/));
  const blocks: string[] = [];
  const aside: string[] = [];
  let title: string | null = null;
  let open: string[] = [];
  const finish = () => {
    if (open.length > 0) blocks.push(open.join(" "));
    open = [];
  };
  let inFence = false;
  for (const line of lines) {
    const bare = line.replace(/^\s{0,3}(?:>\s?)+/, "");
    const head = heading.exec(bare)?.[1];
    if (fence.test(line)) {
      finish();
      inFence = !inFence;
    } else if (inFence) blocks.push(line);
    else if (underline.test(bare) && open.length === 1) {
      title ??= inline(open[0] ?? "", aside);
      finish();
    } else if (bare.trim() === "" || rule.test(bare)) finish();
    else if (head !== undefined) {
      finish();
      title ??= inline(head, aside);
      blocks.push(inline(head, aside));
    } else {
      if (ownLine.test(bare)) finish();
      open.push(inline(bare.trim(), aside));
    }
  }
  finish();
  return {
    blocks: blocks.filter((block) => block.trim() !== ""),
    aside,
    about: { ...about, title: about.title ?? title },
  };
}

/** Emphasis, code and links as they are read; pictures are set aside. */
function inline(line: string, aside: string[]): string {
  if (line.length > longestLine) return line;
  return line
    .replace(/!\[([^\][]*)\]\([^()]*\)/g, (_, caption: string) => {
      if (caption.trim() !== "") aside.push(caption);
      return "";
    })
    .replace(/\[([^\][]+)\]\([^()]*(?:\([^()]*\)[^()]*)?\)/g, "$1")
    .replace(/\[([^\][]+)\]\[[^\][]*\]/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/(\*\*|__)(?=\S)([^]*?\S)\1/g, "$2")
    .replace(/(^|[^\p{L}\p{N}*])\*(?=\S)([^*]*?\S)\*/gu, "$1$2")
    .replace(/(^|[^\p{L}\p{N}_])_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}])/gu, "$1$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, "$1");
}

/** The lines between two `---` at the top, each `name: value`; anything else than these is left to the text. */
function frontMatter(lines: readonly string[]): { readonly about: About; readonly lines: readonly string[] } {
  const end = lines[0]?.trim() === "---" ? lines.findIndex((line, i) => i > 0 && line.trim() === "---") : -1;
  if (end < 0 || end > 60) return { about: nothingKnown, lines };
  const said = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) said.set(name.toLowerCase(), value.replace(/^["'[]+|["'\]]+$/g, ""));
  }
  const about: About = {
    title: tidyField(said.get("title")),
    byline: tidyByline(said.get("author") ?? said.get("byline") ?? said.get("authors")),
    outlet: tidyField(said.get("outlet") ?? said.get("publisher") ?? said.get("source")),
    date: tidyField(said.get("date") ?? said.get("published")),
    address: tidyAddress(said.get("url") ?? said.get("link") ?? said.get("address")),
  };
  return { about, lines: lines.slice(end + 1) };
}
