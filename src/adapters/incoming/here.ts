import { type Taker, incomingService } from "#adapters/incoming/service.ts";
import type { GivenFile, Watch } from "#domain/ports.ts";
import type { HeldFile, IncomingReader } from "#domain/review/incoming.ts";

/** The largest file, in bytes: a desk's whole work of years stays below it. */
const largestFile = 500_000_000;

/** A file of which nothing is held, and why. */
export function refusedFile(sentence: string): HeldFile {
  const incoming = { kind: "refused", sentence } as const;
  return {
    incoming,
    lookAgain: async () => incoming,
    take: async () => ({ ok: false, kind: "refused", sentence }),
    letGo: () => undefined,
  };
}

/** Why a file is not read at all, as a sentence; null where it is. */
export function whyNotRead({ name, bytes }: GivenFile): string | null {
  return bytes > largestFile ? `${name} is too large to be read: 500 MB is the limit.` : null;
}

/** What is said of a file that has gone, or may not be read. */
export function unreadable({ name }: GivenFile, error: unknown): HeldFile {
  const reason = error instanceof Error ? error.message : String(error);
  return refusedFile(`${name} could not be read (${reason}). Nothing was kept of it.`);
}

/** Reads in this very thread: for a desk that is in this page's memory alone, which no worker reaches. */
export function incomingHere(taker: Taker): IncomingReader {
  return {
    async read(file: GivenFile, { onProgress, signal }: Watch = {}) {
      const refusal = whyNotRead(file);
      if (refusal !== null) return refusedFile(refusal);
      const service = incomingService(taker);
      let content: Uint8Array;
      try {
        content = await file.content();
      } catch (error) {
        return unreadable(file, error);
      }
      signal?.throwIfAborted();
      const incoming = await service.read(file.name, content, (progress) => onProgress?.(progress));
      signal?.throwIfAborted();
      if (incoming.kind === "refused") return refusedFile(incoming.sentence);
      return {
        incoming,
        lookAgain: () => service.lookAgain(),
        take: (options = {}) => service.take(options),
        letGo: () => undefined,
      };
    },
  };
}
