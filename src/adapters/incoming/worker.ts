import { expose } from "comlink";
import { systemClock } from "#adapters/browser/clock.ts";
import { randomIds } from "#adapters/browser/ids.ts";
import { incomingWorker } from "#adapters/incoming/worker-service.ts";
import { openRepository } from "#adapters/indexeddb/open-repository.ts";

/** Whether the storage lasts is for the page to ask. */
const nobodyAsks = { granted: async () => false, ask: async () => false };

expose(
  incomingWorker((name) => openRepository({ clock: systemClock, ids: randomIds, persistentStorage: nobodyAsks, name })),
);
