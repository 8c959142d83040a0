/** How every window over the page looks; shared, so that they stay one family. */
export const BACKDROP = "fixed inset-0 z-40 bg-[rgb(0_0_0/0.35)] transition-opacity data-starting-style:opacity-0";

export const SURFACE = "z-50 flex flex-col border-line bg-panel text-base text-ink shadow-popup outline-none";

export const CENTRED =
  "fixed top-1/2 left-1/2 max-h-[min(86dvh,46rem)] -translate-x-1/2 -translate-y-1/2 rounded-[12px] border transition data-starting-style:scale-98 data-starting-style:opacity-0";

export const TITLE = "text-lg font-semibold text-ink";
