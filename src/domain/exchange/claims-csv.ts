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

const columns = [
  "id",
  "article",
  "title",
  "quote",
  "status",
  "suggestion",
  "source",
  "cue",
  "grade",
  "kind",
  "note",
  "reason",
  "decided",
  "check-worthiness",
  "start",
  "end",
] as const;

/** By which spreadsheets read a table as UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * Claims as a table of comma-separated values (RFC 4180), one line a claim after the columns' names, with a byte order
 * mark. A cell that a spreadsheet would compute begins with an apostrophe.
 */
export function claimsCsv(claims: Iterable<CsvClaim>): string {
  return `${byteOrderMark}${csvHead}${[...claims].map(csvLine).join("")}`;
}

/** The columns' names. */
export const csvHead = `${columns.join(",")}\r\n`;

/** A claim's line. Offsets count the text's UTF-16 code units, from the claim's first to its last. */
export function csvLine({ article, title, text, read }: CsvClaim): string {
  const { claim, reading, standing, suggested } = read;
  const cells = [
    claim.id,
    article,
    title,
    piecesText(text, claim.pieces),
    reading.dismissed ? "not a claim" : standing,
    suggested ?? "",
    claim.source?.speaker ?? "",
    claim.cue ? spanText(text, claim.cue) : "",
    claim.suggestion?.source.grade ?? "",
    reading.kind ?? "",
    reading.note,
    reading.decision?.reason ?? "",
    reading.decision?.at ?? "",
    claim.checkWorthiness === undefined ? "" : String(claim.checkWorthiness),
    String(claim.pieces[0]?.start ?? ""),
    String(claim.pieces.at(-1)?.end ?? ""),
  ];
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/**
 * What a spreadsheet takes for the beginning of a formula, in full width too; an apostrophe before it counts, so that a
 * reader who takes one apostrophe off has what was written.
 */
const computed = /^'*[=+\-@\t\r\n＝＋－＠]/u;

function csvCell(value: string): string {
  const harmless = computed.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
