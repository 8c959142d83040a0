import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Whether the browser has said that it prints. It does so before the page's medium is paper. */
let isAnnounced = false;

/**
 * Whether the page is being printed, or shown as it will be. True already when the browser lays the page out for the
 * paper: it waits for whoever hears of it, and for nobody afterwards.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, isOnPaper);
}

function isOnPaper(): boolean {
  return isAnnounced || paper()?.matches === true;
}

function listen(heard: () => void): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  const become = (announced: boolean) => {
    isAnnounced = announced;
    flushSync(heard);
  };
  paper()?.addEventListener("change", () => flushSync(heard), { signal });
  window.addEventListener("beforeprint", () => become(true), { signal });
  window.addEventListener("afterprint", () => become(false), { signal });
  return () => gone.abort();
}

function paper(): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia("print") : null;
}
