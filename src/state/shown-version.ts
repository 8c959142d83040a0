import { type Article, type TextVersion, newestText } from "#domain/article/article.ts";
import { type Tally, decidedCount } from "#domain/claim/tally.ts";

/** How many digits of a text's hash an address carries. */
const hashDigits = 8;

/**
 * The version of an article that is read: the one that the address names, else the newest in which the analyst has
 * worked, so that a changed file doesn't take the work from under their hands, else the newest.
 */
export function shownVersion(article: Article, tallies: readonly Tally[], named: string | null): TextVersion {
  const worked = new Set(
    tallies.flatMap((tally) =>
      tally.article === article.id && decidedCount(tally) + tally.dismissed > 0 ? [tally.text] : [],
    ),
  );
  return textNamed(article, named) ?? article.texts.findLast(({ hash }) => worked.has(hash)) ?? newestText(article);
}

/** The text of an article that an address names; undefined where it names none. */
export function textNamed(article: Article, named: string | null): TextVersion | undefined {
  return named ? article.texts.find(({ hash }) => hash.startsWith(named)) : undefined;
}

/** The address at which two versions of an article are compared: the older one and the newer one. */
export function editedAddress(article: Article, from: string, to: string): string {
  return `/articles/${encodeURIComponent(article.id)}/edited?from=${from.slice(0, hashDigits)}&to=${to.slice(0, hashDigits)}`;
}

/** The address of one version of an article. */
export function versionAddress(article: Article, hash: string): string {
  return `/articles/${encodeURIComponent(article.id)}?text=${hash.slice(0, hashDigits)}`;
}
