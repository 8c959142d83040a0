import { Instant } from "#domain/article/article.ts";
import { defaultLeastWorthiness, levelAboveAll } from "#domain/claim/worthiness.ts";
import { columnWidths, lineHeights, textSizes, themes, usualDisplay } from "#domain/display.ts";
import type { Preferences as PreferencesValue, PreferencesStore } from "#domain/ports.ts";
import { z } from "#domain/schema.ts";
import { type KeyBindings, Shortcut } from "#domain/shortcut.ts";

const storageKey = "claimdesk.preferences";

const defaults: PreferencesValue = {
  singleKeys: true,
  leastWorthiness: defaultLeastWorthiness,
  display: usualDisplay,
  keys: {},
  backupFrom: null,
};

const Display = z.object({
  textSize: z.enum(textSizes).catch(usualDisplay.textSize),
  columnWidth: z.enum(columnWidths).catch(usualDisplay.columnWidth),
  lineHeight: z.enum(lineHeights).catch(usualDisplay.lineHeight),
  theme: z.enum(themes).catch(usualDisplay.theme),
});

/** Each by itself: one that is missing, since it is newer than what is stored, or damaged takes no other with it. */
const Preferences = z.object({
  singleKeys: z.boolean().catch(defaults.singleKeys),
  leastWorthiness: z.number().min(0).max(levelAboveAll).catch(defaults.leastWorthiness),
  display: Display.catch(defaults.display),
  keys: z.record(z.string(), z.unknown()).transform(readableKeys).catch(defaults.keys),
  backupFrom: Instant.nullable().catch(defaults.backupFrom),
});

/**
 * Preferences in `localStorage`, shared by all tabs. What cannot be read counts as the default; where the browser
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

/** Each command's by itself: keys that can't be read leave that command its own. */
function readableKeys(stored: Readonly<Record<string, unknown>>): KeyBindings {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([command, keys]) => {
      const { data } = Shortcut.safeParse(keys);
      return data ? [[command, data]] : [];
    }),
  );
}

function load(): PreferencesValue {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === null ? defaults : Preferences.parse(JSON.parse(stored));
  } catch {
    return defaults;
  }
}
