import { type OnProgress, checkedExport } from "#domain/exchange/check-export.ts";
import type { Finding } from "#domain/exchange/finding.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";

/** What reading an export came to. */
export type ReadExport =
  | { readonly ok: true; readonly content: ExportContent }
  /** Nothing is read of a file that does not hold; the problems say where. */
  | { readonly ok: false; readonly problems: readonly Finding[] };

/**
 * Reads an export back: the content it was written from, which written out again gives the same file, byte for byte.
 * Takes parsed JSON of any origin, and reads only what passes `checkExport`.
 */
export function readAnnotatedJson(json: unknown, onProgress?: OnProgress): ReadExport {
  const { findings, content } = checkedExport(json, onProgress);
  return content ? { ok: true, content } : { ok: false, problems: findings };
}
