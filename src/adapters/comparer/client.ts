import { type Remote, wrap } from "comlink";
import type { Comparer } from "#adapters/repository/comparer.ts";

interface Connection {
  readonly service: Remote<Comparer>;
  /** Rejects when the worker fails, so that nobody waits for an answer that cannot come. */
  readonly failure: Promise<never>;
}

/** Compares in a worker of its own, started when there is something to compare and again after it failed. */
export function workerComparer(start: () => Worker = startBrowserWorker): Comparer {
  let connection: Connection | null = null;

  function connect(): Connection {
    const worker = start();
    const failure = new Promise<never>((_, reject) => {
      worker.addEventListener(
        "error",
        ({ message }) => {
          connection = null;
          worker.terminate();
          reject(new Error(`Comparing with other articles stopped: ${message || "its script could not be loaded"}.`));
        },
        { once: true },
      );
    });
    // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
    failure.catch(() => undefined);
    return { service: wrap<Comparer>(worker), failure };
  }

  function ask<T>(question: (service: Remote<Comparer>) => Promise<T>): Promise<T> {
    connection ??= connect();
    return Promise.race([question(connection.service), connection.failure]);
  }

  return {
    propositionsOf: (text, detection) => ask((service) => service.propositionsOf(text, detection)),
    relate: (own, others) => ask((service) => service.relate(own, others)),
  };
}

function startBrowserWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "comparer" });
}
