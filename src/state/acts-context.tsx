import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Acts, ActsState } from "#state/acts.ts";

const ActsContext = createContext<Acts | null>(null);

/** Hands the tab's acts to everything below; the app composes them once. */
export const ActsProvider = ActsContext.Provider;

/** The tab's acts. Throws outside {@link ActsProvider}, which is a bug. */
export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error("useActs is called outside ActsProvider");
  return acts;
}

/** Follows the acts that are not stored yet. */
export function useActsState<T>(select: (state: ActsState) => T): T {
  return useStore(useActs().store, select);
}
