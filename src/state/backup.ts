import { useCallback, useEffect } from "react";
import type { Preferences } from "#domain/ports.ts";
import { useExports } from "#state/exports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";
import { useAnalysts } from "#state/queries/analysts.ts";

const day = 86_400_000;

/** After how long without a backup one is offered. */
const offeredAfter = 7 * day;

/** The backup of everything in one file, and whether it is time to offer it. */
export interface Backup {
  readonly isDue: boolean;
  /** Writes the backup; asks where, where that is wanted and the browser can. */
  readonly backUp: (ask: boolean) => Promise<boolean>;
  /** Offers it again tomorrow. */
  readonly later: () => void;
}

/** Backs up every article, removed ones too, with all work and the cues. Offered each week of use, from the first act on. */
export function useBackup(): Backup {
  const ports = usePorts();
  const store = usePreferencesStore();
  const { backupFrom } = usePreferences();
  const hasWork = (useAnalysts().data?.present ?? null) !== null;
  const now = ports.clock.now();
  const isFirstDay = hasWork && backupFrom === null;
  useEffect(() => {
    if (isFirstDay) store.write(countedFrom(store.read(), now));
  }, [isFirstDay, store, now]);

  const exportNow = useExports();
  const backUp = useCallback((ask: boolean) => exportNow({ articles: [], ask, isBackup: true }), [exportNow]);
  const later = () => {
    const yesterdayAWeekAgo = Date.parse(now) - offeredAfter + day;
    store.write(countedFrom(store.read(), new Date(yesterdayAWeekAgo).toISOString()));
  };
  const isDue = hasWork && backupFrom !== null && Date.parse(now) - Date.parse(backupFrom) > offeredAfter;
  return { isDue, backUp, later };
}

function countedFrom(preferences: Preferences, backupFrom: string): Preferences {
  return { ...preferences, backupFrom };
}
