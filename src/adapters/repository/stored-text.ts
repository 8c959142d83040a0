import { TextHash, textHash } from "#domain/article/article.ts";
import { z } from "#domain/schema.ts";

/**
 * A text as stored: whole, as it came. Reading checks that it still has its hash, for every claim's place in
 * it is a number (a megabyte takes about 10 ms).
 */
export const StoredText = z
  .strictObject({ hash: TextHash, text: z.string() })
  .refine(({ hash, text }) => textHash(text) === hash, "the text no longer has the hash under which it is stored");
