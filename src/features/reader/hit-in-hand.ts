import { useCallback, useEffect, useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import type { Span } from "#domain/anchor/span.ts";
import { rangeOf } from "#features/reader/text-range.ts";
import { findAtParameter, findParameter, hitState } from "#state/search/hit-address.ts";

/** Which of the places found is in hand, and how to go on. */
export interface HitInHand {
  /** Counted from 0; 0 where there is none. */
  readonly current: number;
  readonly step: (by: 1 | -1) => void;
}

/**
 * The place in hand: the one that the address leads to, else the first, and then as one steps on. It is brought into
 * view, and has the reader's focus when it was opened from the results of a search.
 */
export function useHitInHand(places: readonly Span[]): HitInHand {
  const [parameters] = useSearchParams();
  const location = useLocation();
  const at = Number(parameters.get(findAtParameter) ?? 0) || 0;
  // Opening the same hit again leads there again; that a claim is selected meanwhile changes the address, and does not.
  const [opened, setOpened] = useState("");
  const isOpened = isFromResults(location.state) && location.key !== opened;
  if (isOpened) setOpened(location.key);
  const target = [opened, parameters.get(findParameter), at].join(" ");
  const [seen, setSeen] = useState("");
  // An object, so that going to the same one again is a step too.
  const [hit, setHit] = useState({ index: 0 });
  if (target !== seen) {
    setSeen(target);
    setHit({ index: firstFrom(places, at) });
  }
  useEffect(() => {
    const place = places[hit.index];
    if (place) bringIntoView(place);
  }, [places, hit]);
  useEffect(() => {
    if (opened !== "") document.querySelector<HTMLElement>("[data-reader-scroll]")?.focus({ preventScroll: true });
  }, [opened]);
  const count = places.length;
  const step = useCallback(
    (by: 1 | -1) => setHit(({ index }) => ({ index: count === 0 ? 0 : (index + by + count) % count })),
    [count],
  );
  return { current: Math.min(hit.index, Math.max(0, count - 1)), step };
}

function isFromResults(state: unknown): boolean {
  return typeof state === "object" && state !== null && "hit" in state && state.hit === hitState.hit;
}

function firstFrom(places: readonly Span[], at: number): number {
  return Math.max(
    0,
    places.findIndex(({ end }) => end > at),
  );
}

/** At once and not smoothly: under content-visibility a smooth scroll ends in the wrong place. */
function bringIntoView(place: Span): void {
  const frame = document.querySelector<HTMLElement>("[data-reader-scroll]");
  const range = frame && rangeOf(frame, place);
  const block = range?.startContainer.parentElement?.closest("[data-block]");
  if (!frame || !range || !block) return;
  // What is off screen has not been laid out: the block first, then the place within it, if the block is a long one.
  if (!isInView(range, frame)) block.scrollIntoView({ block: "center", behavior: "instant" });
  if (isInView(range, frame)) return;
  const box = range.getBoundingClientRect();
  const middle = frame.getBoundingClientRect();
  frame.scrollTop += box.top - middle.top - middle.height / 2;
}

/** Whether a place can be read without scrolling, with some room around it. */
function isInView(range: Range, frame: HTMLElement): boolean {
  const box = range.getBoundingClientRect();
  const { top, bottom } = frame.getBoundingClientRect();
  const room = 48;
  return box.height > 0 && box.top >= top + room && box.bottom <= bottom - room;
}
