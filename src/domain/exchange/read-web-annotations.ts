import { codePointsOf } from "#domain/anchor/code-points.ts";
import { anchor, contextLength } from "#domain/anchor/selector.ts";
import type { Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import {
  type Imported,
  type ImportedClaim,
  type LeftOut,
  importedPieces,
  reportOf,
  standingOf,
} from "#domain/exchange/imported.ts";
import { textOfIri } from "#domain/exchange/iri.ts";
import type { PositionUnit } from "#domain/exchange/web-annotation.ts";
import { z } from "#domain/schema.ts";

const QuoteSelector = z.object({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string().default(""),
  suffix: z.string().default(""),
});
const PositionSelector = z.object({
  type: z.literal("TextPositionSelector"),
  start: z.int().min(0),
  end: z.int().min(0),
});

const oneOrMore = <T extends z.ZodType>(schema: T) =>
  z.union([z.array(schema), schema.transform((one) => [one])]) as z.ZodType<z.infer<T>[]>;

const Place = z.object({
  source: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
  selector: oneOrMore(z.union([QuoteSelector, PositionSelector, z.object({ type: z.string() })])),
});

const Body = z.object({
  type: z.unknown().optional(),
  purpose: z.unknown().optional(),
  value: z.unknown().optional(),
});

interface StoredText {
  readonly hash: TextHash;
  readonly text: string;
}

const Annotation = z.object({
  id: z.string().optional(),
  type: z.literal("Annotation"),
  body: oneOrMore(z.unknown()).default([]),
  target: oneOrMore(Place),
});

const Collection = z.union([
  z.array(z.unknown()),
  z
    .object({ type: z.literal("AnnotationCollection"), first: z.object({ items: z.array(z.unknown()) }) })
    .transform(({ first }) => first.items),
  z.object({ type: z.literal("AnnotationPage"), items: z.array(z.unknown()) }).transform(({ items }) => items),
  z
    .object({ type: z.literal("Annotation") })
    .loose()
    .transform((one): unknown[] => [one]),
]);

/** Whether this is a collection, a page, or a list of Web Annotations, or one of them. */
export function isWebAnnotations(json: unknown): boolean {
  if (!Array.isArray(json)) return Collection.safeParse(json).success;
  return z.object({ type: z.literal("Annotation") }).safeParse(json[0]).success;
}

/** The texts that annotations name by their hash. */
export function textsOfWebAnnotations(json: unknown): ReadonlySet<TextHash> {
  const items = Collection.safeParse(json).data ?? [];
  const sources = items.flatMap((item) => Annotation.safeParse(item).data?.target.map(({ source }) => source) ?? []);
  return new Set(sources.flatMap((source) => textOfIri(source) ?? []));
}

/**
 * Reads Web Annotations on texts that are stored: a collection, a page, a list or one of them.
 *
 * A place is where its words stand, whatever the position says and counts; where it has no words it is taken at its
 * position. What stands nowhere for sure is left out, and said.
 *
 * @param textOf the stored text with this hash; null where there is none
 * @param unit what positions count, where a place has no words by which to see it
 * @param named the text that annotations are on which name none that is stored
 */
export function readWebAnnotations(
  json: unknown,
  textOf: (hash: TextHash) => string | null,
  unit: PositionUnit = "code-points",
  named: StoredText | null = null,
): Imported {
  const list = Collection.safeParse(json);
  if (!list.success)
    return { ok: false, sentence: "This file holds no Web Annotations (W3C, JSON-LD), so nothing was read of it." };
  const storedText = (source: string): StoredText | null => {
    const hash = textOfIri(source);
    const text = hash === null ? null : textOf(hash);
    return hash !== null && text !== null ? { hash, text } : named;
  };
  const claims: ImportedClaim[] = [];
  const left: LeftOut[] = [];
  list.data.forEach((item, i) => {
    const read = readAnnotation(item, storedText, unit);
    if ("why" in read) left.push({ what: `annotation ${i + 1}`, why: read.why });
    else claims.push(read);
  });
  return { ok: true, content: claims, report: reportOf(claims, left) };
}

function readAnnotation(
  item: unknown,
  storedText: (source: string) => StoredText | null,
  unit: PositionUnit,
): ImportedClaim | { readonly why: string } {
  const annotation = Annotation.safeParse(item);
  if (!annotation.success) return { why: "it is no annotation with a place in a text" };
  const { body, target } = annotation.data;
  const stored = storedText(target[0]?.source ?? "");
  if (stored === null) return { why: "its text is not among the articles here" };
  const { hash, text } = stored;
  if (target.some(({ source }) => storedText(source)?.hash !== hash)) return { why: "it lies over several texts" };
  const places = target.map((place) => spanOf(place, text, unit));
  const pieces = importedPieces(places.filter((span) => span !== null));
  if (!pieces || places.includes(null)) return { why: "its words don't stand in the text where it says" };
  const bodies = body.map((one) => Body.safeParse(one)).flatMap(({ data }) => (data ? [data] : []));
  const said = (purpose: string) => {
    const value = bodies.find((one) => one.type === "TextualBody" && one.purpose === purpose)?.value;
    return typeof value === "string" ? value : null;
  };
  const placed = (purpose: string) => {
    const found = body
      .map((one) => Place.extend({ purpose: z.literal(purpose) }).safeParse(one))
      .find(({ success }) => success);
    return found?.data ? spanOf(found.data, text, unit) : null;
  };
  const sourceSpan = placed("identifying");
  const speaker = said("identifying");
  return {
    text: hash,
    pieces,
    standing: standingOf(said("classifying")),
    source: sourceSpan && { span: sourceSpan, speaker: speaker ?? text.slice(sourceSpan.start, sourceSpan.end) },
    cue: placed("highlighting"),
    note: said("commenting") ?? "",
  };
}

/** Where a place's words stand, if that is sure. */
function spanOf({ selector }: z.infer<typeof Place>, text: string, unit: PositionUnit): Span | null {
  const quote = selector.map((one) => QuoteSelector.safeParse(one)).find(({ success }) => success)?.data;
  const position = selector.map((one) => PositionSelector.safeParse(one)).find(({ success }) => success)?.data;
  const points = codePointsOf(text);
  if (!quote) {
    const counted = position && (unit === "code-points" ? points.toUnits(position) : position);
    if (!counted || counted.start >= counted.end || counted.end > text.length) return null;
    // What reaches behind the end was clipped, and says that another text was meant.
    const isThere = unit === "utf-16" || points.fromUnits(counted).end === position.end;
    return isThere ? { start: counted.start, end: counted.end } : null;
  }
  const { exact } = quote;
  // Another tool's context may be longer than this one's.
  const prefix = quote.prefix.slice(-contextLength);
  const suffix = quote.suffix.slice(0, contextLength);
  const guesses = [position && points.toUnits(position), position];
  for (const guess of unit === "code-points" ? guesses : guesses.toReversed())
    if (guess && text.startsWith(exact, guess.start) && text.startsWith(prefix, guess.start - prefix.length))
      return { start: guess.start, end: guess.start + exact.length };
  const anchored = anchor(text, { start: 0, end: exact.length, exact, prefix, suffix });
  return "found" in anchored ? anchored.found : null;
}
