import { useMemo } from "react";
import { type Article, newestText, originName } from "#domain/article/article.ts";
import type { Tally } from "#domain/claim/tally.ts";
import { useArticles } from "#state/queries/articles.ts";
import { useFolder } from "#state/queries/folder.ts";
import { useTallies } from "#state/queries/tallies.ts";

/** The articles to read, with how they stand. */
export interface Library {
  /** Those not removed, by name. */
  readonly articles: readonly Article[];
  readonly removed: readonly Article[];
  /** How the newest text of an article stands; null before its claims were looked for. */
  readonly tallyOf: (article: Article) => Tally | null;
}

/** Articles in the order in which the library lists them: by the names of their origins. */
export function inLibraryOrder(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted((a, b) => (originName(a.origin) < originName(b.origin) ? -1 : 1));
}

const noArticles: readonly Article[] = [];

/** The library. Throws to the nearest error boundary when the storage can't be read. */
export function useLibrary(): Library {
  const articles = useArticles();
  const tallies = useTallies();
  const error = articles.error ?? tallies.error;
  if (error) throw error;
  const all = articles.data ?? noArticles;
  return useMemo(() => {
    const byText = new Map(tallies.data?.map((tally) => [`${tally.article} ${tally.text}`, tally]));
    const byOrigin = inLibraryOrder(all);
    return {
      articles: byOrigin.filter(({ removedAt }) => removedAt === null),
      removed: byOrigin.filter(({ removedAt }) => removedAt !== null),
      tallyOf: (article) => byText.get(`${article.id} ${newestText(article).hash}`) ?? null,
    };
  }, [all, tallies.data]);
}

/**
 * Whether every article of the folder is in the library. They are stored one after another, and each is read back after
 * that: before, nobody may say that there are no articles, or that one is not there.
 */
export function useIsLibraryComplete(): boolean {
  const { isSuccess, isFetching } = useArticles();
  const folder = useFolder();
  return isSuccess && !isFetching && !folder.isPending;
}
