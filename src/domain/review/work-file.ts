import { Instant } from "#domain/article/article.ts";
import { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import type { OnProgress } from "#domain/exchange/check-export.ts";
import { readAnnotatedJson } from "#domain/exchange/read-annotated-json.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { PackId } from "#domain/review/pack.ts";
import { z } from "#domain/schema.ts";

/** Says what a file is, whatever it is called. */
export const reviewReturnFormat = "claimdesk.review-return";

/** What a reviewer sends back: their work as Annotated JSON, and which pack it answers. */
export const ReviewReturn = z.strictObject({
  format: z.literal(reviewReturnFormat),
  formatVersion: z.literal(1),
  pack: PackId,
  /** The edition of the guidelines that the reviewer had; null without any. */
  guidelines: z.int().min(1).nullable(),
  doneAt: Instant,
  work: AnnotatedJson,
});
export type ReviewReturn = Readonly<z.infer<typeof ReviewReturn>>;

/** A colleague's work, read from a file. */
export type ReadWork =
  | {
      readonly ok: true;
      readonly content: ExportContent;
      /** The pack that it answers; null for a plain export. */
      readonly answers: { readonly pack: PackId; readonly guidelines: number | null } | null;
    }
  | { readonly ok: false; readonly sentence: string };

const Head = z.object({ format: z.unknown(), work: z.unknown() });

/**
 * Reads what a reviewer sent back, or any Annotated JSON. Nothing is read of a file that does not hold. Never throws.
 * @param onProgress told how far checking the file has come
 */
export function readWork(json: unknown, onProgress?: OnProgress): ReadWork {
  const head = Head.safeParse(json).data;
  const isReturn = head?.format === reviewReturnFormat;
  const read = readAnnotatedJson(isReturn ? head.work : json, onProgress);
  if (!read.ok) {
    const [first, ...others] = read.problems;
    const more = others.length > 0 ? `, and ${others.length} more` : "";
    return {
      ok: false,
      sentence: `This file does not hold, so nothing of it was read. ${first?.path}: ${first?.sentence}${more}`,
    };
  }
  if (!isReturn) return { ok: true, content: read.content, answers: null };
  const returned = z.object({ pack: PackId, guidelines: z.int().min(1).nullable() }).safeParse(json);
  if (!returned.success) return { ok: false, sentence: "This file says it answers a review pack, but not which one." };
  return { ok: true, content: read.content, answers: returned.data };
}
