import type { WriteFailure } from "#domain/ports.ts";
import { useActsState } from "#state/acts-context.tsx";
import { useStorage } from "#state/storage.ts";

/** Whether what is on screen is stored, in the words of `[data-save-state]`. */
export type SaveState =
  | { readonly kind: "saved"; readonly persistent: boolean }
  | { readonly kind: "saving" }
  /** Acts wait behind a write that failed. */
  | { readonly kind: "unsaved"; readonly count: number; readonly failure: WriteFailure }
  | { readonly kind: "memory"; readonly reason: string }
  | { readonly kind: "read-only"; readonly reason: string };

/** Whether what this tab shows is stored. */
export function useSaveState(): SaveState {
  const storage = useStorage();
  const pending = useActsState((acts) => acts.pending.length);
  const failure = useActsState((acts) => acts.failure);
  if (failure) return { kind: "unsaved", count: pending, failure };
  if (storage.kind !== "durable") return storage;
  return pending > 0 ? { kind: "saving" } : { kind: "saved", persistent: storage.persistent };
}
