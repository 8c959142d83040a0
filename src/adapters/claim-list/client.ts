import { type Remote, wrap } from "comlink";
import type { ClaimLister, ClaimTable } from "#domain/claim-list/claim-table.ts";

/**
 * Lists claims in a worker of its own. Whatever is asked after it failed rejects with the same sentence, since what it
 * held is lost: another lister has to be filled anew.
 */
export function workerClaimLister(start: () => Worker = startBrowserWorker): ClaimLister {
  const worker = start();
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener(
      "error",
      ({ message }) => {
        worker.terminate();
        reject(new Error(`Listing the claims stopped: ${message || "its script could not be loaded"}.`));
      },
      { once: true },
    );
  });
  // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
  failure.catch(() => undefined);
  const table: Remote<ClaimTable> = wrap<ClaimTable>(worker);
  const ask = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, failure]);
  return {
    put: (rows) => ask(table.put(rows)),
    remove: (text) => ask(table.remove(text)),
    list: (request) => ask(table.list(request)),
  };
}

function startBrowserWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "claim-list" });
}
