import type { Comparer } from "#adapters/repository/comparer.ts";
import { askWorker } from "#adapters/worker/ask-worker.ts";

/** Compares in a worker of its own, started when there is something to compare and again after it failed. */
export function workerComparer(start: () => Worker = startBrowserWorker): Comparer {
  const ask = askWorker<Comparer>(start, "Comparing with other articles stopped");
  return {
    propositionsOf: (text, detection) => ask((service) => service.propositionsOf(text, detection)),
    relate: (own, others) => ask((service) => service.relate(own, others)),
  };
}

function startBrowserWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "comparer" });
}
