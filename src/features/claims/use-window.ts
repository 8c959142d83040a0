import { lastNotAbove } from "#domain/claim-list/claim-lines.ts";
import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** So many lines more than fit are kept on either side, so that scrolling meets lines that are there. */
const spare = 8;

/** By how much is scrolled before other lines are shown, in CSS pixels. */
const step = 64;

/** How many lines are kept where nothing has a size. */
const linesWithoutSize = 30;

/** The lines that are in sight. */
export interface LineWindow {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
  readonly onScroll: () => void;
  /** Scrolls as little as it takes to have a line in sight. */
  readonly show: (line: number) => void;
  readonly linesInSight: number;
}

/**
 * Follows which lines of a scrolled element are in sight.
 * @param topOf where a line begins, in CSS pixels; asked for `count` too, where the last one ends
 * @param covered how much of the element's upper end is covered by what stays in place, in CSS pixels
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  topOf: (line: number) => number,
  covered: number,
): LineWindow {
  const [{ top, room }, setSight] = useState({ top: 0, room: 0 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    // In steps: what is spare at either end covers one, and most scrolling changes nothing.
    const next = {
      top: Math.floor(element.scrollTop / step) * step,
      room: Math.max(0, element.clientHeight - covered),
    };
    setSight((now) => (now.top === next.top && now.room === next.room ? now : next));
  }, [scroller, covered]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    // Calls back once at the start too.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, measure]);

  const show = useCallback(
    (line: number) => {
      const element = scroller.current;
      if (!element || element.clientHeight === 0) return;
      const [start, end] = [topOf(line), topOf(line + 1)];
      const seen = element.clientHeight - covered;
      if (start < element.scrollTop) element.scrollTo({ top: start });
      else if (end > element.scrollTop + seen) element.scrollTo({ top: end - seen });
    },
    [scroller, topOf, covered],
  );
  const first = Math.max(0, lastNotAbove(count, topOf, top));
  const last = room > 0 ? lastNotAbove(count, topOf, top + room) : first + linesWithoutSize;
  return {
    first: Math.max(0, Math.min(first, count - 1) - spare),
    end: Math.min(count, last + 1 + spare),
    onScroll: measure,
    show,
    linesInSight: Math.max(1, last - first),
  };
}
