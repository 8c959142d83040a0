import { useEffect } from "react";
import type { Span } from "#domain/anchor/span.ts";
import { rangesOf } from "#features/reader/text-range.ts";

/** The names that reader.css gives their colours. */
const everywhere = "find";
const here = "find-here";

/**
 * Colours what is sought in the text. As the browser's own highlights, which leave the text's elements alone; where a
 * browser has none, nothing is coloured, and the places are gone through all the same.
 */
export function useHitHighlights(places: readonly Span[], current: number): void {
  useEffect(() => {
    if (!("highlights" in CSS)) return;
    const text = document.querySelector<HTMLElement>("[data-article-id]");
    if (!text) return;
    let frame = 0;
    const colour = () => {
      const place = places[current];
      CSS.highlights.set(everywhere, new Highlight(...rangesOf(text, places)));
      const inHand = new Highlight(...rangesOf(text, place ? [place] : []));
      inHand.priority = 1;
      CSS.highlights.set(here, inHand);
    };
    // Marks that change replace the text nodes that the ranges stand in.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(colour);
    });
    colour();
    observer.observe(text, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(everywhere);
      CSS.highlights.delete(here);
    };
  }, [places, current]);
}
