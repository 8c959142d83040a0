import { useCallback, useMemo } from "react";
import type { Shortcut } from "#domain/shortcut.ts";
import type { KnownCommand } from "#state/commands/catalogue.ts";
import { type Rebound, rebound, unbound } from "#state/commands/rebinding.ts";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";

/** Giving commands other keys. What is refused changes nothing, and is said as a sentence. */
export interface Rebinding {
  /** Whether the analyst gave the command other keys than its own. */
  readonly isChanged: (command: KnownCommand) => boolean;
  readonly hasChanges: boolean;
  /** Null when it is stored, else why not. */
  readonly bind: (command: KnownCommand, shortcut: Shortcut) => string | null;
  readonly reset: (command: KnownCommand) => string | null;
  readonly resetAll: () => void;
}

export function useRebinding(): Rebinding {
  const { keys } = usePreferences();
  const store = usePreferencesStore();
  const keep = useCallback(
    (outcome: Rebound) => {
      if (!outcome.ok) return outcome.sentence;
      store.write({ ...store.read(), keys: outcome.keys });
      return null;
    },
    [store],
  );
  return useMemo(
    () => ({
      isChanged: ({ id }) => Object.hasOwn(keys, id),
      hasChanges: Object.keys(keys).length > 0,
      bind: (command, shortcut) => keep(rebound(store.read().keys, command, shortcut)),
      reset: (command) => keep(unbound(store.read().keys, command)),
      resetAll: () => store.write({ ...store.read(), keys: {} }),
    }),
    [keys, store, keep],
  );
}
