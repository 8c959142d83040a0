/** How long a piece of long work may last before the page gets its turn, in milliseconds. */
const longestSlice = 40;

/** Resolves when the page has had its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does long work piece by piece, so that the page answers all the while. Rejects with the signal's reason when cancelled.
 * @param steps yields wherever it may be interrupted
 */
export async function inSlices<T>(steps: Iterator<unknown, T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const pauseAt = performance.now() + longestSlice;
    do {
      const { done, value } = steps.next();
      // What an iterator that is not done yields is of no interest, and what it ends with is its outcome.
      if (done === true) return value;
    } while (performance.now() < pauseAt);
    await pause();
  }
}
