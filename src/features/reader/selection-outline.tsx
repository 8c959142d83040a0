import { useLayoutEffect, useState } from "react";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { linesOf, outlinePath } from "#features/reader/outline-path.ts";
import { textBoxes } from "#features/reader/text-boxes.ts";

interface SelectionOutlineProps {
  /** The element that holds the text and in which the outline is placed; it must be positioned. */
  readonly column: HTMLElement | null;
  readonly selected: ReadClaim;
}

/** One line around the whole selected claim, over the text, whatever marks it is cut into. */
export function SelectionOutline({ column, selected }: SelectionOutlineProps) {
  const [path, setPath] = useState("");
  const { id } = selected.claim;
  // Measured after layout and again whenever the column's size changes: a font that arrives, a panel that opens.
  useLayoutEffect(() => {
    if (!column) return;
    const measure = () => setPath(pathAround(column, id));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    return () => observer.disconnect();
  }, [column, id]);
  return (
    <svg
      aria-hidden
      className="pointer-events-none absolute inset-0 z-10 size-full overflow-visible"
      data-selection-outline
    >
      <path d={path} className="fill-none stroke-focus" strokeWidth={2} strokeLinejoin="round" />
    </svg>
  );
}

/** More room below than above: there the underlines lie. */
const outlineGap = { beside: 2, above: 0, below: 3 };

function pathAround(column: HTMLElement, claim: string): string {
  const origin = column.getBoundingClientRect();
  const boxes = [...column.querySelectorAll(`mark[data-claim-ids~="${claim}"]`)].flatMap((mark) => textBoxes(mark));
  return outlinePath(
    linesOf(
      boxes.map(({ left, right, top, bottom }) => ({
        left: left - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      })),
    ),
    outlineGap,
  );
}
