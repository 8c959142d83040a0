import { type Article, type TextHash, newestText } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import type { KnownArticle, KnownText } from "#domain/exchange/known-article.ts";

/** One wording of an article with its claims as the exporting analyst reads them. */
export interface ReadText {
  readonly article: Article;
  readonly hash: TextHash;
  /** As the analyst has it, else the headline, or how the text begins. */
  readonly title: string;
  readonly byline: string | null;
  /** As the article's page says it, else as written in the text. */
  readonly date: string | null;
  readonly text: string;
  /** On the article as a whole; may be empty. */
  readonly note: string;
  /** In reading order, those set aside included. */
  readonly claims: readonly ReadClaim[];
}

/** An article's newest wording: what tables, reports and training data are made of. */
export function newestReadText(known: KnownArticle): ReadText {
  const { hash } = newestText(known.article);
  const found = allReadTexts(known).find((read) => read.hash === hash);
  if (!found) throw new RangeError(`the text ${hash} of the article ${known.article.id} is missing`);
  return found;
}

/** Every wording of an article, oldest first. */
export function allReadTexts({ article, texts }: KnownArticle): readonly ReadText[] {
  return article.texts.flatMap(({ hash, name, byline }) => {
    const known = texts.find(({ sheet }) => sheet.text === hash);
    if (!known) return [];
    const { about } = article;
    const { date, ...read } = readText(known);
    return [
      {
        article,
        hash,
        title: about?.title ?? name,
        byline: about?.byline ?? byline,
        date: about?.date ?? date,
        ...read,
      },
    ];
  });
}

function readText({ text, detection, sheet }: KnownText): Pick<ReadText, "text" | "date" | "note" | "claims"> {
  const { date } = readOutline(text);
  return {
    text,
    date: date && text.slice(date.start, date.end),
    note: sheet.note,
    claims: readClaims(detection, sheet),
  };
}

/** The claims that the analyst has not set aside as no claims. */
export function claimsProper({ claims }: Pick<ReadText, "claims">): readonly ReadClaim[] {
  return claims.filter(({ reading }) => !reading.dismissed);
}
