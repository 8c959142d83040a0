import { codePointsOf } from "#domain/anchor/code-points.ts";
import type { Pieces, Span } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { statuses } from "#domain/claim/status.ts";
import type { ExportFormat, ExportHead } from "#domain/exchange/export-format.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { type ReadText, claimsProper, newestReadText } from "#domain/exchange/read-texts.ts";
import { type ArchivedFile, zipped } from "#domain/exchange/zip.ts";

/** What brat must know of the labels, for the folder that the files are unpacked into. */
const configuration = `[entities]
Claim
Source
Cue

[relations]
Source\tArg1:Claim, Arg2:Source
Cue\tArg1:Claim, Arg2:Cue

[events]

[attributes]
Status\tArg:Claim, Value:${[...statuses, "open"].join("|")}
`;

/**
 * brat's standoff, in an archive: for each article a .txt and an .ann, and brat's configuration. Offsets count code
 * points. A claim in pieces is one annotation in fragments.
 */
export const bratFormat: ExportFormat = {
  ending: ".brat.zip",
  type: "application/zip",
  write: (head, articles) => zipped(filesOf(head, articles), head.exportedAt),
};

async function* filesOf(_: ExportHead, articles: AsyncIterable<KnownArticle>): AsyncGenerator<ArchivedFile> {
  yield { name: "annotation.conf", content: configuration };
  for await (const known of articles) {
    const read = newestReadText(known);
    yield { name: `${read.article.id}.txt`, content: read.text };
    yield { name: `${read.article.id}.ann`, content: bratAnnotations(read) };
  }
}

/** The .ann file of a text: its claims that are not set aside, with status, source, cue and note. */
export function bratAnnotations(read: ReadText): string {
  const { text } = read;
  const points = codePointsOf(text);
  const lines: string[] = [];
  const count = { T: 0, R: 0, A: 0, "#": 0 };
  const next = (kind: keyof typeof count) => `${kind}${(count[kind] += 1)}`;
  const entity = (type: string, pieces: Pieces): string => {
    const id = next("T");
    const whole = pieces.map((piece) => points.toUnits(points.fromUnits(piece)));
    const fragments = whole.flatMap((piece) => fragmentsOf(text, piece));
    const where = fragments.map((fragment) => points.fromUnits(fragment)).map(({ start, end }) => `${start} ${end}`);
    const words = fragments.map(({ start, end }) => text.slice(start, end));
    lines.push(`${id}\t${type} ${where.join(";")}\t${words.join(" ").replaceAll(lineBreaks, " ")}`);
    return id;
  };
  const note = (about: string, words: string) =>
    words.trim() !== "" && lines.push(`${next("#")}\tAnnotatorNotes ${about}\t${words.replaceAll(lineBreaks, " ")}`);
  const tie = (type: string, from: string, to: string) => lines.push(`${next("R")}\t${type} Arg1:${from} Arg2:${to}`);

  const claimLines = ({ claim, reading, standing }: ReadClaim) => {
    const id = entity("Claim", claim.pieces);
    lines.push(`${next("A")}\tStatus ${id} ${standing}`);
    note(id, reading.note);
    if (claim.source) {
      const source = entity("Source", [claim.source.span]);
      tie("Source", id, source);
      note(source, claim.source.speaker);
    }
    if (claim.cue) tie("Cue", id, entity("Cue", [claim.cue]));
  };
  claimsProper(read).forEach(claimLines);
  return lines.map((line) => `${line}\n`).join("");
}

/** What some program takes for the end of a line or a field. */
export const lineBreaks = new RegExp(
  `[${["\t", "\n", "\v", "\f", "\r", "\u001C", "\u001D", "\u001E", "\u0085", "\u2028", "\u2029"].join("")}]+`,
  "g",
);

/** brat allows no line's end within a fragment: a piece over several lines becomes several. */
function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  let from = start;
  for (const { index, 0: gap } of text.slice(start, end).matchAll(lineBreaks)) {
    if (start + index > from) fragments.push({ start: from, end: start + index });
    from = start + index + gap.length;
  }
  if (from < end) fragments.push({ start: from, end });
  // Of line ends alone nothing else is left to be shown.
  return fragments.length > 0 ? fragments : [{ start, end }];
}
