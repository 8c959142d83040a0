import type { Article } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { compareClaims } from "#domain/claim/claim.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { AnnotatedArticle, AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { type AnnotatedText, storedSheet } from "#domain/exchange/annotated-text.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import { claimOf, readingOf } from "#domain/exchange/read-annotated-claim.ts";
import type { Sheet, TouchedClaim } from "#domain/history/sheet.ts";

/** The content that an export was written from. Takes it at its word: whether it holds is `checkExport`'s to say. */
export function rebuiltContent({
  tool,
  exportedAt,
  exportedBy,
  analysts,
  guidelines,
  lexicon,
  review,
  chains,
  articles,
}: AnnotatedJson): ExportContent {
  const analyst = exportedBy?.id ?? null;
  return {
    tool,
    exportedAt,
    exportedBy: analyst,
    analysts: analysts.map((known) => ({ version: 1, ...known })),
    ...(guidelines !== undefined && { guidelines }),
    ...(lexicon && { lexicon }),
    ...(review && { review }),
    ...(chains && { chains }),
    articles: articles.map((article) => rebuiltArticle(article, analyst)),
  };
}

function rebuiltArticle(annotated: AnnotatedArticle, analyst: AnalystId | null): KnownArticle {
  const article: Article = {
    version: 1,
    id: annotated.id,
    origin: annotated.origin,
    texts: annotated.texts.map(({ sha256, storedAt, text }) => ({ hash: sha256, storedAt, ...summaryOf(text) })),
    missingSince: annotated.missingSince,
    removedAt: annotated.removedAt,
    ...(annotated.about && { about: annotated.about }),
  };
  return {
    article,
    texts: annotated.texts.map((text) => ({
      text: text.text,
      detection: rebuiltDetection(text),
      sheet: rebuiltSheet(text, annotated.id, analyst),
    })),
    changes: annotated.texts.flatMap(({ history }) => history),
  };
}

function rebuiltDetection({ sha256, detector, claims, alsoDetected }: AnnotatedText): Detection | null {
  if (detector === null) return null;
  const listed = claims.filter(({ detected }) => detected).map((claim) => claimOf(claim, sha256));
  return { version: 1, text: sha256, detector, claims: [...listed, ...alsoDetected].toSorted(compareClaims) };
}

/** What the history touched, also what it took back, and what was touched but could not be saved. */
function rebuiltSheet(
  { sha256, claims, history, note }: AnnotatedText,
  article: string,
  analyst: AnalystId | null,
): Sheet {
  const stored = storedSheet({ article, text: sha256 }, history, analyst);
  const touched = claims
    .filter(({ unsaved }) => unsaved)
    .map((claim): [string, TouchedClaim] => [claim.id, { claim: claimOf(claim, sha256), reading: readingOf(claim) }]);
  return { ...stored, touched: { ...stored.touched, ...Object.fromEntries(touched) }, note: note ?? "" };
}
