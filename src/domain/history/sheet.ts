import { ArticleId, TextHash } from "#domain/article/article.ts";
import { Claim, ClaimId } from "#domain/claim/claim.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { Reading } from "#domain/claim/reading.ts";
import { z } from "#domain/schema.ts";

/** A claim that the analyst has touched or made, as it was then found, with their reading of it. */
export const TouchedClaim = z.strictObject({ claim: Claim, reading: Reading });
export type TouchedClaim = Readonly<z.infer<typeof TouchedClaim>>;

/**
 * What one analyst has made of one text: the fold of their changes on it, and nothing else. A view, kept in
 * one record so that opening an article reads no history; it can be rebuilt at any time and must equal the fold.
 */
export const Sheet = z.strictObject({
  version: z.literal(1),
  article: ArticleId,
  text: TextHash,
  /** Null before the analyst's first act, when there is nothing in it. */
  analyst: AnalystId.nullable(),
  touched: z.record(ClaimId, TouchedClaim),
  /** On the article as a whole; sheets stored before there were such notes say nothing of it. */
  note: z.string().default(""),
  /** How many changes are folded into it: of two sheets of the same text and analyst the higher is the newer. */
  changes: z.int().min(0),
});
export type Sheet = Readonly<z.infer<typeof Sheet>>;

/** A sheet without any act. */
export function emptySheet(article: ArticleId, text: TextHash, analyst: AnalystId | null): Sheet {
  return { version: 1, article, text, analyst, touched: {}, note: "", changes: 0 };
}
