import { Article, Instant, newestText, textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { type Json, canonicalJson } from "#domain/canonical-json.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import {
  AnnotatedText,
  type AnnotatedTextInParts,
  annotatedTextInParts,
  made,
} from "#domain/exchange/annotated-text.ts";
import type { ExportHead } from "#domain/exchange/export-format.ts";
import { ExportedChain } from "#domain/exchange/exported-chain.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import { Analyst } from "#domain/history/analyst.ts";
import { Guidelines } from "#domain/review/guidelines.ts";
import { Settlement, Withdrawal } from "#domain/review/settlement.ts";
import { z } from "#domain/schema.ts";

/** Says what a file is, whatever it is called. */
export const annotatedJsonFormat = "claimdesk.annotated-json";

/**
 * The file that holds the format's JSON Schema, which comes with the tool, and at the same time the schema's own id.
 * Relative: it resolves beside an export, and where it doesn't, the name still says format and version.
 */
export const annotatedJsonSchemaFile = "claimdesk.annotated-json.v2.schema.json";

/** The version of the format that is written. Version 1 is read too: it is this one without what came later. */
export const annotatedJsonVersion = 2;

/** An article with its texts, oldest first; title, byline and date are the newest one's. */
export const AnnotatedArticle = z.strictObject({
  id: Article.shape.id,
  /** The headline, or how the text begins. */
  title: z.string().min(1),
  byline: z.string().nullable(),
  /** As written in the article. */
  date: z.string().nullable(),
  origin: Article.shape.origin,
  missingSince: Article.shape.missingSince,
  removedAt: Article.shape.removedAt,
  /** What was said about the article beside its text, as the analyst left it; absent where only the text is known. */
  about: Article.shape.about,
  texts: z.array(AnnotatedText).min(1),
});
export type AnnotatedArticle = Readonly<z.infer<typeof AnnotatedArticle>>;

/** An analyst: id, the name that colleagues see (may be empty), and the chain of their changes in their browser. */
export const AnnotatedAnalyst = Analyst.omit({ version: true });

/** Articles with their claims, every place in a text as an offset and a quote, and the history of the work on them. */
export const AnnotatedJson = z.strictObject({
  $schema: z.literal(["claimdesk.annotated-json.v1.schema.json", annotatedJsonSchemaFile]),
  format: z.literal(annotatedJsonFormat),
  formatVersion: z.literal([1, annotatedJsonVersion]),
  tool: z.strictObject({ name: z.string().min(1), version: z.string().min(1) }),
  exportedAt: Instant,
  /** Whose readings the claims carry; null when nobody has decided anything yet. */
  exportedBy: z.strictObject({ id: AnalystId, name: z.string() }).nullable(),
  /** What `start` and `end` count. */
  offsets: z.literal("utf-16 code units"),
  analysts: z.array(AnnotatedAnalyst),
  /** The edition of the guidelines that held at the desk when this was written; absent without any, and in older files. */
  guidelines: z.exactOptional(Guidelines.shape.edition),
  /** How the cues were changed at the desk; in backups alone. */
  lexicon: z.exactOptional(AnalystLexicon),
  /** The guidelines' editions, and what was settled between analysts, in its order; in backups alone. */
  review: z.exactOptional(
    z.strictObject({
      guidelines: z.array(Guidelines),
      settlements: z.array(z.discriminatedUnion("kind", [Settlement, Withdrawal])),
    }),
  ),
  /** What became of each change of the chains that are in the file; absent in version 1 and in older files. */
  chains: z.exactOptional(z.array(ExportedChain)),
  articles: z.array(AnnotatedArticle),
});
export type AnnotatedJson = Readonly<z.infer<typeof AnnotatedJson>>;

const AnnotatedHead = AnnotatedJson.omit({ articles: true });
export type AnnotatedHead = Readonly<z.infer<typeof AnnotatedHead>>;

/**
 * Writes articles out with all that is known of them; nothing is lost, see `readAnnotatedJson`. Articles stand in the
 * order given. The same content gives the same value, key for key.
 * @throws RangeError when the content contradicts itself: a text or an analyst missing, a claim outside its text
 */
export function annotatedJson({ articles, ...head }: ExportContent): AnnotatedJson {
  return inSchemaOrder(AnnotatedJson, {
    ...annotatedHead(head),
    articles: articles.map((known) => {
      const { texts, ...article } = annotatedArticle(known, head.exportedBy);
      return { ...article, texts: [...made(texts, wholeText)] };
    }),
  });
}

/** All of an export but its articles. Throws as {@link annotatedJson} does. */
export function annotatedHead({
  tool,
  exportedAt,
  exportedBy,
  analysts,
  guidelines,
  lexicon,
  review,
  chains,
}: ExportHead): AnnotatedHead {
  const listed = analysts
    .map(({ id, name, chain }) => ({ id, name, chain }))
    .toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const exporter = listed.find(({ id }) => id === exportedBy);
  if (exportedBy !== null && !exporter)
    throw new RangeError(`the exporting analyst ${exportedBy} is not among the analysts`);
  return inSchemaOrder(AnnotatedHead, {
    $schema: annotatedJsonSchemaFile,
    format: annotatedJsonFormat,
    formatVersion: annotatedJsonVersion,
    tool,
    exportedAt,
    exportedBy: exporter ? { id: exporter.id, name: exporter.name } : null,
    offsets: "utf-16 code units",
    analysts: listed,
    ...(guidelines !== undefined && { guidelines }),
    ...(lexicon && { lexicon }),
    ...(review && { review: { guidelines: [...review.guidelines], settlements: [...review.settlements] } }),
    ...(chains && { chains: [...chains] }),
  });
}

/** An article as {@link AnnotatedArticle} has it, with texts that are made while they are read, once. */
export interface AnnotatedArticleInParts extends Omit<AnnotatedArticle, "texts"> {
  readonly texts: Iterable<AnnotatedTextInParts, void, void>;
}

/** One article of an export, read by this analyst. Throws as {@link annotatedJson} does, in part as its texts are read. */
export function annotatedArticle(
  { article, texts, changes }: KnownArticle,
  analyst: AnalystId | null,
): AnnotatedArticleInParts {
  const known = new Map(texts.map((text) => [textHash(text.text), text]));
  const stray = changes.find((change) => !article.texts.some(({ hash }) => hash === change.text));
  if (stray) throw new RangeError(`change ${stray.id} is on no text of the article ${article.id}`);
  const textOf = (hash: string) => {
    const text = known.get(hash);
    if (!text) throw new RangeError(`the text ${hash} of the article ${article.id} is missing`);
    return text;
  };
  const newest = textOf(newestText(article).hash).text;
  const { name, byline } = summaryOf(newest);
  const { date } = readOutline(newest);
  return {
    id: article.id,
    title: name,
    byline,
    date: date && newest.slice(date.start, date.end),
    origin: article.origin,
    missingSince: article.missingSince,
    removedAt: article.removedAt,
    ...(article.about && { about: article.about }),
    texts: made(article.texts, (version) =>
      annotatedTextInParts(
        version,
        textOf(version.hash),
        changes.filter((change) => change.text === version.hash),
        analyst,
      ),
    ),
  };
}

function wholeText({ claims, alsoDetected, history, ...head }: AnnotatedTextInParts): AnnotatedText {
  return { ...head, claims: [...claims], alsoDetected: [...alsoDetected], history: [...history] };
}

/** The file's content: UTF-8, two spaces an indent, one line end at the end. */
export function annotatedJsonText(json: AnnotatedJson): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Parsing puts the keys of objects in the schema's order and leaves those of records as they are: sorted. */
export function inSchemaOrder<T extends Json>(schema: z.ZodType<T>, value: NoInfer<T>): T {
  return schema.parse(JSON.parse(canonicalJson(value)));
}
