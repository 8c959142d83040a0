import type { ExportFormat, ExportHead } from "#domain/exchange/export-format.ts";
import { iriOf } from "#domain/exchange/iri.ts";
import { jsonPartsOfList } from "#domain/exchange/json-parts.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { allReadTexts } from "#domain/exchange/read-texts.ts";
import {
  type PositionUnit,
  type WebAnnotation,
  annotationContext,
  webAnnotations,
} from "#domain/exchange/web-annotation.ts";

/** An AnnotationCollection (W3C Web Annotation, JSON-LD) over the claims of every wording of the articles. */
export const webAnnotationFormat: ExportFormat = {
  ending: ".w3c.jsonld",
  type: "application/ld+json",
  async *write(head, articles) {
    let total = 0;
    async function* counted() {
      for await (const annotation of annotationsOf(head, articles, "code-points")) {
        total += 1;
        yield annotation;
      }
    }
    const whose = [head.exportedBy ?? "", head.exportedAt];
    const id = iriOf("collection", ...whose);
    const page = {
      id: iriOf("collection", ...whose, "1"),
      type: "AnnotationPage",
      partOf: id,
      startIndex: 0,
      items: [],
    };
    const label = `Claims, exported by ${head.tool.name}`;
    const opening = { "@context": annotationContext, id, type: "AnnotationCollection", label, first: page };
    yield JSON.stringify(opening, null, 2).slice(0, -"[]\n  }\n}".length);
    yield* jsonPartsOfList(counted(), "    ");
    // The number is known only at the end.
    yield `\n  },\n  "total": ${total}\n}\n`;
  },
};

/** The same annotations as a plain list whose positions count UTF-16 code units, as Recogito's text annotator reads them. */
export const recogitoFormat: ExportFormat = {
  ending: ".recogito.json",
  type: "application/json",
  async *write(head, articles) {
    async function* each() {
      for await (const annotation of annotationsOf(head, articles, "utf-16"))
        yield { "@context": annotationContext, ...annotation };
    }
    yield* jsonPartsOfList(each(), "");
    yield "\n";
  },
};

async function* annotationsOf(
  { tool, exportedAt, exportedBy, analysts }: ExportHead,
  articles: AsyncIterable<KnownArticle>,
  unit: PositionUnit,
): AsyncGenerator<WebAnnotation, void, void> {
  const analyst = analysts.find(({ id }) => id === exportedBy) ?? null;
  for await (const known of articles)
    for (const read of allReadTexts(known)) yield* webAnnotations(read, { tool, exportedAt, analyst, unit });
}
