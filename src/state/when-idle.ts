/** How long to wait for a pause at most, in milliseconds: long enough for a page to be shown, short enough to be of use. */
const longestWait = 1000;

/** Resolves when the browser has shown everything and has nobody to answer, at the latest after a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: longestWait });
    else setTimeout(resolve, 0);
  });
}
