import { Instant } from "#domain/article/article.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { z } from "#domain/schema.ts";

/** How long guidelines may be, in UTF-16 code units: a page that colleagues read, and no book. */
export const longestGuidelines = 200_000;

/** How claims are to be decided at this desk, as a Markdown page: every edition is kept, and the exports name theirs. */
export const Guidelines = z.strictObject({
  version: z.literal(1),
  /** 1, 2, 3 … */
  edition: z.int().min(1),
  text: z.string().max(longestGuidelines),
  at: Instant,
  /** Null where they were written before the analyst's first act. */
  by: AnalystId.nullable(),
});
export type Guidelines = Readonly<z.infer<typeof Guidelines>>;
