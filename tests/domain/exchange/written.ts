import type { ExportFormat, FilePart } from "#domain/exchange/export-format.ts";
import type { ExportContent, KnownArticle } from "#domain/exchange/known-article.ts";
import { collected } from "../../kit/collected.ts";

/** Articles that come one after the other, as they do from a storage. */
export async function* oneByOne(articles: readonly KnownArticle[]): AsyncGenerator<KnownArticle> {
  for (const article of articles) yield await Promise.resolve(article);
}

/** The parts of the file that a format makes of this content. */
export async function partsOf(format: ExportFormat, { articles, ...head }: ExportContent): Promise<FilePart[]> {
  return await collected(format.write(head, oneByOne(articles)));
}

/** The whole of a file of text. */
export async function written(format: ExportFormat, content: ExportContent): Promise<string> {
  return (await partsOf(format, content)).map((part) => (typeof part === "string" ? part : fail())).join("");
}

function fail(): never {
  throw new Error("the file holds bytes that are no text");
}
