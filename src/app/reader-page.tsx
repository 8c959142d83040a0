import { useParams, useSearchParams } from "react-router";
import { Frame } from "#app/frame.tsx";
import { NotFoundPage } from "#app/not-found-page.tsx";
import { ReaderColumns } from "#app/reader-columns.tsx";
import { ReaderHeaderActions } from "#app/reader-header-actions.tsx";
import { ReaderFooter } from "#app/reader-footer.tsx";
import { useSelectedClaim } from "#app/selected-claim.ts";
import type { Article } from "#domain/article/article.ts";
import { shownVersion } from "#state/shown-version.ts";
import { useTallies } from "#state/queries/tallies.ts";
import { useIsLibraryComplete, useLibrary } from "#state/library.ts";
import { ReadingProvider } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";

/** The reader's address: finds the article that it names. */
export function ReaderPage() {
  const { articleId } = useParams();
  const { articles, removed } = useLibrary();
  const isComplete = useIsLibraryComplete();
  const article = [...articles, ...removed].find(({ id }) => id === articleId);
  if (article) return <ArticlePage key={article.id} article={article} />;
  // An address can be opened before the folder has been brought in for the first time.
  if (!isComplete) return <LoadingPage />;
  return <NotFoundPage />;
}

function LoadingPage() {
  return (
    <Frame title="Opening">
      <output className="block p-8 text-center text-ink-3">Opening the article…</output>
    </Frame>
  );
}

function ArticlePage({ article }: { readonly article: Article }) {
  const [parameters] = useSearchParams();
  const tallies = useTallies().data;
  const [selected, select] = useSelectedClaim();
  if (!tallies) return <LoadingPage />;
  const version = shownVersion(article, tallies, parameters.get("text"));
  return (
    <ErrorBoundary resetKey={version.hash} fallback={failedPage(version.name)}>
      <ReadingProvider
        key={version.hash}
        article={article}
        version={version}
        selected={selected}
        select={select}
        loading={<LoadingPage />}
      >
        <Frame title={version.name} actions={<ReaderHeaderActions />} crowded footer={<ReaderFooter />}>
          <ReaderColumns />
        </Frame>
      </ReadingProvider>
    </ErrorBoundary>
  );
}

/** What stands in for an article whose view failed. */
function failedPage(name: string) {
  return (error: Error, retry: () => void) => (
    <Frame title={name}>
      <h1 className="sr-only">{name}</h1>
      <EmptyState
        title="This article can’t be shown"
        sentence={`“${name}” ran into a fault: ${error.message} The other articles and all your decisions are unharmed.`}
        action={<Button onClick={retry}>Try again</Button>}
      />
    </Frame>
  );
}
