import { useEffect, useRef, useState } from "react";
import { inSlices } from "#state/review/slices.ts";

/** Something drawn on request, in slices that leave the page its turn. */
export interface Drawn<T> {
  /** Null until it is drawn to the end; null again as soon as it would be of something else. */
  readonly found: T | null;
  /** How many are drawn; null while nothing is being drawn. */
  readonly drawn: number | null;
  readonly draw: () => void;
  readonly cancel: () => void;
}

/**
 * @param of what is drawn from: what was drawn from another is not shown
 * @param steps yields how many are drawn
 */
export function useDrawn<T>(of: object, steps: () => Generator<number, T>): Drawn<T> {
  const [made, setMade] = useState<{ readonly of: object; readonly found: T } | null>(null);
  const [drawing, setDrawing] = useState<{ readonly of: object; readonly drawn: number } | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = () => {
    running.current?.abort();
    setDrawing(null);
  };
  const draw = () => {
    cancel();
    const stop = new AbortController();
    running.current = stop;
    setDrawing({ of, drawn: 0 });
    inSlices(
      told(steps(), (drawn) => setDrawing({ of, drawn })),
      stop.signal,
    ).then(
      (found) => {
        setMade({ of, found });
        setDrawing(null);
      },
      // Cancelled: nothing is shown that was not asked for.
      () => undefined,
    );
  };
  return {
    found: made?.of === of ? made.found : null,
    drawn: drawing?.of === of ? drawing.drawn : null,
    draw,
    cancel,
  };
}

/** How often the page is told, in milliseconds: telling it at every step would take longer than the steps. */
const tellEvery = 100;

function* told<T>(steps: Generator<number, T>, tell: (drawn: number) => void): Generator<void, T> {
  let toldAt = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - toldAt >= tellEvery) {
      tell(step.value);
      toldAt = performance.now();
    }
    yield;
  }
}
