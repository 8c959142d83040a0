import { useEffect, useLayoutEffect, useState } from "react";
import { envelope } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";

/** Where a claim and the other ends of its links stand, in pixels of the column. */
export interface LinkPlaces {
  /** The text's right edge, and how much room there is beside it up to the frame's. */
  readonly edge: number;
  readonly room: number;
  /** How much room there is at the left of the text and its paragraph numbers; negative x begins beyond the column. */
  readonly start: number;
  readonly startRoom: number;
  readonly from: number;
  /** In the order given; null for what isn't shown: folded furniture. */
  readonly ends: readonly (number | null)[];
}

/** Measures after layout, and again when the column's size changes: a font that arrives, a section that is first drawn. */
export function useLinkPlaces(column: HTMLElement, selected: ReadClaim, ends: readonly ReadClaim[]): LinkPlaces | null {
  const [places, setPlaces] = useState<LinkPlaces | null>(null);
  // The claims are read anew at every act; where they stand depends on these words alone.
  const wanted = [selected, ...ends]
    // And on how they stand: the chip behind a decided claim moves the text after it.
    .map(({ claim, standing }) => `${claim.id} ${envelope(claim.pieces).start} ${standing}`)
    .join(",");
  useLayoutEffect(() => {
    const measure = () => setPlaces(placesOf(column, wanted.split(",").map(parsed)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(column);
    const frame = frameOf(column);
    if (frame) observer.observe(frame);
    return () => observer.disconnect();
  }, [column, wanted]);
  return places;
}

/** How many of these heights are scrolled out of view, above and below. */
export function useOutOfView(
  column: HTMLElement,
  heights: readonly number[],
): Readonly<Record<"above" | "below", number>> {
  const [counts, setCounts] = useState({ above: 0, below: 0 });
  const all = heights.join(" ");
  useEffect(() => {
    const frame = frameOf(column);
    if (!frame) return;
    const ys = all === "" ? [] : all.split(" ").map(Number);
    let waiting = 0;
    const count = () => {
      const top = frame.getBoundingClientRect().top - column.getBoundingClientRect().top;
      const above = ys.filter((y) => y < top).length;
      const below = ys.filter((y) => y > top + frame.clientHeight).length;
      setCounts((known) => (known.above === above && known.below === below ? known : { above, below }));
    };
    const onScroll = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(count);
    };
    count();
    frame.addEventListener("scroll", onScroll, { passive: true });
    const observer = new ResizeObserver(count);
    observer.observe(frame);
    return () => {
      cancelAnimationFrame(waiting);
      frame.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [column, all]);
  return counts;
}

interface Wanted {
  readonly id: string;
  readonly start: number;
}

function parsed(wanted: string): Wanted {
  const [id = "", start] = wanted.split(" ");
  return { id, start: Number(start) };
}

function frameOf(column: HTMLElement): HTMLElement | null {
  return column.closest<HTMLElement>("[data-reader-scroll]");
}

function placesOf(column: HTMLElement, [selected, ...ends]: readonly Wanted[]): LinkPlaces | null {
  const frame = frameOf(column);
  const from = selected && heightOf(column, selected);
  if (!frame || from === null || from === undefined) return null;
  const origin = column.getBoundingClientRect();
  const left = frame.getBoundingClientRect().left - origin.left;
  const { paddingLeft, paddingRight } = getComputedStyle(column);
  const start = Number.parseFloat(paddingLeft) || 0;
  const edge = origin.width - (Number.parseFloat(paddingRight) || 0);
  return {
    edge,
    room: left + frame.clientWidth - edge,
    start,
    startRoom: start - left,
    from,
    ends: ends.map((end) => heightOf(column, end)),
  };
}

/** From the top of a line of the article's text to its middle, in pixels. */
const halfLine = 12;

/** The middle of a claim's first line; for one that isn't marked, since the slider hides it, of its paragraph's. */
function heightOf(column: HTMLElement, { id, start }: Wanted): number | null {
  const shown =
    column.querySelector(`mark[data-claim-ids~="${id}"]`) ??
    [...column.querySelectorAll<HTMLElement>("[data-block]")].find(
      ({ dataset }) => Number(dataset["start"]) <= start && start < Number(dataset["end"]),
    );
  return shown ? shown.getBoundingClientRect().top - column.getBoundingClientRect().top + halfLine : null;
}
