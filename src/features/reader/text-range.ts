import type { Span } from "#domain/anchor/span.ts";

/**
 * The page's range for a stretch of the text, which lies within one block; null where that block isn't shown.
 * @param root what holds the blocks: their text nodes, joined, are exactly the text's slices that they name
 */
export function rangeOf(root: HTMLElement, { start, end }: Span): Range | null {
  return rangesOf(root, [{ start, end }])[0] ?? null;
}

/** The page's ranges for stretches of the text, those left out that lie in blocks that aren't shown; in text order. */
export function rangesOf(root: HTMLElement, spans: readonly Span[]): readonly Range[] {
  const ranges: Range[] = [];
  let next = 0;
  for (const block of root.querySelectorAll<HTMLElement>("[data-block]")) {
    const [from, to] = [Number(block.dataset["start"]), Number(block.dataset["end"])];
    while ((spans[next]?.start ?? Infinity) < from) next += 1;
    if ((spans[next]?.start ?? Infinity) >= to) continue;
    const nodes = textNodes(block, from);
    for (; (spans[next]?.start ?? Infinity) < to; next += 1) {
      const span = spans[next];
      const range = span && rangeIn(nodes, span);
      if (range) ranges.push(range);
    }
  }
  return ranges;
}

interface PlacedNode extends Span {
  readonly node: Node;
}

function textNodes(block: HTMLElement, from: number): readonly PlacedNode[] {
  const nodes: PlacedNode[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let start = from;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = start + (node.nodeValue?.length ?? 0);
    nodes.push({ node, start, end });
    start = end;
  }
  return nodes;
}

function rangeIn(nodes: readonly PlacedNode[], { start, end }: Span): Range | null {
  const first = nodes.find((node) => start < node.end);
  const last = nodes.find((node) => end <= node.end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
