import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { extendTo, moveTo, toggleGroup, toggleLine, useOpenClaim } from "#state/claims-context.ts";
import { useClaimsPage } from "#state/claims-page.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { lineHeights, tableWidth } from "#features/claims/columns.ts";
import { ClaimLineRow, lineId } from "#features/claims/claim-line-row.tsx";
import { TableHead } from "#features/claims/table-head.tsx";
import { useWindow } from "#features/claims/use-window.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";

/** How high the head with the columns' names is, in rem; lines are sorted elsewhere where they are cards. */
const headHeight = 2.25;

/**
 * The list: one stop of the Tab key, in which keys move from line to line. Only lines in sight are in the page, however
 * many there are; each says which of all it is.
 */
export function ClaimsTable() {
  const page = useClaimsPage();
  const { lines, line, selected, listing, view } = page;
  const openClaim = useOpenClaim();
  const isTable = useMediaQuery(tableWidth);
  const scroller = useRef<HTMLDivElement>(null);
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  const heights = lineHeights[isTable ? "table" : "card"];
  const topOf = useCallback(
    (i: number) => {
      const heads = lines.headsBefore(i);
      return (heads * heights.group + (i - heads) * heights.claim) * rem;
    },
    [lines, heights, rem],
  );
  const headRoom = isTable ? headHeight * rem : 0;
  const sight = useWindow(scroller, lines.length, topOf, headRoom);
  const [now] = useNow();

  // What is in hand is in sight, also after the list has changed under it; whoever scrolls is not pulled back.
  const { show } = sight;
  useLayoutEffect(() => {
    if (line >= 0) show(line);
  }, [line, show]);
  // Keys work at once: nothing else on the page takes them.
  useEffect(() => scroller.current?.querySelector("table")?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event, sight.linesInSight, lines.length);
    const inHand = lines.line(line);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== null) moveTo(page, line + step, event.shiftKey && Math.abs(step) === 1);
    else if (inHand?.kind === "group" && event.key === (inHand.isOpen ? "ArrowLeft" : "ArrowRight"))
      toggleGroup(page, inHand.group.key);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const at = lineOf(event);
    const pressed = at === null ? null : lines.line(at);
    if (at === null || !pressed) return;
    const onBox = event.target instanceof Element && event.target.closest("[data-pick]") !== null;
    if (event.shiftKey) return extendTo(page, at);
    if (onBox || event.ctrlKey || event.metaKey) toggleLine(page, pressed);
    else if (pressed.kind === "group") toggleGroup(page, pressed.group.key);
    moveTo(page, at);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const pressed = lines.line(lineOf(event) ?? -1);
    const onBox = event.target instanceof Element && event.target.closest("[data-pick]") !== null;
    if (pressed?.kind === "claim" && !onBox) openClaim(page, pressed.at);
  };
  if (!listing) return null;
  return (
    <div ref={scroller} onScroll={sight.onScroll} className="min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable]">
      {/* As a grid it takes presses and keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        // Rows that stand in place of many more, and keys of its own, make it more than a table.
        role={view.group === "none" ? "grid" : "treegrid"}
        aria-label="Claims"
        aria-multiselectable
        aria-rowcount={lines.length + 1}
        aria-colcount={8}
        aria-activedescendant={line >= 0 ? lineId(line) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        className="group block w-full outline-none"
      >
        <TableHead isTable={isTable} height={headRoom} />
        <tbody className="relative block" style={{ height: topOf(lines.length) }}>
          {Array.from({ length: Math.max(0, sight.end - sight.first) }, (_, i) => sight.first + i).map((at) => (
            <ClaimLineRow
              key={at}
              at={at}
              page={page}
              isInHand={at === line}
              selected={selected}
              isTable={isTable}
              top={topOf(at)}
              height={topOf(at + 1) - topOf(at)}
              now={now}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many lines a key moves by; null for other keys. */
function stepOf({ key }: KeyboardEvent, inSight: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return Math.max(1, inSight - 1);
    case "PageUp":
      return -Math.max(1, inSight - 1);
    case "Home":
      return -count;
    case "End":
      return count;
    default:
      return null;
  }
}

/** The line that was pressed; null beside them, and on a link, which goes its own way. */
function lineOf({ target }: MouseEvent): number | null {
  if (!(target instanceof Element) || target.closest("a")) return null;
  const at = target.closest("[data-line]")?.getAttribute("data-line");
  return at ? Number(at) : null;
}

/** The time when the list was opened, by which ages are told. */
function useNow() {
  const { clock } = usePorts();
  return useState(() => Date.parse(clock.now()));
}
