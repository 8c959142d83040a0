import { W3CTextFormat, type W3CTextAnnotation } from "@recogito/text-annotator";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { textIri, textOfIri } from "#domain/exchange/iri.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { allReadTexts, claimsProper } from "#domain/exchange/read-texts.ts";
import { readWebAnnotations } from "#domain/exchange/read-web-annotations.ts";
import type { WebAnnotation } from "#domain/exchange/web-annotation.ts";
import { recogitoFormat, webAnnotationFormat } from "#domain/exchange/web-annotation-format.ts";
import { expanded } from "../../kit/expanded.ts";
import { aContent, estimate } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { written } from "./written.ts";

const oa = "http://www.w3.org/ns/oa#";

async function collectionOf(content: ExportContent) {
  return JSON.parse(await written(webAnnotationFormat, content)) as {
    total: number;
    first: { items: WebAnnotation[] };
  };
}

const textsOf = ({ articles }: ExportContent) => articles.flatMap((known) => allReadTexts(known));

/** What a reader finds of a claim that has no span through the middle of a character. */
function comparable(content: ExportContent) {
  return textsOf(content).flatMap((read) =>
    claimsProper(read).map(({ claim, reading, standing }) => ({
      text: read.hash,
      pieces: claim.pieces,
      standing,
      source: claim.source && { span: claim.source.span, speaker: claim.source.speaker },
      cue: claim.cue,
      note: reading.note,
    })),
  );
}

describe("a collection of Web Annotations", () => {
  it("says by its context, to any JSON-LD processor, what the data model wants", async () => {
    const [collection] = await expanded(await collectionOf(aContent()));
    expect(collection).toMatchObject({
      "@type": ["http://www.w3.org/ns/activitystreams#OrderedCollection"],
      "http://www.w3.org/ns/activitystreams#totalItems": [{ "@value": 3 }],
      "http://www.w3.org/ns/activitystreams#first": [
        {
          "http://www.w3.org/ns/activitystreams#items": [
            {
              "@list": [
                {
                  "@type": [`${oa}Annotation`],
                  [`${oa}hasTarget`]: [
                    {
                      [`${oa}hasSource`]: [{ "@id": textIri(estimate.text) }],
                      [`${oa}hasSelector`]: [
                        { "@type": [`${oa}TextQuoteSelector`] },
                        { "@type": [`${oa}TextPositionSelector`] },
                      ],
                    },
                    { "@type": [`${oa}SpecificResource`] },
                  ],
                  [`${oa}hasBody`]: [
                    { "@type": [`${oa}TextualBody`], [`${oa}hasPurpose`]: [{ "@id": `${oa}classifying` }] },
                    { [`${oa}hasPurpose`]: [{ "@id": `${oa}identifying` }] },
                    { [`${oa}hasPurpose`]: [{ "@id": `${oa}identifying` }] },
                    { [`${oa}hasPurpose`]: [{ "@id": `${oa}highlighting` }] },
                  ],
                },
                {},
                {},
              ],
            },
          ],
        },
      ],
    });
  });

  it("has IRIs for ids, each once, times with their zone, and one annotation a claim", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const { total, first } = await collectionOf(content);
        const claims = textsOf(content).flatMap(claimsProper);
        expect([total, first.items.length]).toEqual([claims.length, claims.length]);
        expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
        for (const { id, generated, created } of first.items) {
          expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(new URL(id).href).toBe(id);
          for (const time of [generated, created ?? generated]) expect(time).toMatch(/T[\d:.]+Z$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("quotes by code points what it says by words", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const texts = new Map(textsOf(content).map(({ hash, text }) => [textIri(hash), Array.from(text)]));
        for (const { target } of (await collectionOf(content)).first.items)
          for (const { source, selector } of target) {
            const [quote, { start, end }] = selector;
            expect(texts.get(source)?.slice(start, end).join("")).toBe(quote.exact);
          }
      }),
      { numRuns: 40 },
    );
  });

  it("read back gives the claims, wherever they are and whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const texts = new Map(textsOf(content).map(({ hash, text }) => [hash, text]));
        const read = readWebAnnotations(await collectionOf(content), (hash) => texts.get(hash) ?? null);
        if (!read.ok) throw new Error(read.sentence);
        expect(read.report.leftOut).toEqual([]);
        const cutsNone = (pieces: readonly { start: number; end: number }[], text: string | undefined) =>
          pieces.every(({ start, end }) =>
            [start, end].every((at) => !/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text?.slice(at - 1, at + 1) ?? "")),
          );
        const whole = comparable(content);
        whole.forEach((claim, i) => {
          const spans = [
            ...claim.pieces,
            ...(claim.source ? [claim.source.span] : []),
            ...(claim.cue ? [claim.cue] : []),
          ];
          // What cuts a character in two is written with the whole of it.
          if (cutsNone(spans, texts.get(claim.text))) expect(read.content[i]).toEqual(claim);
        });
      }),
    );
  });
});

describe("the dialect for Recogito", () => {
  it("is read by Recogito's text annotator, at the places where the words stand in the page", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const annotations = JSON.parse(await written(recogitoFormat, content)) as W3CTextAnnotation[];
        const recogito = W3CTextFormat("any");
        const read = annotations.map((annotation) => recogito.parse(annotation));
        expect(read.map(({ error }) => error?.message)).toEqual(annotations.map(() => undefined));
        const texts = new Map(textsOf(content).map(({ hash, text }) => [hash, text]));
        const claims = comparable(content);
        expect(read.map(({ parsed }) => parsed?.target.selector.map(({ start, end }) => ({ start, end })))).toEqual(
          claims.map(({ pieces }) => pieces),
        );
        read.forEach(({ parsed }, i) => {
          for (const { start, end, quote } of parsed?.target.selector ?? [])
            expect(texts.get(claims[i]?.text ?? "")?.slice(start, end)).toBe(quote);
          expect(parsed?.bodies.find(({ purpose }) => purpose === "classifying")?.value).toBe(claims[i]?.standing);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("comes back from Recogito and is read here", async () => {
    const content = aContent();
    const recogito = W3CTextFormat(textIri(estimate.text));
    const annotations = JSON.parse(await written(recogitoFormat, content)) as W3CTextAnnotation[];
    const back = annotations
      .flatMap((annotation) => recogito.parse(annotation).parsed ?? [])
      .map((one) => recogito.serialize(one));
    const texts = new Map(textsOf(content).map(({ hash, text }) => [hash, text]));
    const read = readWebAnnotations(JSON.parse(JSON.stringify(back)), (hash) => texts.get(hash) ?? null, "utf-16");
    expect(read).toMatchObject({ ok: true, content: comparable(content), report: { leftOut: [] } });
  });
});

describe("reading Web Annotations", () => {
  const text = "The dam 🚂 holds.";
  const here = textHash(text);
  const place = (source: string, selector: unknown) => [{ type: "Annotation", target: { source, selector } }];
  const quote = { type: "TextQuoteSelector", exact: "holds" };
  it.each([
    ["nothing", null, /no Web Annotations/],
    ["text", "annotations", /no Web Annotations/],
    ["another format", { format: "claimdesk.annotated-json" }, /no Web Annotations/],
    ["a collection without items", { type: "AnnotationCollection", first: "page-1" }, /no Web Annotations/],
  ])("refuses %s with a sentence", (_, json, sentence) => {
    expect(readWebAnnotations(json, () => text)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });

  it.each([
    ["a text that isn't here", place(textIri("0".repeat(64)), quote), /not among the articles/],
    ["a source that is no text", place("https://example.org/", quote), /not among the articles/],
    ["words that aren't there", place(textIri(here), { ...quote, exact: "breaks" }), /don't stand in the text/],
    [
      "a place behind the end",
      place(textIri(here), { type: "TextPositionSelector", start: 5, end: 999 }),
      /don't stand/,
    ],
    ["a place without length", place(textIri(here), { type: "TextPositionSelector", start: 5, end: 5 }), /don't stand/],
    ["no place", [{ type: "Annotation", target: "https://example.org/" }], /no annotation with a place/],
    ["no annotation", [42, { type: "Image" }], /no annotation with a place/],
  ])("leaves out %s and says why", (_, json, why) => {
    const read = readWebAnnotations(json, (hash) => (hash === here ? text : null));
    if (!read.ok) throw new Error(read.sentence);
    expect(read.content).toEqual([]);
    expect(read.report.leftOut).toHaveLength(json.length);
    for (const left of read.report.leftOut) expect(left.why).toMatch(why);
  });

  it("finds words without a position, and a position without words", () => {
    const at = { start: text.indexOf("holds"), end: text.indexOf(".") };
    const byWords = readWebAnnotations(place(textIri(here), quote), () => text);
    expect(byWords).toMatchObject({ content: [{ pieces: [at], standing: "open" }] });
    const points = { type: "TextPositionSelector", start: at.start - 1, end: at.end - 1 };
    expect(readWebAnnotations(place(textIri(here), points), () => text)).toMatchObject({ content: [{ pieces: [at] }] });
  });
});

describe("the IRI of a text", () => {
  it("is the hash, and back", () => {
    expect(textIri("7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069")).toBe(
      "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk",
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("0123456789abcdef")), minLength: 64, maxLength: 64 }),
        (hash) => {
          expect(textOfIri(textIri(hash))).toBe(hash);
        },
      ),
    );
  });
});
