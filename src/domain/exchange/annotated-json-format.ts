import { AnnotatedClaim } from "#domain/exchange/annotated-claim.ts";
import {
  AnnotatedArticle,
  type AnnotatedArticleInParts,
  annotatedArticle,
  annotatedHead,
  inSchemaOrder,
} from "#domain/exchange/annotated-json.ts";
import { AnnotatedText, type AnnotatedTextInParts, made } from "#domain/exchange/annotated-text.ts";
import type { ExportFormat, ExportHead } from "#domain/exchange/export-format.ts";
import { type JsonInParts, jsonPartsOfList } from "#domain/exchange/json-parts.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { Change } from "#domain/history/change.ts";
import { Claim } from "#domain/claim/claim.ts";

/** Annotated JSON, written one claim after the other: byte for byte what `annotatedJsonText` gives whole. */
export const annotatedJsonFormat: ExportFormat = {
  ending: ".json",
  type: "application/json",
  async *write(head: ExportHead, articles: AsyncIterable<KnownArticle>) {
    const opening = JSON.stringify({ ...annotatedHead(head), articles: [] }, null, 2);
    yield opening.slice(0, -"[]\n}".length);
    yield* jsonPartsOfList(articlesInOrder(articles, head), "  ");
    yield "\n}\n";
  },
};

async function* articlesInOrder(articles: AsyncIterable<KnownArticle>, { exportedBy }: ExportHead) {
  for await (const known of articles) yield articleInOrder(annotatedArticle(known, exportedBy));
}

const ArticleHead = AnnotatedArticle.omit({ texts: true });
const TextHead = AnnotatedText.omit({ claims: true, alsoDetected: true, history: true });

// The lists stand last in their schemas, so that what is before them can be put in order alone.
function articleInOrder({ texts, ...head }: AnnotatedArticleInParts): JsonInParts {
  return { ...inSchemaOrder(ArticleHead, head), texts: made(texts, textInOrder) };
}

function textInOrder({ claims, alsoDetected, history, ...head }: AnnotatedTextInParts): JsonInParts {
  return {
    ...inSchemaOrder(TextHead, head),
    claims: made(claims, (claim) => inSchemaOrder(AnnotatedClaim, claim)),
    alsoDetected: made(alsoDetected, (claim) => inSchemaOrder(Claim, claim)),
    history: made(history, (change) => inSchemaOrder(Change, change)),
  };
}
