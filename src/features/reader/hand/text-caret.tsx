import { useEffect, useEffectEvent, useState } from "react";
import { caretOffset, putCaret } from "#state/text-selection.ts";

interface TextCaretProps {
  readonly column: HTMLElement;
  /** Where it appears, in UTF-16 code units of the text, unless something is selected already. */
  readonly start: number;
  readonly onLeave: () => void;
}

/** Where the caret is drawn, in pixels of the column. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The direction and the width of a step for each key that moves the caret. */
const steps: Readonly<Record<string, readonly [direction: "left" | "right" | "backward" | "forward", by: string]>> = {
  ArrowLeft: ["left", "character"],
  ArrowRight: ["right", "character"],
  ArrowUp: ["backward", "line"],
  ArrowDown: ["forward", "line"],
  Home: ["backward", "lineboundary"],
  End: ["forward", "lineboundary"],
};

/**
 * A caret in text that can't be written in: the browser moves it, over characters as readers see them, words and lines;
 * it is drawn here, since browsers show none there. Shift selects, Escape leaves.
 */
export function TextCaret({ column, start, onLeave }: TextCaretProps) {
  const [place, setPlace] = useState<Place | null>(null);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (target instanceof Element && target.closest("input, textarea, select, [role=dialog], [role=menu]")) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      document.getSelection()?.removeAllRanges();
      onLeave();
      return;
    }
    const step = steps[event.key];
    const selection = document.getSelection();
    if (!step || !selection || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [direction, by] = step;
    const width = event.ctrlKey && by === "character" ? "word" : by;
    const before = caretOffset();
    selection.modify(event.shiftKey ? "extend" : "move", direction, width);
    // Outside the text there is nothing to point at: the caret stays where it was.
    if (caretOffset() === null && before !== null && !event.shiftKey) putCaret(before);
    selection.focusNode?.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
  });

  const show = useEffectEvent(() => {
    if (caretOffset() === null) putCaret(start);
  });

  useEffect(() => {
    const follow = () => setPlace(placeIn(column));
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    show();
    // Before the keys of commands: an arrow must not scroll, nor Escape close what lies beneath.
    document.addEventListener("keydown", listen, { capture: true });
    document.addEventListener("selectionchange", follow);
    // Tells of the present size at once, and so draws the caret for the first time.
    const observer = new ResizeObserver(follow);
    observer.observe(column);
    return () => {
      document.removeEventListener("keydown", listen, { capture: true });
      document.removeEventListener("selectionchange", follow);
      observer.disconnect();
    };
  }, [column]);

  if (!place) return null;
  return (
    <span
      aria-hidden
      className="text-caret pointer-events-none absolute z-20 w-[2px] bg-focus"
      style={{ left: place.left - 1, top: place.top, height: place.height }}
      data-text-caret
    />
  );
}

function placeIn(column: HTMLElement): Place | null {
  const selection = document.getSelection();
  if (!selection?.focusNode || caretOffset() === null) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  range.collapse(true);
  const [box] = range.getClientRects();
  if (!box) return null;
  const origin = column.getBoundingClientRect();
  return { left: box.left - origin.left, top: box.top - origin.top, height: box.height };
}
