import { useEffect } from "react";
import type { ClaimId } from "#domain/claim/claim.ts";

/**
 * Keeps the beginning of the selected claim in view: when another is selected, and when the column's width or the
 * size of its lines changes and the text is broken anew. Not when its height does: sections are measured as one scrolls, and going back to
 * the selection then would hold the reader fast.
 */
export function useSelectionInView(column: HTMLElement | null, selected: ClaimId | null): void {
  useEffect(() => {
    if (!column || selected === null) return;
    bringIntoView(column, selected);
    let look = lookOf(column);
    const observer = new ResizeObserver(() => {
      const present = lookOf(column);
      if (present === look) return;
      look = present;
      bringIntoView(column, selected);
    });
    observer.observe(column);
    return () => observer.disconnect();
  }, [column, selected]);
}

/** What the breaking of the text into lines follows from. */
function lookOf(column: HTMLElement): string {
  const style = getComputedStyle(column);
  return [
    column.clientWidth,
    style.getPropertyValue("--text-article"),
    style.getPropertyValue("--text-article--line-height"),
  ].join(" ");
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
