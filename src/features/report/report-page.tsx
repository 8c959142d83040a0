import { useMemo } from "react";
import { newestText } from "#domain/article/article.ts";
import { BySource } from "#features/report/by-source.tsx";
import { Overall } from "#features/report/overall.tsx";
import { StatusSection } from "#features/report/status-section.tsx";
import { useIsLibraryComplete, useLibrary } from "#state/library.ts";
import { EmptyState } from "#ui/empty-state.tsx";

/** How the work stands: over all, by article and by source. */
export function ReportPage() {
  const { articles, tallyOf } = useLibrary();
  const isComplete = useIsLibraryComplete();
  const counted = useMemo(
    () =>
      articles.flatMap((article) => {
        const tally = tallyOf(article);
        return tally ? [{ article, tally }] : [];
      }),
    [articles, tallyOf],
  );
  const tallies = useMemo(() => counted.map(({ tally }) => tally), [counted]);
  return (
    <div className="mx-auto w-full max-w-[1120px] px-4 py-8" data-report>
      <h1 className="mb-3 font-serif text-headline font-bold">Report</h1>
      {!isComplete && articles.length === 0 && <output className="block text-ink-3">Counting…</output>}
      {isComplete && articles.length === 0 && (
        <EmptyState
          title="Nothing to report yet"
          sentence="Add articles in the library, or put files with one article each into the folder seeds/ beside the README. The report counts their claims and your decisions."
        />
      )}
      {articles.length > 0 && (
        <>
          <Overall articles={articles.length} tallies={tallies} />
          <StatusSection
            title="By article"
            of="Article"
            rows={counted.map(({ article, tally }) => ({
              key: article.id,
              name: newestText(article).name,
              address: `/articles/${encodeURIComponent(article.id)}`,
              counts: tally,
            }))}
          />
          <BySource tallies={tallies} />
        </>
      )}
    </div>
  );
}
