import type { Preferences as PreferencesValue, PreferencesStore } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";

const storageKey = "claimdesk.preferences";

const Preferences = z.strictObject({ singleKeys: z.boolean() });

const defaults: PreferencesValue = { singleKeys: true };

/**
 * Preferences in `localStorage`, shared by all tabs. What cannot be read counts as the defaults; where the browser
 * keeps nothing, they last as long as the tab.
 */
export function browserPreferences(): PreferencesStore {
  const listeners = new Set<() => void>();
  let current = load();
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  window.addEventListener("storage", (event) => {
    if (event.key !== storageKey) return;
    current = load();
    tellAll();
  });
  return {
    read: () => current,
    write: (preferences) => {
      current = preferences;
      try {
        localStorage.setItem(storageKey, JSON.stringify(preferences));
      } catch {
        // Refused or full: they hold for this tab.
      }
      tellAll();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function load(): PreferencesValue {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === null ? defaults : Preferences.parse(JSON.parse(stored));
  } catch {
    return defaults;
  }
}
