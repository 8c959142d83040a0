import type { Span } from "#domain/anchor/span.ts";

/**
 * Between places on the screen and places in the article's text. The text shown stands in `[data-block]` elements whose
 * `textContent` is exactly the slice from `data-start` to `data-end`; everything else on the page is no text of it. All
 * offsets are UTF-16 code units into the article's text.
 */

/** What is selected of the article's text; null where nothing is, or nothing of it. */
export function readerSelection(): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const shown = shownBlocks().filter((block) => range.intersectsNode(block));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : startOf(first);
  const end = last.contains(range.endContainer) ? offsetIn(last, range.endContainer, range.endOffset) : endOf(last);
  return start < end ? { start, end } : null;
}

/** Where the caret stands, or the moving end of a selection; null where that is not in the article's text. */
export function caretOffset(): number | null {
  const selection = document.getSelection();
  return selection?.focusNode ? offsetOf(selection.focusNode, selection.focusOffset) : null;
}

/** Puts the caret at an offset; where that is not shown (folded furniture), at the next place that is. */
export function putCaret(offset: number): void {
  const place = placeOf(offset);
  if (place) document.getSelection()?.collapse(place.node, place.offset);
}

/** Selects a stretch of the text, as far as it is shown. */
export function select({ start, end }: Span): void {
  const [from, to] = [placeOf(start), placeOf(end)];
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The offset of the text nearest to a point of the window; null where there is no text, or the browser can't tell. */
export function offsetAt(x: number, y: number): number | null {
  // Missing in Safari before 18.4.
  const position = "caretPositionFromPoint" in document ? document.caretPositionFromPoint(x, y) : null;
  return position && offsetOf(position.offsetNode, position.offset);
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-article-id] [data-block]");
  return block ? offsetIn(block, node, offset) : null;
}

/** The text offset of a place inside a block. A range's text has no generated content: it is the block's own. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return startOf(block) + before.toString().length;
}

function placeOf(offset: number): { readonly node: Node; readonly offset: number } | null {
  const blocks = shownBlocks();
  const block = blocks.find((shown) => offset <= endOf(shown)) ?? blocks.at(-1);
  if (!block) return null;
  let left = Math.max(0, offset - startOf(block));
  const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return { node: last ?? block, offset: last?.nodeValue?.length ?? 0 };
}

function shownBlocks(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-article-id] [data-block]")];
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset["start"]);
}

function endOf(block: HTMLElement): number {
  return Number(block.dataset["end"]);
}
