import { codePointsOf } from "#domain/anchor/code-points.ts";
import { type TextHash, textHash } from "#domain/article/article.ts";
import { type Imported, type ImportedClaim, type LeftOut, reportOf } from "#domain/exchange/imported.ts";
import { type ReadEntity, type ReadRelation, claimsOfSpans } from "#domain/exchange/read-spans.ts";
import { z } from "#domain/schema.ts";

const Id = z.union([z.number(), z.string()]).transform(String);
const Offset = z.int().min(0);

const Line = z.object({
  text: z.string(),
  entities: z.array(z.object({ id: Id, label: z.string(), start_offset: Offset, end_offset: Offset })).optional(),
  relations: z.array(z.object({ from_id: Id, to_id: Id, type: z.string() })).default([]),
  /** doccano's exports name them so where a project has no relations. */
  label: z.array(z.tuple([Offset, Offset, z.string()])).default([]),
});

/** So many lines say whether a file is doccano's: a project may begin with texts that nobody has labelled. */
const lookedAt = 50;

/** Whether a file of JSON Lines holds texts with labelled spans. */
export function isDoccano(file: string): boolean {
  return linesOf(file)
    .slice(0, lookedAt)
    .some(({ line }) => {
      const { data } = Line.safeParse(parsedJson(line));
      return data !== undefined && (data.entities ?? data.label).length > 0;
    });
}

/** The texts of a file, each with its line, from 1. */
export function doccanoTexts(file: string): readonly { readonly line: number; readonly text: string }[] {
  return linesOf(file).flatMap(({ line, number }) => {
    const { data } = Line.safeParse(parsedJson(line));
    return data ? [{ line: number, text: data.text }] : [];
  });
}

/**
 * Reads doccano's JSONL, with relations or without, on texts that are stored. Offsets count code points.
 * @param isHere whether a text with this hash is stored
 */
export function readDoccano(file: string, isHere: (hash: TextHash) => boolean): Imported {
  const claims: ImportedClaim[] = [];
  const leftOut: LeftOut[] = [];
  let articles = 0;
  for (const { line, number } of linesOf(file)) {
    const what = `line ${number}`;
    const parsed = Line.safeParse(parsedJson(line));
    if (!parsed.success) {
      leftOut.push({ what, why: "it holds no text with labelled spans" });
      continue;
    }
    articles += 1;
    const { text } = parsed.data;
    const hash = textHash(text);
    if (!isHere(hash)) {
      leftOut.push({ what, why: "its text is not among the articles here" });
      continue;
    }
    const read = claimsOfSpans(hash, text, ...spansOf(parsed.data, text, what, leftOut));
    claims.push(...read.claims);
    leftOut.push(...read.leftOut.map((left) => ({ what: `${what}, ${left.what}`, why: left.why })));
  }
  if (articles === 0)
    return {
      ok: false,
      sentence: "This file holds no doccano JSONL (a text with labelled spans a line), so nothing was read of it.",
    };
  return { ok: true, content: claims, report: reportOf(claims, leftOut) };
}

function spansOf(
  { entities, relations, label }: z.infer<typeof Line>,
  text: string,
  line: string,
  leftOut: LeftOut[],
): [ReadEntity[], ReadRelation[]] {
  const points = codePointsOf(text);
  const given =
    entities ??
    label.map(([start, end, name], i) => ({ id: String(i + 1), label: name, start_offset: start, end_offset: end }));
  const read = given.flatMap((entity): ReadEntity[] => {
    const counted = { start: entity.start_offset, end: entity.end_offset };
    const span = points.toUnits(counted);
    if (counted.start >= counted.end || points.fromUnits(span).end !== counted.end) {
      leftOut.push({ what: `${line}, span ${entity.id}`, why: "it is not within the text" });
      return [];
    }
    return [{ id: entity.id, label: entity.label.toLowerCase(), spans: [span], note: "" }];
  });
  const ties = relations.map(({ from_id, to_id, type }) => ({ from: from_id, to: to_id, type: type.toLowerCase() }));
  return [read, ties];
}

/** The lines that are not empty, with their numbers, from 1. */
function linesOf(file: string): readonly { readonly line: string; readonly number: number }[] {
  const lines = file.replace(/^\uFEFF/, "").split(/\r?\n/);
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [{ line, number: i + 1 }]));
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
