import type { AskFormats } from "#adapters/files/formats/client.ts";
import { readGivenFile, readStandoff } from "#adapters/files/formats/read-file.ts";
import { formatService } from "#adapters/files/formats/service.ts";
import type { Draft } from "#domain/import/draft.ts";
import type { ArticleReader, FileReading, GivenFile } from "#domain/ports.ts";

/** Asks on the spot, without a worker. */
export const askHere: AskFormats = async (question) => await question(formatService);

/** Reads files as the app does, but on the spot. */
export const readHere: Pick<ArticleReader, "read" | "readStandoff"> = {
  read: (file, signal) => readGivenFile(askHere, file, signal),
  readStandoff,
};

/** A file in memory. */
export function aGivenFile(name: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, bytes: bytes.length, content: async () => bytes };
}

/** Reads a file of this name with this content. */
export async function readBytes(name: string, content: string | Uint8Array): Promise<FileReading> {
  return await readGivenFile(askHere, aGivenFile(name, content));
}

/** The one article of a file; throws where there is another outcome. */
export async function readDraft(name: string, content: string | Uint8Array): Promise<Draft> {
  const reading = await readBytes(name, content);
  if (!reading.ok) throw new Error(reading.sentence);
  const [draft, further] = reading.kind === "articles" ? reading.drafts : [];
  if (!draft || further) throw new Error(`${name} holds ${reading.kind}, not one article`);
  return draft;
}
