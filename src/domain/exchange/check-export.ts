import { articleId } from "#domain/article/article.ts";
import {
  AnnotatedArticle,
  AnnotatedJson,
  annotatedJsonFormat,
  annotatedJsonVersion,
} from "#domain/exchange/annotated-json.ts";
import { checkDerived } from "#domain/exchange/check-derived.ts";
import { checkHistories } from "#domain/exchange/check-history.ts";
import { checkText } from "#domain/exchange/check-text.ts";
import { type Finding, type Report, pathBelow, shown } from "#domain/exchange/finding.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { rebuiltContent } from "#domain/exchange/rebuilt-content.ts";
import { z } from "#domain/schema.ts";

/**
 * Says what does not hold in an Annotated JSON export; nothing when it can be relied on.
 *
 * Compares it with its schema, and then with itself: hashes with texts, offsets with quotes, ids with what they are
 * derived from, links with claims, readings with the history that must lead to them, and all that follows from other
 * fields with these. A file whose form is wrong is not looked at further. Takes any value and never throws.
 */
export function checkExport(json: unknown): readonly Finding[] {
  return checkedExport(json).findings;
}

/** What {@link checkedExport} found, with what it made of the file on the way: nobody has to make it twice. */
export interface CheckedExport {
  readonly findings: readonly Finding[];
  /** Null where the file's form is wrong. */
  readonly annotated: AnnotatedJson | null;
  /** What it was written from; null where anything was found. */
  readonly content: ExportContent | null;
}

/** Is told how far work on a file has come, article by article. */
export type OnProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** Every article is gone through for its form, its texts, its histories and what is derived. */
const rounds = 4;

/** As {@link checkExport}, with the file as it was read. */
export function checkedExport(json: unknown, onProgress: OnProgress = () => undefined): CheckedExport {
  const findings: Finding[] = [];
  const report: Report = (path, sentence) => findings.push({ path, sentence });
  let done = 0;
  const step = (articles: number) => {
    done += 1;
    onProgress({ done, total: articles * rounds });
  };
  const annotated = checkForm(json, report, step);
  if (!annotated) return { findings, annotated, content: null };
  const onArticle = () => step(annotated.articles.length);
  checkAnalysts(annotated, report);
  checkArticles(annotated, report, onArticle);
  checkHistories(annotated, report, onArticle);
  // What is derived says nothing new about a file whose ground does not hold.
  if (findings.length > 0) return { findings, annotated, content: null };
  const content = rebuiltContent(annotated);
  checkDerived(annotated, content, report, onArticle);
  return { findings, annotated, content: findings.length === 0 ? content : null };
}

const Head = z.object({ format: z.unknown(), formatVersion: z.unknown() });

/** The form of all but the articles, which are looked at one by one. */
const Frame = AnnotatedJson.extend({ articles: z.array(z.unknown()) });

function checkForm(json: unknown, report: Report, step: (articles: number) => void): AnnotatedJson | null {
  const head = Head.safeParse(json);
  if (!head.success || head.data.format !== annotatedJsonFormat) {
    report("$.format", `This is no Annotated JSON export: its format is not "${annotatedJsonFormat}".`);
    return null;
  }
  const { formatVersion } = head.data;
  if (formatVersion !== 1 && formatVersion !== annotatedJsonVersion) {
    const newer = typeof formatVersion === "number" && formatVersion > annotatedJsonVersion;
    const advice = newer
      ? "it was written by a newer version of the tool. Update the tool to read it"
      : "that is no version";
    report(
      "$.formatVersion",
      `This tool knows versions 1 and ${annotatedJsonVersion} of the format; the file says ${shown(formatVersion)}: ${advice}.`,
    );
    return null;
  }
  const frame = formOf(Frame, json, "$", report);
  const given = frame?.articles ?? ArticleList.safeParse(json).data?.articles ?? [];
  const articles = given.flatMap((article, i) => {
    const read = formOf(AnnotatedArticle, article, `$.articles[${i}]`, report);
    step(given.length);
    return read === null ? [] : [read];
  });
  return frame && articles.length === given.length ? { ...frame, articles } : null;
}

/** What is wrong inside articles is told even where something is wrong around them. */
const ArticleList = z.object({ articles: z.array(z.unknown()) });

function formOf<T>(type: z.ZodType<T>, json: unknown, path: string, report: Report): T | null {
  const parsed = type.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) report(pathBelow(path, ...issue.path), `${issue.message}.`);
  return null;
}

function checkAnalysts({ analysts, exportedBy }: AnnotatedJson, report: Report): void {
  reportTwice(
    analysts,
    ({ id }) => id,
    (i) => report(`$.analysts[${i}].id`, "This analyst is listed twice."),
  );
  if (!exportedBy) return;
  const known = analysts.find(({ id }) => id === exportedBy.id);
  if (!known) report("$.exportedBy.id", "The exporting analyst is not among the analysts.");
  else if (known.name !== exportedBy.name)
    report("$.exportedBy.name", `The exporting analyst is called ${shown(known.name)} among the analysts.`);
}

function checkArticles({ articles }: AnnotatedJson, report: Report, onArticle: () => void): void {
  reportTwice(
    articles,
    ({ id }) => id,
    (i) => report(`$.articles[${i}].id`, "This article is in the file twice."),
  );
  articles.forEach((article, i) => {
    const path = `$.articles[${i}]`;
    const id = articleId(article.origin);
    if (article.id !== id)
      report(`${path}.id`, `This origin's article has the id ${shown(id)}, not ${shown(article.id)}.`);
    reportTwice(
      article.texts,
      ({ sha256 }) => sha256,
      (at) => report(`${path}.texts[${at}].sha256`, "This text is in the article twice."),
    );
    article.texts.forEach((text, at) => checkText(text, `${path}.texts[${at}]`, report));
    onArticle();
  });
}

function reportTwice<T>(list: readonly T[], key: (item: T) => string, report: (index: number) => void): void {
  const met = new Set<string>();
  list.forEach((item, i) => {
    if (met.has(key(item))) report(i);
    met.add(key(item));
  });
}
