import { createContext, useContext, useSyncExternalStore } from "react";
import type { Preferences, PreferencesStore } from "#domain/ports.ts";

const PreferencesContext = createContext<PreferencesStore | null>(null);

/** Hands the preferences to everything below; the app composes them once. */
export const PreferencesProvider = PreferencesContext.Provider;

/** Where the preferences are kept. Throws outside {@link PreferencesProvider}, which is a bug. */
export function usePreferencesStore(): PreferencesStore {
  const store = useContext(PreferencesContext);
  if (!store) throw new Error("preferences are used outside PreferencesProvider");
  return store;
}

/** The preferences, as they change in this tab or another. */
export function usePreferences(): Preferences {
  const store = usePreferencesStore();
  return useSyncExternalStore(store.subscribe, store.read);
}
