/** What a file is read as. */
export type FileKind =
  | "text"
  | "markdown"
  | "page"
  | "pdf"
  | "word"
  | "mail"
  | "archived-page"
  | "json"
  | "json-lines"
  | "table"
  | "archive";

const byEnding: ReadonlyMap<string, FileKind> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "page"],
  ["htm", "page"],
  ["xhtml", "page"],
  ["pdf", "pdf"],
  ["docx", "word"],
  ["eml", "mail"],
  ["mht", "archived-page"],
  ["mhtml", "archived-page"],
  ["json", "json"],
  ["jsonld", "json"],
  ["jsonl", "json-lines"],
  ["ndjson", "json-lines"],
  ["csv", "table"],
  ["tsv", "table"],
  ["zip", "archive"],
]);

/** Formats that a file's name promises and nothing here reads, with what to do instead. */
const adviceByEnding: ReadonlyMap<string, string> = new Map([
  ["doc", "Save it as .docx and add that."],
  ["rtf", "Save it as .docx and add that."],
  ["odt", "Save it as .docx and add that."],
  ["pages", "Save it as .docx or PDF and add that."],
  ["epub", "Save the article as HTML or text and add that."],
  ["msg", "Save the message as .eml and add that."],
  ["rar", "Unpack it and add its files."],
  ["7z", "Unpack it and add its files."],
  ["gz", "Unpack it and add its files."],
  ["tar", "Unpack it and add its files."],
]);

/** What the analyst may choose, for the browser's file dialog. */
export const readableFormats =
  ".txt, .md, .html, .pdf, .docx, .eml, .mhtml, .json, .jsonld, .jsonl, .csv, .ann and .zip";

/**
 * What a file is, by its first bytes where they say so and else by its name. A name that promises nothing readable gives
 * a sentence, a file without an ending is looked into.
 */
export function kindOf(name: string, bytes: Uint8Array): FileKind | { readonly sentence: string } {
  const ending = endingOf(name);
  const named = byEnding.get(ending) ?? null;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (/^(?:\u00ef\u00bb\u00bf)?[\s]{0,64}%PDF-/.test(start)) return "pdf";
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006"))
    return named === "word" ? "word" : "archive";
  if (named !== null) return named;
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html[\s>])/i.test(start)) return "page";
  const advice = adviceByEnding.get(ending);
  if (advice !== undefined) return { sentence: `${name} is a .${ending} file, which can't be read here. ${advice}` };
  if (ending === "" || ending === "article") return "text";
  return { sentence: `${name} is of a kind that can't be read here. What can be read: ${readableFormats}.` };
}

/** What follows the last dot of a file's name, in lower case; empty where there is none. */
function endingOf(name: string): string {
  return /[^/\\]\.([^./\\]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
