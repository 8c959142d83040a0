import { type Endpoint, type Remote, proxy, wrap } from "comlink";

import type { DetectorService } from "#adapters/detector/protocol.ts";
import { Detection } from "#domain/detect/detection.ts";
import { emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { versionFor } from "#domain/detect/version.ts";
import type { Cancellation, Detector, Progress } from "#domain/ports.ts";

/** A running worker as the client needs it. */
export interface DetectorWorker {
  readonly endpoint: Endpoint;
  /** Calls back once when the worker cannot go on (its script did not load, or broke). */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}

interface Connection {
  readonly worker: DetectorWorker;
  readonly service: Remote<DetectorService>;
  /** Rejects when the worker fails, so that nobody waits for an answer that cannot come. */
  readonly failure: Promise<never>;
}

/** The detector in a worker of its own, started at the first request and again after it failed. */
export function createDetector(start: () => DetectorWorker = startBrowserWorker): Detector {
  let connection: Connection | null = null;
  let tasks = 0;

  function connect(): Connection {
    const worker = start();
    const failure = new Promise<never>((_, reject) => {
      worker.onFailure((reason) => {
        connection = null;
        worker.terminate();
        reject(
          new Error(`The detector stopped: ${reason}. The article is kept; reading it again starts the detector anew.`),
        );
      });
    });
    // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
    failure.catch(() => undefined);
    return { worker, service: wrap<DetectorService>(worker.endpoint), failure };
  }

  return {
    version: versionFor,
    async detect(text, options = {}) {
      const { lexicon = emptyLexicon, signal, onProgress } = options;
      signal?.throwIfAborted();
      connection ??= connect();
      const { service, failure } = connection;
      tasks += 1;
      const task = tasks;
      const report = proxy(progressReporter(signal, onProgress));
      const cancelled = whenAborted(signal, () => void service.cancel(task));
      const found = await Promise.race([service.detect(task, text, lexicon, report), failure, ...cancelled]);
      // Throws the signal's own reason, whichever of the race's promises settled first.
      signal?.throwIfAborted();
      return Detection.parse(found);
    },
  };
}

function progressReporter(signal: Cancellation | undefined, onProgress: ((progress: Progress) => void) | undefined) {
  return (progress: Progress): void => {
    if (!signal?.aborted) onProgress?.(progress);
  };
}

/** Settles when the signal aborts, having told the worker; none without a signal. */
function whenAborted(signal: Cancellation | undefined, cancel: () => void): readonly Promise<null>[] {
  if (!signal) return [];
  return [
    new Promise((resolve) => {
      signal.addEventListener("abort", () => {
        cancel();
        resolve(null);
      });
    }),
  ];
}

function startBrowserWorker(): DetectorWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "detector" });
  return {
    endpoint: worker,
    onFailure(listener) {
      worker.addEventListener("error", (event) => listener(event.message || "its script could not be loaded"), {
        once: true,
      });
    },
    terminate() {
      worker.terminate();
    },
  };
}
