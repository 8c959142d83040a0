import { useParams, useSearchParams } from "react-router";
import { type Article, newestText } from "#domain/article/article.ts";
import { EditedView } from "#features/edited/edited-view.tsx";
import { useIsLibraryComplete, useLibrary } from "#state/library.ts";
import { textNamed } from "#state/shown-version.ts";
import { EmptyState } from "#ui/empty-state.tsx";

/** The address at which two versions of an article are compared: finds the article and the texts that it names. */
export function EditedPage() {
  const { articleId } = useParams();
  const [parameters] = useSearchParams();
  const { articles, removed } = useLibrary();
  const isComplete = useIsLibraryComplete();
  const article = [...articles, ...removed].find(({ id }) => id === articleId);
  const versions = article && versionsOf(article, parameters);
  // An address can be opened before the folder has brought the newer text in.
  if (!versions && !isComplete)
    return <output className="block p-8 text-center text-ink-3">Opening the article…</output>;
  if (!article || !versions)
    return (
      <EmptyState
        title="There is nothing to compare"
        sentence="This address names no two versions of an article. Open the article, and choose there which version to compare."
      />
    );
  return <EditedView key={`${versions.from.hash} ${versions.to.hash}`} article={article} {...versions} />;
}

/** Without a name, the newest text and the one before it. */
function versionsOf(article: Article, parameters: URLSearchParams) {
  const to = textNamed(article, parameters.get("to")) ?? newestText(article);
  const from = textNamed(article, parameters.get("from")) ?? article.texts[article.texts.indexOf(to) - 1];
  return from && from !== to ? { from, to } : null;
}
