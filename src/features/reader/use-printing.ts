import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Whether the page is being printed, or shown as it will be. True already when the browser lays the page out for the
 * paper: it waits for whoever hears of it, and for nobody afterwards.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (typeof window.matchMedia !== "function") return;
    const gone = new AbortController();
    const { signal } = gone;
    const become = (now: boolean) => flushSync(() => setPrinting(now));
    const paper = window.matchMedia("print");
    paper.addEventListener("change", ({ matches }) => become(matches), { signal });
    window.addEventListener("beforeprint", () => become(true), { signal });
    window.addEventListener("afterprint", () => become(false), { signal });
    return () => gone.abort();
  }, []);
  return printing;
}
