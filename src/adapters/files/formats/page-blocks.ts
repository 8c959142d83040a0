/** Elements that stand on lines of their own. */
const blockElements: ReadonlySet<string> = new Set(
  "html body h1 h2 h3 h4 h5 h6 p div section article main aside nav header footer figure figcaption blockquote pre ul ol li dl dt dd table thead tbody tfoot tr caption hr address hgroup details summary form center br title".split(
    " ",
  ),
);

/** What of a document is read, and what is left out of it. */
export interface PageBlocks {
  /** Paragraphs, headings, list items and table rows, each as one line, in the document's order. */
  readonly blocks: readonly string[];
  /** The pictures' captions. */
  readonly captions: readonly string[];
}

/** Reads an element's text block by block, as it would be drawn. Elements that are `hidden` are left out. */
export function pageBlocks(root: Element): PageBlocks {
  const blocks: string[] = [];
  const captions: string[] = [];
  let line = "";
  let bullet = "";
  const finish = () => {
    const text = line.replace(/\s+/gu, " ").trim();
    if (text !== "") {
      blocks.push(bullet + text);
      bullet = "";
    }
    line = "";
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) line += node.textContent ?? "";
    if (!(node instanceof Element)) return;
    const name = node.localName;
    if (node.hasAttribute("hidden") || name === "title") return;
    const isBlock = blockElements.has(name);
    if (isBlock) finish();
    if (name === "li") bullet = "- ";
    if ((name === "td" || name === "th") && line.trim() !== "") line += " | ";
    if (name === "figcaption") captions.push(node.textContent.replace(/\s+/gu, " ").trim());
    else for (const child of node.childNodes) walk(child);
    if (isBlock) finish();
    if (name === "li") bullet = "";
  };
  walk(root);
  finish();
  return { blocks, captions: captions.filter((caption) => caption !== "") };
}
