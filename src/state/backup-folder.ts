import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { BackupFolder, ChosenFolder } from "#domain/ports.ts";
import { useExports } from "#state/exports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** The folder for backups, and what can be done with it. */
export interface BackupFolderInHand {
  /** Null where the browser can write into folders, else why not. */
  readonly unavailable: string | null;
  /** Null where none is chosen, undefined until that is known. */
  readonly chosen: ChosenFolder | null | undefined;
  /** Has the analyst choose one, and backs up into it. Must follow a press, as {@link allow} must. */
  readonly choose: () => Promise<void>;
  /** Asks for leave to write there again, and backs up into it. */
  readonly allow: () => Promise<void>;
  readonly forget: () => Promise<void>;
  /** False where nothing was written; the analyst is told why. */
  readonly backUpThere: () => Promise<boolean>;
}

const folderKey = ["backup-folder"] as const;

function folderQuery(folder: BackupFolder) {
  return queryOptions({
    queryKey: folderKey,
    // A browser that keeps no such thing has none chosen.
    queryFn: () => (folder.unavailable === null ? folder.chosen().catch(() => null) : null),
    staleTime: Infinity,
  });
}

/** Follows the folder for backups. */
export function useBackupFolder(): BackupFolderInHand {
  const { backupFolder } = usePorts();
  const client = useQueryClient();
  const chosen = useQuery(folderQuery(backupFolder)).data;
  const exportNow = useExports();
  const backUpThere = useCallback(
    () => exportNow({ articles: [], ask: false, isBackup: true, toFolder: true }),
    [exportNow],
  );
  return useMemo(() => {
    const lookAgain = () => client.invalidateQueries({ queryKey: folderKey });
    const backUpIf = async (mayWrite: () => Promise<boolean>) => {
      try {
        if (await mayWrite()) await backUpThere();
      } catch (error) {
        const reason = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
        session.getState().notify(`The folder could not be used (${reason}). Choose another one.`);
      }
      await lookAgain();
    };
    return {
      unavailable: backupFolder.unavailable,
      chosen,
      choose: () => backUpIf(() => backupFolder.choose()),
      allow: () => backUpIf(() => backupFolder.reopen()),
      async forget() {
        await backupFolder.forget();
        await lookAgain();
        session.getState().notify("Backups are no longer written by themselves. Those in the folder stay.");
      },
      backUpThere,
    };
  }, [backupFolder, chosen, client, backUpThere]);
}
