import type { Progress, Repository, Watch } from "#domain/ports.ts";
import { type HeldFile, type Incoming, contentsOf } from "#domain/review/incoming.ts";
import { type ReviewPack, readPack, reviewPackFormat } from "#domain/review/pack.ts";
import { type ReadWork, readWork } from "#domain/review/work-file.ts";
import { z } from "#domain/schema.ts";

/** Where a file's content goes when it is taken. */
export type Taker = Pick<Repository, "takeWork" | "openPack">;

type Content =
  | { readonly kind: "pack"; readonly pack: ReviewPack }
  | { readonly kind: "work"; readonly work: Extract<ReadWork, { ok: true }> };

/** One incoming file: it is read once, and can then be taken. */
export interface IncomingService {
  /** @param bytes UTF-8 */
  read(name: string, bytes: Uint8Array, onProgress: (progress: Progress) => void): Promise<Incoming>;
  /** What was read, and would bring now. Rejects where nothing was read. */
  lookAgain(): Promise<Incoming>;
  /** Rejects where nothing was read. */
  take(watch: Watch): ReturnType<HeldFile["take"]>;
}

const Head = z.object({ format: z.unknown() });

/** Reads on the spot, and holds what it read. */
export function incomingService(taker: Taker): IncomingService {
  let held: Content | null = null;
  const refused = (sentence: string): Incoming => ({ kind: "refused", sentence });

  function content(): Content {
    if (!held) throw new RangeError("nothing was read that could be taken");
    return held;
  }

  async function look(): Promise<Incoming> {
    const found = content();
    if (found.kind === "pack") return { kind: "pack", contents: contentsOf(found.pack) };
    const brings = await taker.takeWork(found.work.content, true);
    if (!brings.ok) return refused(brings.sentence);
    return { kind: "work", answers: found.work.answers?.pack ?? null, brings };
  }

  return {
    async read(name, bytes, onProgress) {
      try {
        const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
        if (Head.safeParse(json).data?.format === reviewPackFormat) {
          const read = readPack(json);
          if (!read.ok) return refused(read.sentence);
          held = { kind: "pack", pack: read.pack };
          return await look();
        }
        const work = readWork(json, everyHundredth(onProgress));
        if (!work.ok) return refused(work.sentence);
        held = { kind: "work", work };
        return await look();
      } catch (error) {
        if (error instanceof SyntaxError)
          return refused(`${name} is no JSON, or it is cut off. Ask for the file again; nothing was kept of it.`);
        return refused(
          `${name} could not be read (${error instanceof Error ? error.message : String(error)}). Nothing was kept of it.`,
        );
      }
    },
    lookAgain: look,
    async take({ onProgress, signal }) {
      const found = content();
      if (found.kind === "pack") {
        const opened = await taker.openPack(found.pack);
        return opened.ok ? { ok: true, changes: 0 } : opened;
      }
      const watch = { ...(onProgress && { onProgress: everyHundredth(onProgress) }), signal };
      return taker.takeWork(found.work.content, false, watch);
    },
  };
}

/** Whoever looks on sees no more than a hundred steps, and each one told costs a message. */
function everyHundredth(tell: (progress: Progress) => void): (progress: Progress) => void {
  let told = -1;
  return ({ done, total }) => {
    const hundredths = Math.floor((done / total) * 100);
    if (hundredths === told) return;
    told = hundredths;
    tell({ done, total });
  };
}
