import type { Clock, Ids, Repository, Storage } from "#domain/ports.ts";
import type { PersistentStorage } from "#adapters/browser/persistent-storage.ts";
import { type Connection, connectionTo } from "#adapters/indexeddb/connection.ts";
import { indexedDbStore } from "#adapters/indexeddb/indexeddb-store.ts";
import { databaseName } from "#adapters/indexeddb/schema.ts";
import { tabChannel } from "#adapters/indexeddb/tab-channel.ts";
import { newerVersionReason } from "#adapters/indexeddb/write-failure.ts";
import type { MemoryOptions } from "#adapters/memory/memory-repository.ts";
import { announcer } from "#adapters/repository/announcer.ts";
import type { Comparer } from "#adapters/repository/comparer.ts";
import { repositoryOn } from "#adapters/repository/repository.ts";

/** What opening takes. */
export interface OpenOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly persistentStorage: PersistentStorage;
  /** Compares claims of different texts; on the spot unless given. */
  readonly comparer?: Comparer;
  /** The database's name; tests open their own. */
  readonly name?: string;
  /** Told, as a sentence, while another tab with an older version keeps the database from opening. */
  readonly onWaiting?: (sentence: string) => void;
}

/**
 * Opens where work is kept: IndexedDB; read-only where a newer version of the tool stored it; memory where the browser
 * gives no IndexedDB. Never rejects: `storage` says what it came to, and why.
 */
export async function openRepository(options: OpenOptions): Promise<Repository> {
  const { clock, ids, persistentStorage, comparer, name = databaseName, onWaiting } = options;
  const missing = whyMissing();
  if (missing !== null) return inMemory({ clock, ids, comparer, reason: missing });
  const announce = announcer(tabChannel(name));
  let storage: Storage = { kind: "durable", persistent: false };
  const become = (next: Storage) => {
    const same = JSON.stringify(next) === JSON.stringify(storage);
    if (same) return;
    storage = next;
    announce.here({ what: "storage" });
  };
  let persistent = false;

  const connection = connectionTo(name, {
    onOpen: ({ readOnly }) =>
      become(readOnly ? { kind: "read-only", reason: newerVersionReason } : { kind: "durable", persistent }),
    onOutdated: () => become({ kind: "read-only", reason: newerVersionReason }),
    onWaiting: () =>
      onWaiting?.(
        "Another tab has an older version of Claimdesk open. Close that tab, and this one goes on by itself.",
      ),
  });
  const refusal = await refusalOf(connection);
  if (refusal !== null) return inMemory({ clock, ids, comparer, reason: refusal });

  const learnPersistent = (granted: boolean) => {
    persistent = granted;
    if (storage.kind === "durable") become({ kind: "durable", persistent });
  };
  learnPersistent(await persistentStorage.granted());

  let asked = false;
  return repositoryOn({
    store: indexedDbStore(connection),
    clock,
    ids,
    comparer,
    announcer: announce,
    storage: () => storage,
    // Only when there is something to lose, and once: some browsers show the analyst a question.
    afterCommit() {
      if (asked || persistent) return;
      asked = true;
      void persistentStorage.ask().then(learnPersistent);
    },
  });
}

/** Loaded only where it is needed: nearly every browser keeps a database. */
async function inMemory(options: MemoryOptions): Promise<Repository> {
  return (await import("#adapters/memory/memory-repository.ts")).memoryRepository(options);
}

const nothingIsSaved =
  "so nothing is saved: everything here is gone when this page is closed. Export your work before you leave.";

/** Why there is no IndexedDB at all, as a sentence for the analyst; null when there is. */
function whyMissing(): string | null {
  try {
    if (typeof indexedDB !== "undefined") return null;
    return `This browser offers no storage (IndexedDB), ${nothingIsSaved}`;
  } catch (error) {
    // Where a browser blocks all data of a site, even asking for the name throws.
    return refusalSentence(error);
  }
}

/** Why the browser gives no database, as a sentence for the analyst; null when it does. */
async function refusalOf(connection: Connection): Promise<string | null> {
  try {
    await connection.open();
    return null;
  } catch (error) {
    return refusalSentence(error);
  }
}

function refusalSentence(error: unknown): string {
  const reason = error instanceof DOMException ? error.name : String(error);
  return `The browser refused its storage (${reason}; a private window does), ${nothingIsSaved}`;
}
