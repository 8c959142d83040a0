import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** So many lines more than fit are kept on either side, so that scrolling meets lines that are there. */
const spare = 8;

/** How many lines are kept where nothing has a size. */
const linesWithoutSize = 30;

/** The lines that are in sight, of lines that are all equally high. */
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
 * @param height of a line, in CSS pixels
 * @param top how much of the element's upper end is covered by what stays in place, in CSS pixels
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  top: number,
): LineWindow {
  const [{ first, fitting }, setSight] = useState({ first: 0, fitting: linesWithoutSize });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = {
      first: Math.floor(element.scrollTop / height),
      fitting: element.clientHeight > 0 ? Math.ceil((element.clientHeight - top) / height) : linesWithoutSize,
    };
    setSight((now) => (now.first === next.first && now.fitting === next.fitting ? now : next));
  }, [scroller, height, top]);

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
      const room = element.clientHeight - top;
      const at = line * height;
      if (at < element.scrollTop) element.scrollTo({ top: at });
      else if (at + height > element.scrollTop + room) element.scrollTo({ top: at + height - room });
    },
    [scroller, height, top],
  );
  const start = Math.min(first, Math.max(0, count - fitting));
  return {
    first: Math.max(0, start - spare),
    end: Math.min(count, start + fitting + spare),
    onScroll: measure,
    show,
    linesInSight: fitting,
  };
}
