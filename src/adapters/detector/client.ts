import { proxy } from "comlink";

import { type DetectorWorker, type PoolParts, createPool } from "#adapters/detector/pool.ts";
import { Detection } from "#domain/detect/detection.ts";
import { emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { versionFor } from "#domain/detect/version.ts";
import type { Cancellation, Detector, Progress } from "#domain/ports.ts";

/** The detector in workers of its own, started as there is work for them and again after they failed. */
export function createDetector(parts: PoolParts = browserParts()): Detector {
  const pool = createPool(parts);
  let tasks = 0;
  return {
    parallel: parts.most,
    version: versionFor,
    async detect(text, options = {}) {
      const { lexicon = emptyLexicon, background = false, signal, onProgress } = options;
      signal?.throwIfAborted();
      tasks += 1;
      const task = tasks;
      const found = await pool.ask(background, async (service) => {
        signal?.throwIfAborted();
        const report = proxy(progressReporter(signal, onProgress));
        const cancelled = whenAborted(signal, () => void service.cancel(task));
        return Promise.race([service.detect(task, text, lexicon, background, report), ...cancelled]);
      });
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

/**
 * So many workers where the processor has so many cores: one is left to the page, and more than four would each hold the
 * language model for little gain.
 */
export function workersFor(cores: number): number {
  return Math.max(1, Math.min(cores - 1, 4));
}

/** Real workers and timers, as many as this browser's processor takes. */
export function browserParts(): PoolParts {
  return {
    start: startWorker,
    most: workersFor(navigator.hardwareConcurrency),
    after(milliseconds, then) {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

function startWorker(): DetectorWorker {
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
