import { type IncomingService, incomingService } from "#adapters/incoming/service.ts";
import type { Progress, Repository, WriteFailure } from "#domain/ports.ts";
import type { Incoming } from "#domain/review/incoming.ts";

/** One incoming file in a worker, as the page speaks with it. */
export interface IncomingWorker {
  /** Opens the page's database. False where the worker can't reach it: what it kept would be lost. */
  begin(database: string): Promise<boolean>;
  read(name: string, content: Uint8Array, onProgress: (progress: Progress) => void): Promise<Incoming>;
  lookAgain(): Promise<Incoming>;
  take(onProgress: (progress: Progress) => void): Promise<{ ok: true; changes: number } | WriteFailure>;
  /** Stops taking; what is taken then rejects. */
  cancel(): void;
}

/** @param open opens the database of this name */
export function incomingWorker(open: (database: string) => Promise<Repository>): IncomingWorker {
  let service: IncomingService | null = null;
  let taking = new AbortController();
  const begun = () => {
    if (!service) throw new RangeError("the database is not open");
    return service;
  };
  return {
    async begin(database) {
      const repository = await open(database);
      service = incomingService(repository);
      return repository.storage.kind !== "memory";
    },
    read: async (name, content, onProgress) => begun().read(name, content, onProgress),
    lookAgain: async () => begun().lookAgain(),
    async take(onProgress) {
      taking = new AbortController();
      return begun().take({ onProgress, signal: taking.signal });
    },
    cancel: () => taking.abort(),
  };
}
