import type { ArticleId } from "#domain/article/article.ts";
import { piecesText, spanText } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";

/** A claim with what a table of claims says of where it stands. */
export interface CsvClaim {
  readonly article: ArticleId;
  /** The article's name. */
  readonly title: string;
  readonly text: string;
  readonly read: ReadClaim;
}

const columns = ["id", "article", "title", "quote", "status", "suggestion", "source", "cue"] as const;

/**
 * Claims as a table of comma-separated values (RFC 4180), one line a claim after the columns' names, with a byte order
 * mark, by which spreadsheets read it as UTF-8. A cell that a spreadsheet would compute begins with an apostrophe.
 */
export function claimsCsv(claims: Iterable<CsvClaim>): string {
  const lines = [columns.map(csvCell).join(",")];
  for (const claim of claims) lines.push(cellsOf(claim).map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cellsOf({ article, title, text, read }: CsvClaim): readonly string[] {
  const { claim, reading, standing, suggested } = read;
  return [
    claim.id,
    article,
    title,
    piecesText(text, claim.pieces),
    reading.dismissed ? "not a claim" : standing,
    suggested ?? "",
    claim.source?.speaker ?? "",
    claim.cue ? spanText(text, claim.cue) : "",
  ];
}

/** What a spreadsheet takes for the beginning of a formula. */
const computed = /^[=+\-@\t\r]/u;

function csvCell(value: string): string {
  const harmless = computed.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
