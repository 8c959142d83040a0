import { useCallback, useEffect, useState } from "react";
import type { Preferences } from "#domain/ports.ts";
import { type BackupFolderInHand, useBackupFolder } from "#state/backup-folder.ts";
import { useExports } from "#state/exports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";
import { useAnalysts } from "#state/queries/analysts.ts";

const day = 86_400_000;

/** After how long without a backup one is offered. */
const offeredAfter = 7 * day;

/** The backup of everything in one file, and whether it is time to offer it. */
export interface Backup {
  /** Not where it is being written by itself. */
  readonly isDue: boolean;
  /** Writes the backup; asks where, where that is wanted and the browser can. */
  readonly backUp: (ask: boolean) => Promise<boolean>;
  readonly folder: BackupFolderInHand;
  /** Offers it again tomorrow. */
  readonly later: () => void;
}

/**
 * Backs up every article, removed ones too, with all work and the cues. Offered each week of use, from the first act on;
 * where a folder was chosen that may be written, it is written there by itself instead.
 */
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
  const isTime = hasWork && backupFrom !== null && Date.parse(now) - Date.parse(backupFrom) > offeredAfter;
  const folder = useBackupFolder();
  const { chosen, backUpThere } = folder;
  const [hasFailed, setFailed] = useState(false);
  const writesItself = isTime && chosen?.isOpen === true && !hasFailed;
  useEffect(() => {
    if (writesItself) void backUpThere().then((isDone) => setFailed(!isDone));
  }, [writesItself, backUpThere]);
  // Until it is known whether there is a folder, nothing is offered that it may make needless.
  return { isDue: isTime && chosen !== undefined && !writesItself, backUp, folder, later };
}

function countedFrom(preferences: Preferences, backupFrom: string): Preferences {
  return { ...preferences, backupFrom };
}
