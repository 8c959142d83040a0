import { queryOptions, useQuery } from "@tanstack/react-query";
import type { TextHash } from "#domain/article/article.ts";
import type { Outline } from "#domain/article/block.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { Repository } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

/** A stored text with what can be said of it from its words alone. */
export interface ArticleText {
  readonly hash: TextHash;
  readonly text: string;
  readonly outline: Outline;
}

/** A text never changes under its hash, so it is read once. Rejects when it is not stored, which is damage. */
export function articleTextQuery(repository: Repository, hash: TextHash) {
  return queryOptions({
    queryKey: ["article-text", hash],
    queryFn: async (): Promise<ArticleText> => {
      const text = await repository.text(hash);
      if (text === null) throw new Error("The text of this article is not in this browser's storage any more.");
      return { hash, text, outline: readOutline(text) };
    },
    staleTime: Infinity,
  });
}

export function useArticleText(hash: TextHash) {
  return useQuery(articleTextQuery(usePorts().repository, hash));
}
