/** A run of words of a page. */
export type PageWords =
  | { readonly kind: "text" | "strong" | "emphasis" | "code"; readonly text: string }
  /** The address begins with http:// or https://. */
  | { readonly kind: "link"; readonly text: string; readonly address: string };

/** A part of a page, from top to bottom. */
export type PageBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly words: readonly PageWords[] }
  | { readonly kind: "paragraph" | "quote"; readonly words: readonly PageWords[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly PageWords[])[] };

const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/;
const bullet = /^\s*[-*+]\s+(.*)$/;
const numbered = /^\s*\d{1,3}[.)]\s+(.*)$/;

/** Marks within a line; each is bounded in length, so that a line of openings without endings costs no more than its length. */
const marks =
  /\*\*([^*\n]{1,500})\*\*|\*([^*\n]{1,500})\*|\b_([^_\n]{1,500})_\b|`([^`\n]{1,500})`|\[([^\][\n]{1,500})\]\((https?:\/\/[^\s()]{1,2000})\)/g;

/**
 * Reads the part of Markdown that guidelines are written in: headings, paragraphs, lists, quotations, emphasis, code
 * and links to web pages. Everything else, HTML above all, stays the characters that it is.
 */
export function readGuidelinesPage(markdown: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let lines: string[] = [];
  let items: { ordered: boolean; lines: string[] } | null = null;
  const finish = () => {
    if (lines.length > 0) {
      const isQuote = lines.every((line) => line.startsWith(">"));
      const text = lines.map((line) => (isQuote ? line.replace(/^>\s?/, "") : line.trim())).join(" ");
      blocks.push({ kind: isQuote ? "quote" : "paragraph", words: readWords(text) });
    }
    if (items) blocks.push({ kind: "list", ordered: items.ordered, items: items.lines.map((line) => readWords(line)) });
    lines = [];
    items = null;
  };
  for (const line of markdown.split(/\r\n|[\n\r]/)) {
    const head = heading.exec(line);
    const ordered = numbered.exec(line);
    const item = ordered ?? bullet.exec(line);
    if (line.trim() === "") finish();
    else if (head) {
      finish();
      const level = Math.min(head[1]?.length ?? 1, 3);
      blocks.push({ kind: "heading", level: level === 1 ? 1 : level === 2 ? 2 : 3, words: readWords(head[2] ?? "") });
    } else if (item) {
      const known: { ordered: boolean; lines: string[] } | null = items;
      if (known === null || known.ordered !== (ordered !== null)) {
        finish();
        items = { ordered: ordered !== null, lines: [item[1] ?? ""] };
      } else known.lines.push(item[1] ?? "");
    } else if (items) {
      const { lines: own }: { lines: string[] } = items;
      own[own.length - 1] = `${own.at(-1)} ${line.trim()}`;
    } else lines.push(line);
  }
  finish();
  return blocks;
}

function readWords(line: string): readonly PageWords[] {
  const words: PageWords[] = [];
  let at = 0;
  for (const match of line.matchAll(marks)) {
    if (match.index > at) words.push({ kind: "text", text: line.slice(at, match.index) });
    const [whole, strong, star, underscore, code, text, address] = match;
    const emphasis = star ?? underscore;
    if (text !== undefined && address !== undefined) words.push({ kind: "link", text, address });
    else if (strong !== undefined) words.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) words.push({ kind: "emphasis", text: emphasis });
    else words.push({ kind: "code", text: code ?? "" });
    at = match.index + whole.length;
  }
  if (at < line.length) words.push({ kind: "text", text: line.slice(at) });
  return words;
}
