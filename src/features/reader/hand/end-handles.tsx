import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { withEndAt } from "#domain/claim/by-hand.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { type Pieces, envelope } from "#domain/anchor/span.ts";
import { textBoxes } from "#features/reader/text-boxes.ts";
import { type SpanContext, setPieces } from "#state/commands/span-commands.ts";
import { offsetAt, select } from "#state/text-selection.ts";

interface EndHandlesProps {
  readonly column: HTMLElement;
  readonly selected: ReadClaim;
  readonly context: SpanContext;
}

type Side = "start" | "end";

/** A place in the column, in pixels. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/**
 * Grips at both ends of the selected claim, to be dragged to a word, or with Alt to a character. For mouse and finger:
 * the keyboard's way is the brackets, so they are no stops for it.
 */
export function EndHandles({ column, selected, context }: EndHandlesProps) {
  const places = useEnds(column, selected);
  const drag = useRef<AbortController | null>(null);
  useEffect(() => () => drag.current?.abort(), []);

  const begin = (side: Side, event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const grip: HTMLElement = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    drag.current?.abort();
    const dragging = new AbortController();
    drag.current = dragging;
    let pieces: Pieces = selected.claim.pieces;
    // The grip lies beside its line: what counts is where that line is carried.
    const line = places?.[side];
    const middle = line ? column.getBoundingClientRect().top + line.top + line.height / 2 : event.clientY;
    const carried = middle - event.clientY;
    const { signal } = dragging;
    const end = (keep: boolean) => {
      dragging.abort();
      document.getSelection()?.removeAllRanges();
      if (keep && pieces !== selected.claim.pieces) setPieces(context, selected, pieces);
    };
    grip.addEventListener(
      "pointermove",
      ({ clientX, clientY, altKey }) => {
        const at = offsetAt(clientX, clientY + carried);
        if (at === null) return;
        const drawn = withEndAt(context.hand, selected.claim.pieces, { side, at, by: altKey ? "character" : "word" });
        if ("refused" in drawn) return;
        pieces = drawn;
        // What the claim would be stands selected until the finger lets go.
        select(envelope(drawn));
      },
      { signal },
    );
    grip.addEventListener("pointerup", () => end(true), { signal });
    grip.addEventListener("pointercancel", () => end(false), { signal });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && end(false), { signal, capture: true });
  };

  return (["start", "end"] as const).map((side) => {
    const place = places?.[side];
    return (
      place && (
        <span
          key={side}
          aria-hidden
          // The line itself takes no press: the words beneath stay to be selected. The grip above or below it does.
          className="pointer-events-none absolute z-20 w-[2px] bg-focus print:hidden"
          style={{ left: place.left - 1, top: place.top - 2, height: place.height + 6 }}
        >
          <span
            aria-hidden
            className={`pointer-events-auto absolute left-1/2 flex size-6 -translate-x-1/2 cursor-ew-resize touch-none items-center justify-center ${side === "start" ? "-top-4" : "-bottom-4"}`}
            onPointerDown={(event) => begin(side, event)}
            // A press on a grip is no press on the claim beneath.
            onClick={(event) => event.stopPropagation()}
            data-end-handle={side}
          >
            <span className="size-2.5 rounded-full bg-focus" />
          </span>
        </span>
      )
    );
  });
}

/** Where the claim's first word begins and its last one ends; measured again when the column changes. Another shape of the claim is another mount. */
function useEnds(column: HTMLElement, { claim }: ReadClaim): Readonly<Record<Side, Place>> | null {
  const [ends, setEnds] = useState<Readonly<Record<Side, Place>> | null>(null);
  const { id } = claim;
  useLayoutEffect(() => {
    const measure = () => setEnds(endsOf(column, id));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    return () => observer.disconnect();
  }, [column, id]);
  return ends;
}

function endsOf(column: HTMLElement, claim: string): Readonly<Record<Side, Place>> | null {
  const boxes = [...column.querySelectorAll(`mark[data-claim-ids~="${claim}"]`)].flatMap((mark) => textBoxes(mark));
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return null;
  const origin = column.getBoundingClientRect();
  const rightToLeft = getComputedStyle(column.querySelector("[dir]") ?? column).direction === "rtl";
  const at = (box: DOMRect, x: number): Place => ({
    left: x - origin.left,
    top: box.top - origin.top,
    height: box.height,
  });
  return {
    start: at(first, rightToLeft ? first.right : first.left),
    end: at(last, rightToLeft ? last.left : last.right),
  };
}
