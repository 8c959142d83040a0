import { readFileSync } from "node:fs";
import { join } from "node:path";
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

const GoldArticle = z.object({
  id: z.string(),
  split: z.enum(["train", "dev"]),
  text: z.string(),
  claims: z.array(GoldClaim),
});
export type GoldArticle = Readonly<z.infer<typeof GoldArticle>>;

/** The annotated articles of a data folder: `gold.jsonl`, one article a line. A line that is none throws with its number. */
export function readGold(folder: string): readonly GoldArticle[] {
  const lines = readFileSync(join(folder, "gold.jsonl"), "utf8").trim().split("\n");
  return lines.map((line, i) => {
    const parsed = GoldArticle.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    throw new Error(`gold.jsonl, line ${i + 1} is no annotated article: ${parsed.error.message}`);
  });
}
