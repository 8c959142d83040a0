import { type Remote, wrap } from "comlink";

interface Connection<Service> {
  readonly service: Remote<Service>;
  /** Rejects when the worker fails, so that nobody waits for an answer that cannot come. */
  readonly failure: Promise<never>;
}

/**
 * A service in a worker of its own, started at the first question and again after it failed.
 * @param start starts the worker
 * @param failed begins the sentence that whoever waits is told when it fails
 * @returns asks the worker one question
 */
export function askWorker<Service>(
  start: () => Worker,
  failed: string,
): <T>(question: (service: Remote<Service>) => Promise<T>) => Promise<T> {
  let connection: Connection<Service> | null = null;

  function connect(): Connection<Service> {
    const worker = start();
    const failure = new Promise<never>((_, reject) => {
      worker.addEventListener(
        "error",
        ({ message }) => {
          connection = null;
          worker.terminate();
          reject(new Error(`${failed}: ${message || "its script could not be loaded"}.`));
        },
        { once: true },
      );
    });
    // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
    failure.catch(() => undefined);
    return { service: wrap<Service>(worker), failure };
  }

  return (question) => {
    connection ??= connect();
    return Promise.race([question(connection.service), connection.failure]);
  };
}
