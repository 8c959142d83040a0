import type { Clock, Ids, Repository, Storage } from "#domain/ports.ts";
import { memoryStore } from "#adapters/memory/memory-store.ts";
import { announcer } from "#adapters/repository/announcer.ts";
import type { Comparer } from "#adapters/repository/comparer.ts";
import { repositoryOn } from "#adapters/repository/repository.ts";
import type { Store } from "#adapters/repository/store.ts";

/** What a repository in memory needs. */
export interface MemoryOptions {
  readonly clock: Clock;
  readonly ids: Ids;
  /** Why nothing is saved, as a sentence for the analyst. */
  readonly reason?: string;
  /** What is stored already; empty unless given. */
  readonly store?: Store;
  readonly comparer?: Comparer | undefined;
}

/** A repository that lasts as long as the page: for browsers that allow no IndexedDB, and for tests. */
export function memoryRepository({ clock, ids, reason, store, comparer }: MemoryOptions): Repository {
  const storage: Storage = {
    kind: "memory",
    reason:
      reason ??
      "Nothing is saved: everything here is gone when this page is closed. Export your work before you leave.",
  };
  return repositoryOn({
    store: store ?? memoryStore(),
    clock,
    ids,
    comparer,
    announcer: announcer(null),
    storage: () => storage,
  });
}
