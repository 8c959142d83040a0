import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { compareChanges } from "#domain/exchange/annotated-text.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { Change } from "#domain/history/change.ts";
import { foldReadable } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { annotationOf } from "#domain/review/annotation.ts";
import type { Work } from "#domain/review/matching.ts";

/**
 * Everybody's work on one text, from the changes alone: what an analyst never touched is no work of theirs. Of an analyst
 * with several chains (two browsers) the chains are folded one after another, in the order of their ids.
 * @param changes on the text, every analyst's, in any order; those that stand on a change that is not here are left out
 */
export function worksOn(
  { article, text }: { readonly article: ArticleId; readonly text: TextHash },
  changes: readonly Change[],
): readonly Work[] {
  const byAnalyst = new Map<AnalystId, Change[]>();
  for (const change of changes) {
    if (change.text !== text) continue;
    const own = byAnalyst.get(change.by);
    if (own) own.push(change);
    else byAnalyst.set(change.by, [change]);
  }
  return [...byAnalyst]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([analyst, own]) => {
      const sheet = foldReadable(emptySheet(article, text, analyst), own.toSorted(compareChanges), 0);
      return { analyst, text, annotations: readClaims(null, sheet).map((read) => annotationOf(read)) };
    });
}
