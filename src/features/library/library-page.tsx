import { useState } from "react";
import { type Article, type ArticleId, articleTitle } from "#domain/article/article.ts";
import { AddArticlesLink, ArticleDrop } from "#features/library/add-articles.tsx";
import { ArticleCard } from "#features/library/article-card.tsx";
import { FolderNotices } from "#features/library/folder-notices.tsx";
import { RemoveArticle } from "#features/library/remove-article.tsx";
import { useExports } from "#state/exports.ts";
import { limitationSentence, useLibraryLimited } from "#state/limitation.ts";
import { useIsLibraryComplete, useLibrary } from "#state/library.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useStoredUnseen } from "#state/unseen.ts";
import { session, useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";

/** The library: every article, how far it is, and what can be done with several at once. */
export function LibraryPage() {
  const { articles, removed, tallyOf } = useLibrary();
  const isComplete = useIsLibraryComplete();
  const unseenOf = useStoredUnseen();
  const chosen = useSession((state) => state.chosenArticles);
  const limited = useLibraryLimited();
  const chosenHere = articles.filter(({ id }) => chosen.has(id));
  return (
    <ArticleDrop takesPaste>
      <div className="mx-auto w-full max-w-[760px] px-4 py-8">
        <div className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 className="grow font-serif text-headline font-bold">Articles</h1>
          {articles.length > 0 && <SelectionLine articles={articles} chosen={chosenHere} />}
          <AddArticlesLink />
        </div>
        {limited && (
          <div className="mb-3">
            <Notice kind="warning">{limitationSentence}</Notice>
          </div>
        )}
        {isComplete && articles.length === 0 && (
          <EmptyState
            title="No articles yet"
            sentence="Drop files or a folder here, paste a text, or add articles by the button above. Files in the folder seeds/ beside the README appear by themselves while the server runs."
          />
        )}
        <ul className="flex flex-col gap-2" aria-busy={!isComplete}>
          {articles.map((article) => (
            <li key={article.id} className="flex items-start gap-2">
              <input
                type="checkbox"
                className="mt-3.5 size-4 flex-none accent-ink"
                aria-label={`Choose ${articleTitle(article)}`}
                checked={chosen.has(article.id)}
                onChange={() => session.getState().toggleArticle(article.id)}
              />
              <div className="min-w-0 grow">
                <ArticleCard
                  article={article}
                  tally={tallyOf(article)}
                  unseen={unseenOf(tallyOf(article))}
                  heading="h2"
                />
              </div>
              <RemoveArticle article={article} />
            </li>
          ))}
        </ul>
        <FolderNotices />
        {removed.length > 0 && <RemovedArticles articles={removed} />}
        <p className="mt-4 text-sm text-ink-3">Drop articles here, or paste text.</p>
      </div>
    </ArticleDrop>
  );
}

function SelectionLine({
  articles,
  chosen,
}: {
  readonly articles: readonly Article[];
  readonly chosen: readonly Article[];
}) {
  const { chooseArticles } = session.getState();
  const exportNow = useExports();
  const all = articles.map(({ id }) => id);
  return (
    <div className="flex items-center gap-2 text-ink-2">
      <span aria-live="polite">{chosen.length === 0 ? `${articles.length} in all` : `${chosen.length} chosen`}</span>
      {chosen.length > 0 && (
        <Button onClick={() => void exportNow({ articles: chosen.map(({ id }) => id), ask: false })}>
          Export these
        </Button>
      )}
      <Button variant="plain" onClick={() => chooseArticles(chosen.length === articles.length ? [] : all)}>
        {chosen.length === articles.length ? "Choose none" : "Choose all"}
      </Button>
    </div>
  );
}

function RemovedArticles({ articles }: { readonly articles: readonly Article[] }) {
  const { repository } = usePorts();
  const [shown, setShown] = useState(false);
  const bringBack = async (id: ArticleId) => {
    const outcome = await repository.setRemoved(id, false);
    if (!outcome.ok) session.getState().notify(outcome.sentence);
  };
  return (
    <section className="mt-8 border-t border-line pt-3 text-ink-2">
      <Button variant="plain" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {articles.length} removed {articles.length === 1 ? "article" : "articles"} · {shown ? "hide" : "show"}
      </Button>
      {shown && (
        <ul className="mt-2 flex flex-col gap-1">
          {articles.map((article) => (
            <li key={article.id} className="flex items-center gap-3 px-2.5">
              <span className="min-w-0 grow truncate" dir="auto">
                {articleTitle(article)}
              </span>
              <Button onClick={() => void bringBack(article.id)}>Bring it back</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
