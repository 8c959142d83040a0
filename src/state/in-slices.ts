/** How long work may keep the page from answering, in milliseconds: within it, a key press is answered in the next frame. */
const longestSlice = 12;

/**
 * Hands on what long work makes, and pauses often enough that the page goes on answering.
 * Throws the signal's reason once it is aborted.
 */
export async function* inSlices<T>(parts: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void, void> {
  let since = performance.now();
  for await (const part of parts) {
    signal.throwIfAborted();
    yield part;
    if (performance.now() - since < longestSlice) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  }
}
