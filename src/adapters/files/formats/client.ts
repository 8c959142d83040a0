import { type Remote, wrap } from "comlink";
import type { FormatService } from "#adapters/files/formats/service.ts";
import type { Cancellation } from "#domain/ports.ts";

/** Milliseconds after which a file is given up: the largest that make sense take a few seconds. */
const patience = 60_000;

interface Connection {
  readonly worker: Worker;
  readonly service: Remote<FormatService>;
  /** Rejects when the worker fails, so that nobody waits for an answer that cannot come. */
  readonly failure: Promise<never>;
}

/** Asks the service one thing. Rejects with the signal's reason when cancelled, and where the worker fails or takes too long. */
export type AskFormats = <T>(question: (service: FormatService) => Promise<T>, signal?: Cancellation) => Promise<T>;

/** The service in a worker of its own, started when a file needs it and again after it failed or was cancelled. */
export function workerFormats(start: () => Worker = startBrowserWorker): AskFormats {
  let connection: Connection | null = null;

  function connect(): Connection {
    const worker = start();
    const failure = new Promise<never>((_, reject) => {
      worker.addEventListener(
        "error",
        ({ message }) => {
          end();
          reject(new Error(message || "its script could not be loaded"));
        },
        { once: true },
      );
    });
    // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
    failure.catch(() => undefined);
    return { worker, service: wrap<FormatService>(worker), failure };
  }

  function end(): void {
    connection?.worker.terminate();
    connection = null;
  }

  return async (question, signal) => {
    signal?.throwIfAborted();
    connection ??= connect();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopped = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("it took too long")), patience);
      signal?.addEventListener("abort", () => reject(new Error("cancelled")));
    });
    try {
      return await Promise.race([question(connection.service), connection.failure, stopped]);
    } catch (error) {
      // What it works on is no longer wanted, and can't be stopped otherwise.
      end();
      signal?.throwIfAborted();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}

function startBrowserWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "file formats" });
}
