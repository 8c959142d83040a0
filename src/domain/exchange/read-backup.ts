import type { Finding } from "#domain/exchange/finding.ts";
import { type Imported, counted } from "#domain/exchange/imported.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { readAnnotatedJson } from "#domain/exchange/read-annotated-json.ts";

/** Reads a backup, or any Annotated JSON, from its file's text. Whatever the text is, it ends in content or in a sentence. */
export function readBackup(file: string): Imported<ExportContent> {
  let json: unknown;
  try {
    json = JSON.parse(file.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, sentence: "This file is no JSON, or was cut off, so nothing was read of it." };
  }
  const read = readAnnotatedJson(json);
  if (!read.ok) return { ok: false, sentence: refusal(read.problems) };
  const { articles, analysts, exportedAt } = read.content;
  const changes = articles.reduce((sum, known) => sum + known.changes.length, 0);
  const sentence = `Written on ${exportedAt.slice(0, 10)}: ${counted(articles.length, "article")}, ${counted(changes, "act")} by ${counted(analysts.length, "analyst")}.`;
  return { ok: true, content: read.content, report: { sentence, leftOut: [] } };
}

function refusal([first, ...others]: readonly Finding[]): string {
  const more = others.length > 0 ? ` And ${others.length} more.` : "";
  return `This file does not hold, so nothing was read of it. ${first?.path}: ${first?.sentence}${more}`;
}
