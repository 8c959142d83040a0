import { TextHash } from "#domain/article/article.ts";
import { ClaimId } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { isShown } from "#domain/claim/shown-claims.ts";
import type { Tally } from "#domain/claim/tally.ts";
import { defaultLeastWorthiness } from "#domain/claim/worthiness.ts";
import { z } from "#domain/schema.ts";

/**
 * Which claims of a text have been selected in this browser. Comfort and no work: it stands beside the history, is written
 * now and then, and where it is lost everything counts as not seen.
 */
export const Seen = z.strictObject({
  version: z.literal(1),
  text: TextHash,
  claims: z.array(ClaimId),
  /** How many claims were suggested but unseen when the text was left, so that nobody has to count them again. */
  unseen: z.int().min(0),
});
export type Seen = Readonly<z.infer<typeof Seen>>;

/**
 * How many claims are suggested but unseen: open, with a suggestion, never touched and never selected. Counts what a
 * {@link Tally} counts, wherever the analyst's slider stands.
 */
export function unseenCount(
  claims: readonly Pick<ReadClaim, "claim" | "touched" | "standing" | "suggested" | "reading">[],
  seen: ReadonlySet<ClaimId>,
): number {
  return claims.filter(
    (read) =>
      read.standing === "open" &&
      read.suggested !== null &&
      !read.touched &&
      !read.reading.dismissed &&
      !seen.has(read.claim.id) &&
      isShown(read, defaultLeastWorthiness),
  ).length;
}

/**
 * The same of a text that isn't open, from what is stored: where nobody has opened it, all that is open is unseen; what was
 * decided from elsewhere since can't be unseen any more.
 */
export function storedUnseen(tally: Tally, seen: Seen | undefined): number {
  return Math.min(tally.open, seen?.unseen ?? tally.open);
}
