import { useEffect, useMemo, useState } from "react";
import type { TextHash } from "#domain/article/article.ts";
import { type EditorsReport, editorsReport } from "#domain/review/report.ts";
import type { SettlementEntry } from "#domain/review/settlement.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useReviewRecords } from "#state/queries/review.ts";
import { useOutcomes } from "#state/review/adjudication.ts";
import type { Comparison } from "#state/review/comparison.ts";
import type { ReviewWork } from "#state/review/review-work.ts";

/** What an editor is told; null while the texts are read. */
export function useEditorsReport(
  work: ReviewWork,
  comparison: Comparison,
  settlements: readonly SettlementEntry[],
): EditorsReport | null {
  const { clock } = usePorts();
  const words = useWords(work);
  const { gold } = useOutcomes(comparison, settlements);
  const [guidelines] = useReviewRecords().data?.guidelines ?? [];
  const edition = guidelines?.edition ?? null;
  return useMemo(() => {
    if (!words) return null;
    const texts = work.texts.map((place) => ({ ...place, words: words.get(place.text) ?? null }));
    const compared = comparison.texts.map(({ matching }) => matching);
    return editorsReport(texts, compared, gold, { at: clock.now(), guidelines: edition });
  }, [words, work, comparison, gold, edition, clock]);
}

/** The texts' words, by their hashes; null until all are read. */
function useWords(work: ReviewWork): ReadonlyMap<TextHash, string> | null {
  const { repository } = usePorts();
  const [read, setRead] = useState<{
    readonly of: ReviewWork;
    readonly words: ReadonlyMap<TextHash, string>;
  } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const words = new Map<TextHash, string>();
    const readAll = async () => {
      for (const { text } of work.texts) {
        const found = await repository.text(text).catch(() => null);
        if (!isWanted) return;
        if (found !== null) words.set(text, found);
      }
      setRead({ of: work, words });
    };
    void readAll();
    return () => {
      isWanted = false;
    };
  }, [work, repository]);
  return read?.of === work ? read.words : null;
}
