import { type Remote, proxy, transfer, wrap } from "comlink";
import { incomingHere, refusedFile, unreadable, whyNotRead } from "#adapters/incoming/here.ts";
import type { Taker } from "#adapters/incoming/service.ts";
import { databaseName } from "#adapters/indexeddb/schema.ts";
import type { IncomingWorker } from "#adapters/incoming/worker-service.ts";
import type { Cancellation, GivenFile, Progress, Repository, Watch } from "#domain/ports.ts";
import type { HeldFile, IncomingReader } from "#domain/review/incoming.ts";

/** A worker that holds one file. */
interface Holder {
  readonly worker: Worker;
  readonly service: Remote<IncomingWorker>;
  /** Rejects when the worker fails, so that nobody waits for an answer that cannot come. */
  readonly failure: Promise<never>;
}

/**
 * Reads each file in a worker of its own, which keeps it too: the page answers all the while, and a file that takes too
 * much breaks nothing but its reading.
 * @param database the name of the one that the repository keeps its work in
 * @param start starts the worker
 */
export function incomingReader(
  repository: Taker & Pick<Repository, "storage">,
  database = databaseName,
  start: () => Worker = startBrowserWorker,
): IncomingReader {
  return {
    async read(file, watch = {}) {
      const refusal = whyNotRead(file);
      if (refusal !== null) return refusedFile(refusal);
      const holder = repository.storage.kind === "memory" ? null : hold(start());
      if (!holder) return incomingHere(repository).read(file, watch);
      try {
        if (!(await Promise.race([holder.service.begin(database), holder.failure]))) {
          holder.worker.terminate();
          return await incomingHere(repository).read(file, watch);
        }
        return await readIn(holder, file, watch);
      } catch (error) {
        holder.worker.terminate();
        watch.signal?.throwIfAborted();
        return unreadable(file, error);
      }
    },
  };
}

async function readIn(holder: Holder, file: GivenFile, { onProgress, signal }: Watch): Promise<HeldFile> {
  const content = await file.content();
  const stopped = whenAborted(signal);
  signal?.throwIfAborted();
  const report = proxy((progress: Progress) => onProgress?.(progress));
  // What can't be handed over as it is, such as a part of a larger buffer, is copied.
  const handed = content.buffer instanceof ArrayBuffer ? transfer(content, [content.buffer]) : content;
  const incoming = await Promise.race([holder.service.read(file.name, handed, report), holder.failure, ...stopped]);
  const letGo = () => holder.worker.terminate();
  if (incoming.kind === "refused") {
    letGo();
    return refusedFile(incoming.sentence);
  }
  return {
    incoming,
    letGo,
    lookAgain: () => Promise.race([holder.service.lookAgain(), holder.failure]),
    take: (options = {}) => takeIn(holder, options),
  };
}

async function takeIn({ service, failure }: Holder, { onProgress, signal }: Watch): ReturnType<HeldFile["take"]> {
  signal?.throwIfAborted();
  const report = proxy((progress: Progress) => onProgress?.(progress));
  signal?.addEventListener("abort", () => void service.cancel());
  try {
    return await Promise.race([service.take(report), failure]);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

function hold(worker: Worker): Holder {
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener(
      "error",
      ({ message }) => {
        worker.terminate();
        reject(new Error(message || "its reading could not begin, or took more memory than there is"));
      },
      { once: true },
    );
  });
  // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
  failure.catch(() => undefined);
  return { worker, service: wrap<IncomingWorker>(worker), failure };
}

/** Rejects when the signal aborts; none without a signal. */
function whenAborted(signal: Cancellation | undefined): readonly Promise<never>[] {
  if (!signal) return [];
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("cancelled")));
  });
  stopped.catch(() => undefined);
  return [stopped];
}

function startBrowserWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "incoming file" });
}
