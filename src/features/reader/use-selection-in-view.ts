import { useEffect } from "react";
import type { ClaimId } from "#domain/claim/claim.ts";

/**
 * Keeps the beginning of the selected claim in view: when another is selected, and when the column's width changes and
 * the text is broken into other lines. Not when its height does: sections are measured as one scrolls, and going back to
 * the selection then would hold the reader fast.
 */
export function useSelectionInView(column: HTMLElement | null, selected: ClaimId | null): void {
  useEffect(() => {
    if (!column || selected === null) return;
    bringIntoView(column, selected);
    let width = column.clientWidth;
    const observer = new ResizeObserver(() => {
      if (column.clientWidth === width) return;
      width = column.clientWidth;
      bringIntoView(column, selected);
    });
    observer.observe(column);
    return () => observer.disconnect();
  }, [column, selected]);
}

function bringIntoView(column: HTMLElement, claim: ClaimId): void {
  const first = column.querySelector(`mark[data-claim-ids~="${claim}"]`);
  // At once and not smoothly: under content-visibility a smooth scroll ends in the wrong place.
  if (first && !isInView(first)) first.scrollIntoView({ block: "center", behavior: "instant" });
}

/** Whether a claim's beginning can be read without scrolling, with some room around it. */
function isInView(mark: Element): boolean {
  const frame = mark.closest("[data-reader-scroll]")?.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const room = 48;
  return frame !== undefined && box.top >= frame.top + room && box.bottom <= frame.bottom - room * 2;
}
