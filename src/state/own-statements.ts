import { useMemo } from "react";
import { levelSteps } from "#domain/claim/shown-claims.ts";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";
import { useReading } from "#state/reading.tsx";

/** The author's own statements in the text in hand, and how many of them are shown. */
export interface OwnStatements {
  /** How many there are, dismissed ones left out. */
  readonly total: number;
  /** How many of them are shown, those that are selected or have been touched included. */
  readonly shown: number;
  /** The last position: 0 where none can be hidden. Each one shows at least one statement more than the one before. */
  readonly last: number;
  /** 0 shows none but what has been touched, {@link last} shows all. */
  readonly position: number;
  /** Shows what this position does, here and likewise in every article and tab. */
  readonly moveTo: (position: number) => void;
}

/** Follows the author's own statements in the text in hand. */
export function useOwnStatements(): OwnStatements {
  const { claims, hidden } = useReading();
  const { leastWorthiness } = usePreferences();
  const store = usePreferencesStore();
  return useMemo(() => {
    const shown = claims.filter(({ claim }) => claim.checkWorthiness !== undefined).length;
    const { levels, position } = levelSteps([...claims, ...hidden], leastWorthiness);
    return {
      total: shown + hidden.length,
      shown,
      last: Math.max(0, levels.length - 1),
      position,
      moveTo(to) {
        const level = levels[to];
        if (level !== undefined) store.write({ ...store.read(), leastWorthiness: level });
      },
    };
  }, [claims, hidden, leastWorthiness, store]);
}
