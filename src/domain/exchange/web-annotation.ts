import { type CodePoints, codePointsOf } from "#domain/anchor/code-points.ts";
import { describe } from "#domain/anchor/selector.ts";
import type { Span } from "#domain/anchor/span.ts";
import type { Article, Instant } from "#domain/article/article.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { iriOf, textIri } from "#domain/exchange/iri.ts";
import type { ReadText } from "#domain/exchange/read-texts.ts";
import type { Analyst } from "#domain/history/analyst.ts";

/** What positions count: code points, as the data model says, or UTF-16 code units, as tools in a browser do. */
export type PositionUnit = "code-points" | "utf-16";

/** The context by which the terms mean what the Web Annotation Vocabulary says. */
export const annotationContext = "http://www.w3.org/ns/anno.jsonld";

/** A place in a text, by the words and by where they are. */
export type AnnotatedPlace = {
  readonly type: "SpecificResource";
  readonly source: string;
  readonly selector: readonly [
    { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
  ];
};

/** What an annotation says of its claim. */
export type AnnotationBody =
  | {
      readonly type: "TextualBody";
      /** The status; the source's name; the analyst's note. */
      readonly purpose: "classifying" | "identifying" | "commenting";
      readonly format: "text/plain";
      readonly value: string;
    }
  /** Where the source's words stand, and the cue's. */
  | (AnnotatedPlace & { readonly purpose: "identifying" | "highlighting" });

/** One claim as a Web Annotation: a target for each piece of its content. */
export type WebAnnotation = {
  readonly "@context"?: typeof annotationContext;
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "classifying";
  readonly created?: Instant;
  readonly creator?: { readonly id: string; readonly type: "Person"; readonly name?: string };
  readonly generated: Instant;
  readonly generator: { readonly type: "Software"; readonly name: string };
  readonly body: readonly AnnotationBody[];
  readonly target: readonly AnnotatedPlace[];
};

/** What an annotation says beside its claim. */
export interface AnnotationMaker {
  readonly tool: { readonly name: string; readonly version: string };
  readonly exportedAt: Instant;
  /** Whose readings they are; null before the first act. */
  readonly analyst: Analyst | null;
  readonly unit: PositionUnit;
}

/** The claims of one text as annotations, those set aside left out. */
export function* webAnnotations(read: ReadText, maker: AnnotationMaker): Generator<WebAnnotation, void, void> {
  const points = maker.unit === "code-points" ? codePointsOf(read.text) : null;
  const source = textIri(read.hash);
  const place = (span: Span) => placeOf(read.text, source, span, points);
  for (const claim of read.claims) if (!claim.reading.dismissed) yield webAnnotation(claim, read.article, place, maker);
}

function webAnnotation(
  { claim, reading, standing, touched }: ReadClaim,
  article: Article,
  place: (span: Span) => AnnotatedPlace,
  { tool, exportedAt, analyst }: AnnotationMaker,
): WebAnnotation {
  const says = (purpose: "classifying" | "identifying" | "commenting", value: string): AnnotationBody => ({
    type: "TextualBody",
    purpose,
    format: "text/plain",
    value,
  });
  const body: AnnotationBody[] = [says("classifying", standing)];
  if (claim.source)
    body.push(says("identifying", claim.source.speaker), { ...place(claim.source.span), purpose: "identifying" });
  if (claim.cue) body.push({ ...place(claim.cue), purpose: "highlighting" });
  if (reading.note) body.push(says("commenting", reading.note));
  return {
    id: iriOf("annotation", article.id, claim.id, analyst?.id ?? ""),
    type: "Annotation",
    motivation: "classifying",
    ...(reading.decision && { created: reading.decision.at }),
    ...(touched && analyst && { creator: creatorOf(analyst) }),
    generated: exportedAt,
    generator: { type: "Software", name: `${tool.name} ${tool.version}` },
    body,
    target: claim.pieces.map(place),
  };
}

function creatorOf({ id, name }: Analyst) {
  return { id: iriOf("analyst", id), type: "Person" as const, ...(name && { name }) };
}

function placeOf(text: string, source: string, span: Span, points: CodePoints | null): AnnotatedPlace {
  const counted = points?.fromUnits(span) ?? span;
  // What cuts a character in two has no place in code points, nor its words in a quote.
  const { exact, prefix, suffix } = describe(text, points?.toUnits(counted) ?? span);
  return {
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start: counted.start, end: counted.end },
    ],
  };
}
