import { keepTextGiven } from "#adapters/files/texts-given.ts";
import { type About, textHash } from "#domain/article/article.ts";
import type { ArticleReader, Cancellation, UnreadableFile } from "#domain/ports.ts";
import { sha256OfBytes } from "#domain/sha256.ts";

/** A file of the folder as it came. */
interface FileContent {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Reads a file of the folder that is no plain text as an import would, and remembers which text it gave.
 * Rejects with the signal's reason when cancelled.
 */
export async function readFormat(
  reader: ArticleReader,
  { name, content }: FileContent,
  signal: Cancellation | undefined,
): Promise<{ readonly ok: true; readonly text: string; readonly about: About } | UnreadableFile> {
  // Of what was read, not of what the manifest said: the file may have changed in between.
  const bytes = sha256OfBytes(content);
  const reading = await reader.read({ name, bytes: content.length, content: async () => content }, signal);
  if (!reading.ok) return reading;
  const [draft] = reading.kind === "articles" ? reading.drafts : [];
  if (!draft)
    return {
      ok: false,
      name,
      sentence: `${name} is not what its name says and holds no single article. Hand it over by “Add articles”.`,
    };
  keepTextGiven(name, bytes, textHash(draft.text));
  return { ok: true, text: draft.text, about: draft.about };
}
