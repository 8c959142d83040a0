import { type CodePoints, codePointsOf } from "#domain/anchor/code-points.ts";
import type { Span } from "#domain/anchor/span.ts";
import { type TextHash, textHash } from "#domain/article/article.ts";
import { lineBreaks } from "#domain/exchange/brat-format.ts";
import { type Imported, type LeftOut, reportOf } from "#domain/exchange/imported.ts";
import { type ReadEntity, type ReadRelation, claimsOfSpans } from "#domain/exchange/read-spans.ts";

/** A text and its annotations, as brat keeps them beside each other. */
export interface BratFiles {
  /** The .txt file's content. */
  readonly text: string;
  /** The .ann file's content. */
  readonly annotations: string;
}

const textLine = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t.*)?$/;
const relationLine = /^R\d+\t(\S+) Arg1:(T\d+) Arg2:(T\d+)\s*$/;
const attributeLine = /^[AM]\d+\tStatus (T\d+) (\S+)\s*$/;
const noteLine = /^#\d+\tAnnotatorNotes (T\d+)\t(.*)$/;

/**
 * Reads brat's standoff on a text that is stored: annotations "Claim" with the attribute "Status", tied to "Source" and
 * "Cue". Fragments that only line ends part are one piece again. Offsets count code points.
 * @param isHere whether a text with this hash is stored
 */
export function readBrat({ text, annotations }: BratFiles, isHere: (hash: TextHash) => boolean): Imported {
  const hash = textHash(text);
  if (!isHere(hash))
    return {
      ok: false,
      sentence:
        "The text of these annotations is not among the articles here, so nothing was read. Add the .txt file as an article first.",
    };
  const points = codePointsOf(text);
  const leftOut: LeftOut[] = [];
  const entities: ReadEntity[] = [];
  const relations: ReadRelation[] = [];
  const statuses = new Map<string, string>();
  const notes = new Map<string, string>();
  for (const [i, line] of annotations.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const [, id = "", type = "", where = ""] = textLine.exec(line) ?? [];
    const [, relation, from = "", to = ""] = relationLine.exec(line) ?? [];
    const [, decided, status = ""] = attributeLine.exec(line) ?? [];
    const [, about, note = ""] = noteLine.exec(line) ?? [];
    const spans = spansOf(text, points, where);
    if (id && spans) entities.push({ id, label: type.toLowerCase(), spans, note: "" });
    else if (id) leftOut.push({ what: `line ${i + 1}`, why: "it is not within the text" });
    else if (relation) relations.push({ from, to, type: relation.toLowerCase() });
    else if (decided) statuses.set(decided, status.toLowerCase());
    else if (about) notes.set(about, note);
    else leftOut.push({ what: `line ${i + 1}`, why: "it is no annotation that means something here" });
  }
  if (entities.length === 0 && leftOut.length > 0)
    return {
      ok: false,
      sentence: "This file holds no annotations in brat's standoff format, so nothing was read of it.",
    };
  const labelled = entities.map((entity) => ({
    ...entity,
    label: entity.label === "claim" ? (statuses.get(entity.id) ?? "open") : entity.label,
    note: notes.get(entity.id) ?? "",
  }));
  const read = claimsOfSpans(hash, text, labelled, relations);
  const left = [...leftOut, ...read.leftOut];
  return { ok: true, content: read.claims, report: reportOf(read.claims, left) };
}

/** The spans of "0 5;16 23", those that only line ends part as one; null where they are not within the text. */
function spansOf(text: string, points: CodePoints, where: string): readonly Span[] | null {
  const spans: Span[] = [];
  for (const fragment of where === "" ? [] : where.split(";")) {
    const [start = 0, end = 0] = fragment.split(" ").map(Number);
    const span = points.toUnits({ start, end });
    if (start >= end || points.fromUnits(span).end !== end) return null;
    const last = spans.at(-1);
    const between = last && last.end <= span.start ? text.slice(last.end, span.start) : null;
    if (last && between && between.replaceAll(lineBreaks, "") === "")
      spans.splice(-1, 1, { start: last.start, end: span.end });
    else spans.push(span);
  }
  return spans.length > 0 ? spans : null;
}
