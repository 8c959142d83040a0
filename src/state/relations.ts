import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Article, type TextHash, type TextVersion, newestText } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import type { DenialAcross, Likeness, Relations } from "#domain/relate/relations.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useArticles } from "#state/queries/articles.ts";
import { relationsQuery } from "#state/queries/relations.ts";
import { sheetQuery } from "#state/queries/sheet.ts";

/** How the claims of the text in hand stand to those of the library's other articles. */
export interface RelationsInHand {
  /** False until it is known; then everything else is empty. */
  readonly known: boolean;
  readonly likenesses: readonly Likeness[];
  /** Denials of this text's claims; those that the analyst dismissed as not a claim deny nothing. */
  readonly denialsOfThese: readonly DenialAcross[];
  /** Denials in this text. */
  readonly denialsByThese: readonly DenialAcross[];
  /** The article whose text this is; null for one that is no article's newest text any more. */
  readonly articleOf: (text: TextHash) => Article | null;
}

/**
 * Follows how a text's claims stand to those of other articles. Of texts that were replaced or whose article was
 * removed nothing is shown, nor of the article's own other texts.
 * @param detection what was found in the text; null before that, when nothing is asked
 */
export function useRelations(article: Article, version: TextVersion, detection: Detection | null): RelationsInHand {
  const text = version.hash;
  const relations = useQuery(relationsQuery(usePorts(), useQueryClient(), detection)).data ?? null;
  const articleOf = useArticleOf(article);
  const { likenesses, denials } = useMemo(() => present(relations, text, articleOf), [relations, text, articleOf]);
  const dismissed = useDismissed(
    denials.filter(({ denied }) => denied.text === text).map(({ denial }) => denial.text),
    articleOf,
  );
  return useMemo(
    () => ({
      known: relations !== null,
      likenesses,
      denialsOfThese: denials.filter(
        ({ denial, denied }) => denied.text === text && !dismissed.includes(placeKey(denial.text, denial.claim)),
      ),
      denialsByThese: denials.filter(({ denial }) => denial.text === text),
      articleOf,
    }),
    [relations, likenesses, denials, text, dismissed, articleOf],
  );
}

/** Finds the article that a text is the newest of, among those of the library but this one. */
function useArticleOf(own: Article): (text: TextHash) => Article | null {
  const articles = useArticles().data;
  return useMemo(() => {
    const others = articles?.filter(({ id, removedAt }) => id !== own.id && removedAt === null) ?? [];
    const byText = new Map(others.map((article) => [newestText(article).hash, article]));
    return (text) => byText.get(text) ?? null;
  }, [articles, own.id]);
}

function present(relations: Relations | null, text: TextHash, articleOf: (text: TextHash) => Article | null) {
  const isThere = (other: TextHash) => articleOf(other) !== null;
  return {
    likenesses: relations?.likenesses.filter(({ there }) => isThere(there.text)) ?? [],
    denials:
      relations?.denials.filter(({ denial, denied }) => isThere(denial.text === text ? denied.text : denial.text)) ??
      [],
  };
}

/** What the analyst dismissed as not a claim in these texts, by text and claim; the same list until it changes. */
function useDismissed(texts: readonly TextHash[], articleOf: (text: TextHash) => Article | null): readonly string[] {
  const { repository } = usePorts();
  const queries = [...new Set(texts)].flatMap((text) => {
    const article = articleOf(text);
    return article ? [sheetQuery(repository, article.id, text)] : [];
  });
  return useQueries({ queries, combine: dismissedIn });
}

function dismissedIn(sheets: readonly { readonly data: Sheet | undefined }[]): readonly string[] {
  return sheets.flatMap(({ data }) =>
    Object.values(data?.touched ?? {}).flatMap(({ claim, reading }) =>
      reading.dismissed ? [placeKey(claim.text, claim.id)] : [],
    ),
  );
}

function placeKey(text: TextHash, claim: ClaimId): string {
  return `${text} ${claim}`;
}
