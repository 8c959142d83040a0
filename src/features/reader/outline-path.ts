/** A line's share of a highlighted stretch, in pixels. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Joins the boxes of one stretch of text, as `Range.getClientRects` gives them, into one box a line.
 * Boxes of one line overlap in height by more than half; neighbouring lines don't. In text order.
 */
export function linesOf(boxes: readonly LineBox[]): readonly LineBox[] {
  const lines: LineBox[] = [];
  for (const box of boxes) {
    if (box.right <= box.left) continue;
    const last = lines.at(-1);
    const shared = last ? Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) : 0;
    if (last && shared > Math.min(last.bottom - last.top, box.bottom - box.top) / 2)
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      };
    else lines.push(box);
  }
  return lines;
}

/** How far an outline stays away from the text, in pixels. */
export interface OutlineGap {
  readonly beside: number;
  readonly above: number;
  readonly below: number;
}

/**
 * The SVG path around lines of text: one closed outline where lines follow and share a stretch, a further one where
 * they don't (a stretch that ends a line and one that begins the next). `gap` widens it, in pixels.
 */
export function outlinePath(lines: readonly LineBox[], gap: OutlineGap): string {
  const groups: LineBox[][] = [];
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    const touches =
      above !== undefined &&
      line.left < above.right &&
      above.left < line.right &&
      line.top - above.bottom < 2 * (line.bottom - line.top);
    if (touches) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => around(group, gap)).join("");
}

function around(lines: readonly LineBox[], { beside, above: over, below: under }: OutlineGap): string {
  const down = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const below = lines[i + 1];
    const top = above ? (above.bottom + line.top) / 2 : line.top - over;
    const bottom = below ? (line.bottom + below.top) / 2 : line.bottom + under;
    return [{ left: line.left - beside, right: line.right + beside, top, bottom }];
  });
  const rightSide = down.flatMap(({ right, top, bottom }) => [`${right} ${top}`, `${right} ${bottom}`]);
  const leftSide = down.toReversed().flatMap(({ left, top, bottom }) => [`${left} ${bottom}`, `${left} ${top}`]);
  return `M${[...rightSide, ...leftSide].join("L")}Z`;
}
