import { ArticleId, TextHash } from "#domain/article/article.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { type Reading, standing } from "#domain/claim/reading.ts";
import { isShown } from "#domain/claim/shown-claims.ts";
import type { Standing } from "#domain/claim/status.ts";
import { defaultLeastWorthiness } from "#domain/claim/worthiness.ts";
import { z } from "#domain/schema.ts";

const Count = z.int().min(0);

/** How one text stands with one analyst, in numbers: a small record, so that a library of thousands opens at once. */
export const Tally = z.strictObject({
  version: z.literal(1),
  article: ArticleId,
  text: TextHash,
  analyst: AnalystId.nullable(),
  /** Whose detection is counted: another version of the detector would count anew. Null while none is stored for the text. */
  detector: z.string().min(1).nullable(),
  /** Claims by standing, dismissed ones left out. */
  open: Count,
  sourced: Count,
  unsourced: Count,
  denied: Count,
  contested: Count,
  dismissed: Count,
});
export type Tally = Readonly<z.infer<typeof Tally>>;

/**
 * Counts claims as an analyst reads them: those that are shown at the default level of check-worthiness, wherever the
 * analyst's own slider stands, so that the numbers of a library stay what they are while it is moved. The author's other
 * statements count once they are touched.
 */
export function tallyOf(
  key: Pick<Tally, "article" | "text" | "analyst" | "detector">,
  claims: readonly Pick<ReadClaim, "claim" | "reading" | "touched">[],
): Tally {
  const counts = { open: 0, sourced: 0, unsourced: 0, denied: 0, contested: 0, dismissed: 0 };
  for (const read of claims) if (isShown(read, defaultLeastWorthiness)) counts[countedAs(read.reading)] += 1;
  const { article, text, analyst, detector } = key;
  return { version: 1, article, text, analyst, detector, ...counts };
}

/** How many claims of a text are counted, dismissed ones left out. */
export function claimCount(tally: Tally): number {
  return tally.open + decidedCount(tally);
}

/** How many of them are decided. */
export function decidedCount(tally: Tally): number {
  return tally.sourced + tally.unsourced + tally.denied + tally.contested;
}

/**
 * The tally after a claim's reading changed, without counting the others.
 * @param before the reading it had; null for a claim that the tally does not hold yet
 */
export function tallyAfter(tally: Tally, before: Reading | null, after: Reading): Tally {
  const counts = { ...tally };
  if (before) counts[countedAs(before)] -= 1;
  counts[countedAs(after)] += 1;
  return counts;
}

function countedAs(reading: Reading): Standing | "dismissed" {
  return reading.dismissed ? "dismissed" : standing(reading);
}
