import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { GivenFile, Repository, WorkTaken } from "#domain/ports.ts";
import { type PackId, type ReviewPack, readPack, reviewPackFormat } from "#domain/review/pack.ts";
import { readWork } from "#domain/review/work-file.ts";
import { z } from "#domain/schema.ts";

/** A file that was handed over, as it was understood. Nothing of it is kept yet. */
export type Incoming = { readonly name: string } & (
  | { readonly kind: "pack"; readonly pack: ReviewPack }
  | {
      readonly kind: "work";
      readonly content: ExportContent;
      readonly answers: PackId | null;
      /** What it would bring. */
      readonly brings: WorkTaken;
    }
  | { readonly kind: "refused"; readonly sentence: string }
);

/** The largest file, in bytes: a desk's whole work of years stays below it. */
const largestFile = 500_000_000;

const Head = z.object({ format: z.unknown() });

/** Reads a pack, what a reviewer sent back, or any Annotated JSON. Never rejects, and keeps nothing. */
export async function readIncoming(repository: Repository, file: GivenFile): Promise<Incoming> {
  const { name } = file;
  const refused = (sentence: string): Incoming => ({ name, kind: "refused", sentence });
  try {
    if (file.bytes > largestFile) return refused(`${name} is too large to be read: 500 MB is the limit.`);
    const json: unknown = JSON.parse(new TextDecoder().decode(await file.content()));
    if (Head.safeParse(json).data?.format === reviewPackFormat) {
      const read = readPack(json);
      return read.ok ? { name, kind: "pack", pack: read.pack } : refused(read.sentence);
    }
    const read = readWork(json);
    if (!read.ok) return refused(read.sentence);
    const brings = await repository.takeWork(read.content, true);
    if (!brings.ok) return refused(brings.sentence);
    return { name, kind: "work", content: read.content, answers: read.answers?.pack ?? null, brings };
  } catch (error) {
    if (error instanceof SyntaxError)
      return refused(`${name} is no JSON, or it is cut off. Ask for the file again; nothing was kept of it.`);
    return refused(
      `${name} could not be read (${error instanceof Error ? error.message : String(error)}). Nothing was kept of it.`,
    );
  }
}

/** Keeps what a file brings; the sentence says what came of it. */
export async function takeIncoming(
  repository: Repository,
  incoming: Exclude<Incoming, { kind: "refused" }>,
): Promise<{ readonly done: boolean; readonly sentence: string }> {
  if (incoming.kind === "pack") {
    const opened = await repository.openPack(incoming.pack);
    return opened.ok
      ? { done: true, sentence: "The pack is open: its articles are in the library." }
      : { done: false, sentence: opened.sentence };
  }
  const taken = await repository.takeWork(incoming.content, false);
  if (!taken.ok) return { done: false, sentence: taken.sentence };
  return { done: true, sentence: `Took ${counted(taken.changes, "change", "changes")} from ${incoming.name}.` };
}

/** A number with its noun: "1 change", "12 changes". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
