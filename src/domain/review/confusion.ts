import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { statuses } from "#domain/claim/status.ts";
import type { Answer } from "#domain/review/annotation.ts";
import { byName } from "#domain/review/by-name.ts";
import { type Matching, amongAnalysts } from "#domain/review/matching.ts";

/** All answers, in the order of a table's rows and columns: the statuses first. */
export const answers: readonly Answer[] = [...statuses, "not-a-claim", "missed", "open"];

/** How many claims got one answer from the left analyst (the row) and another from the right one (the column). */
export type Confusion = Readonly<Record<Answer, Readonly<Record<Answer, number>>>>;

/**
 * The confusion table of two analysts, over all texts on which both have worked. Every claim that either of them has is
 * in it once, also those that both have left open; on the diagonal of the statuses they agree.
 */
export function confusionOf(matchings: readonly Matching[], left: AnalystId, right: AnalystId): Confusion {
  const counts = byName(answers, () => byName(answers, () => 0));
  const shared = matchings.filter(({ analysts }) => analysts.includes(left) && analysts.includes(right));
  for (const matching of shared) {
    for (const { answers: given } of amongAnalysts(matching, [left, right]).matches) {
      const [row, column] = given;
      if (row && column) counts[row][column] += 1;
    }
  }
  return counts;
}
