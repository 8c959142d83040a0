import { Article, Instant, newestText, textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { type Json, canonicalJson } from "#domain/canonical-json.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { AnnotatedText, annotatedText } from "#domain/exchange/annotated-text.ts";
import { ExportedChain } from "#domain/exchange/exported-chain.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import { Analyst } from "#domain/history/analyst.ts";
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
  /** What became of each change of the chains that are in the file; absent in version 1 and in older files. */
  chains: z.exactOptional(z.array(ExportedChain)),
  articles: z.array(AnnotatedArticle),
});
export type AnnotatedJson = Readonly<z.infer<typeof AnnotatedJson>>;

/**
 * Writes articles out with all that is known of them; nothing is lost, see `readAnnotatedJson`. Articles stand in the
 * order given. The same content gives the same value, key for key.
 * @throws RangeError when the content contradicts itself: a text or an analyst missing, a claim outside its text
 */
export function annotatedJson(content: ExportContent): AnnotatedJson {
  const { tool, exportedAt, exportedBy } = content;
  const analysts = content.analysts
    .map(({ id, name, chain }) => ({ id, name, chain }))
    .toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const exporter = analysts.find(({ id }) => id === exportedBy);
  if (exportedBy !== null && !exporter)
    throw new RangeError(`the exporting analyst ${exportedBy} is not among the analysts`);
  return inSchemaOrder({
    $schema: annotatedJsonSchemaFile,
    format: annotatedJsonFormat,
    formatVersion: annotatedJsonVersion,
    tool,
    exportedAt,
    exportedBy: exporter ? { id: exporter.id, name: exporter.name } : null,
    offsets: "utf-16 code units",
    analysts,
    ...(content.chains && { chains: [...content.chains] }),
    articles: content.articles.map((known) => annotatedArticle(known, exportedBy)),
  });
}

function annotatedArticle({ article, texts, changes }: KnownArticle, analyst: AnalystId | null): AnnotatedArticle {
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
    texts: article.texts.map((version) =>
      annotatedText(
        version,
        textOf(version.hash),
        changes.filter((change) => change.text === version.hash),
        analyst,
      ),
    ),
  };
}

/** The file's content: UTF-8, two spaces an indent, one line end at the end. */
export function annotatedJsonText(json: AnnotatedJson): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** What a file with this export is called: the article's id, or how many there are, and the day in UTC. */
export function annotatedJsonFileName(articles: readonly Pick<Article, "id">[], at: Instant): string {
  const [only] = articles;
  const what = only && articles.length === 1 ? only.id : `${articles.length}-articles`;
  return `claimdesk-${what}-${at.slice(0, 10)}.json`;
}

/** Parsing puts the keys of objects in the schema's order and leaves those of records as they are: sorted. */
function inSchemaOrder(json: AnnotatedJson): AnnotatedJson {
  return AnnotatedJson.parse(JSON.parse(canonicalJson(json satisfies Json)));
}
