import { QueryClient } from "@tanstack/react-query";
import { browserPersistentStorage } from "#adapters/browser/persistent-storage.ts";
import { systemClock } from "#adapters/browser/clock.ts";
import { randomIds } from "#adapters/browser/ids.ts";
import { browserPreferences } from "#adapters/browser/preferences.ts";
import { workerComparer } from "#adapters/comparer/client.ts";
import { createDetector } from "#adapters/detector/client.ts";
import { articleFolder } from "#adapters/files/article-folder.ts";
import { articleReader } from "#adapters/files/article-reader.ts";
import { fileSaver } from "#adapters/files/file-saver.ts";
import { linkFetcher } from "#adapters/files/link-fetcher.ts";
import { openRepository } from "#adapters/indexeddb/open-repository.ts";
import { workerSearchIndex } from "#adapters/search/client.ts";
import type { BackupFolder, Ports, PreferencesStore } from "#domain/ports.ts";
import { type Acts, createActs } from "#state/acts.ts";
import { followKeys } from "#state/commands/bindings.ts";
import { keepQueriesTrue } from "#state/live.ts";
import { whenSomebodyIsHere } from "#ui/presence.ts";

const loadBackupFolder = async () => (await import("#adapters/indexeddb/backup-folder.ts")).backupFolder();

/** Rarely chosen, so it is not among what the first page waits for. */
const lateBackupFolder: BackupFolder = {
  unavailable:
    "showDirectoryPicker" in globalThis
      ? null
      : "This browser can’t write into a folder by itself; Chrome and Edge can.",
  chosen: whenSomebodyIsHere(async () => (await loadBackupFolder()).chosen()),
  choose: async () => (await loadBackupFolder()).choose(),
  reopen: async () => (await loadBackupFolder()).reopen(),
  forget: async () => (await loadBackupFolder()).forget(),
  write: async (file) => (await loadBackupFolder()).write(file),
};

/** The whole desk, put together. */
export interface Desk {
  readonly ports: Ports;
  readonly preferences: PreferencesStore;
  readonly client: QueryClient;
  readonly acts: Acts;
}

/**
 * Puts the desk together: the one place where ports meet what makes them real.
 * @param onWaiting told, as a sentence, while another tab keeps the storage from opening
 */
export async function composeDesk(onWaiting: (sentence: string) => void): Promise<Desk> {
  const repository = await openRepository({
    clock: systemClock,
    ids: randomIds,
    persistentStorage: browserPersistentStorage,
    comparer: workerComparer(),
    onWaiting,
  });
  const ports: Ports = {
    repository,
    detector: createDetector(),
    folder: articleFolder(),
    reader: articleReader(),
    links: linkFetcher(),
    incoming: {
      read: async (file, watch) =>
        (await import("#adapters/incoming/client.ts")).incomingReader(repository).read(file, watch),
    },
    sharer: {
      unavailable: import.meta.env.DEV ? null : "it takes the desk’s own server: npm start -- --host",
      // Rarely wanted, so it is not among what the first page waits for.
      share: async (pack) => (await import("#adapters/files/shared-pack.ts")).sharePack(pack),
    },
    saver: fileSaver(),
    backupFolder: lateBackupFolder,
    search: workerSearchIndex(),
    clock: systemClock,
    ids: randomIds,
  };
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // Everything is on this machine: the network's state says nothing, and what failed once fails again.
        networkMode: "always",
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
  const preferences = browserPreferences();
  keepQueriesTrue(ports, client);
  followKeys(preferences);
  return { ports, preferences, client, acts: createActs(repository, client) };
}
