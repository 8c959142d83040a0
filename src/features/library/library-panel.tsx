import type { ArticleId } from "#domain/article/article.ts";
import { AddArticlesLink, ArticleDrop } from "#features/library/add-articles.tsx";
import { ArticleCard } from "#features/library/article-card.tsx";
import { FolderNotices } from "#features/library/folder-notices.tsx";
import { useLibrary } from "#state/library.ts";
import { useStoredUnseen } from "#state/unseen.ts";

interface LibraryPanelProps {
  readonly current: ArticleId | null;
  /** Told when an article is chosen, the current one included; a drawer then closes. */
  readonly onChoose?: (() => void) | undefined;
}

/** What there is to read, beside the text. */
export function LibraryPanel({ current, onChoose }: LibraryPanelProps) {
  const { articles, tallyOf } = useLibrary();
  const unseenOf = useStoredUnseen();
  return (
    <ArticleDrop>
      <div className="p-3">
        <h2 className="sr-only">Articles</h2>
        <ul className="flex flex-col gap-2">
          {articles.map((article) => (
            <li key={article.id}>
              <ArticleCard
                article={article}
                tally={tallyOf(article)}
                unseen={unseenOf(tallyOf(article))}
                current={article.id === current}
                heading="h3"
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
        <FolderNotices />
        <div className="mt-3 flex flex-col items-start gap-1.5">
          <AddArticlesLink />
          <p className="text-sm text-ink-3">Articles can be dropped here too.</p>
        </div>
      </div>
    </ArticleDrop>
  );
}
