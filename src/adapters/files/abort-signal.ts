import type { Cancellation } from "#domain/ports.ts";

/** What `fetch` understands, aborted with the same reason. */
export function abortSignal(cancellation: Cancellation): AbortSignal {
  if (cancellation instanceof AbortSignal) return cancellation;
  const controller = new AbortController();
  if (cancellation.aborted) controller.abort(cancellation.reason);
  cancellation.addEventListener("abort", () => controller.abort(cancellation.reason));
  return controller.signal;
}
