import {
  type About,
  type Article,
  type Origin,
  type TextVersion,
  articleId,
  newestText,
} from "#domain/article/article.ts";

/** What an origin's text is to the library; `changed` says whether the article has to be stored. */
export type TextPlan =
  | {
      readonly outcome: "new" | "new-version" | "already-there";
      readonly article: Article;
      readonly changed: boolean;
    }
  | { readonly outcome: "duplicate"; readonly of: Article };

/**
 * Decides how a text, described by `version` with the present time, is kept under its origin.
 *
 * * The text that the article has as its newest: nothing to do, but the article is no longer missing.
 * * One that the article had earlier (an edit taken back): that version moves to the end with the present time, since
 *   it is again what the origin says. A version stands in the list once, and the list stays in the order of its times.
 * * One that any version of another article in the library has: a duplicate, nothing is stored.
 * * Else it is a further version, or a new article. An article taken out of the library stays out.
 *
 * What is said `about` the article with a new text is kept with it; where its text is already there, what it says of
 * itself already stays, for the analyst may have corrected it.
 */
export function planText(
  articles: readonly Article[],
  origin: Origin,
  version: TextVersion,
  about: About | null = null,
): TextPlan {
  const { hash } = version;
  const id = articleId(origin);
  const known = articles.find((article) => article.id === id);
  if (known && newestText(known).hash === hash) {
    if (known.missingSince === null) return { outcome: "already-there", article: known, changed: false };
    return { outcome: "already-there", article: { ...known, missingSince: null }, changed: true };
  }
  const said = about ? { about } : {};
  const hadBefore = known?.texts.some((earlier) => earlier.hash === hash) ?? false;
  if (!hadBefore) {
    const of = articles.find(
      (other) => other.id !== id && other.removedAt === null && other.texts.some((theirs) => theirs.hash === hash),
    );
    if (of) return { outcome: "duplicate", of };
  }
  if (!known) {
    const article: Article = { version: 1, id, origin, texts: [version], missingSince: null, removedAt: null, ...said };
    return { outcome: "new", article, changed: true };
  }
  const texts = [...known.texts.filter((earlier) => earlier.hash !== hash), version];
  return { outcome: "new-version", article: { ...known, texts, missingSince: null, ...said }, changed: true };
}
