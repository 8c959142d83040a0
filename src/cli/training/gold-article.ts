import { z } from "#domain/schema.ts";

const GoldSpan = z.object({ start: z.int().min(0), end: z.int().min(1) });

/** An annotated attribution: spans in UTF-16 code units of its article. */
const GoldClaim = z.object({
  ...GoldSpan.shape,
  parts: z.array(GoldSpan).min(1),
  source: GoldSpan.optional(),
  cue: GoldSpan.optional(),
  cueClass: z.string().optional(),
  directQuote: z.boolean().optional(),
});
export type GoldClaim = Readonly<z.infer<typeof GoldClaim>>;

/** An annotated article, as a line of `gold.jsonl`. */
export const GoldArticle = z.object({
  id: z.string(),
  split: z.enum(["train", "dev"]),
  text: z.string(),
  claims: z.array(GoldClaim),
});
export type GoldArticle = Readonly<z.infer<typeof GoldArticle>>;
