import { useSyncExternalStore } from "react";
import type { Repository, Storage, Unreadable } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

/** Where the work is kept and how safely, as it stands now. */
export function useStorage(): Storage {
  return useRepositoryFact((repository) => repository.storage);
}

/** The stored records that could not be read. */
export function useUnreadable(): readonly Unreadable[] {
  return useRepositoryFact((repository) => repository.unreadable);
}

function useRepositoryFact<T>(read: (repository: Repository) => T): T {
  const { repository } = usePorts();
  return useSyncExternalStore(
    (changed) => repository.subscribe((touched) => touched.what === "storage" && changed()),
    () => read(repository),
  );
}
