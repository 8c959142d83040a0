import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { readDoccano } from "#domain/exchange/read-doccano.ts";
import { spanLabels, spanRecord, spanRelations } from "#domain/exchange/span-record.ts";
import { doccanoFormat, labelStudioFormat, spacyFormat } from "#domain/exchange/span-formats.ts";
import { z } from "#domain/schema.ts";
import { aContent } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { claimsAsRead, newestTexts } from "./claims-as-read.ts";
import { written } from "./written.ts";

const Label = z.enum(spanLabels);
const Relation = z.enum(spanRelations);

/** What the tools' documentation says that a record is. */
const DoccanoLine = z.strictObject({
  article: z.string(),
  text: z.string(),
  label: z.array(z.tuple([z.int(), z.int(), Label])),
  entities: z.array(z.strictObject({ id: z.int(), label: Label, start_offset: z.int(), end_offset: z.int() })),
  relations: z.array(z.strictObject({ id: z.int(), from_id: z.int(), to_id: z.int(), type: Relation })),
  Comments: z.array(z.never()),
});
const SpacyDoc = z.strictObject({
  text: z.string(),
  ents: z.array(z.never()),
  spans: z.record(
    z.string(),
    z.array(z.strictObject({ start: z.int(), end: z.int(), label: Label, kb_id: z.string() })),
  ),
  tokens: z.array(z.strictObject({ id: z.int(), start: z.int(), end: z.int() })),
});
const LabelStudioTask = z.strictObject({
  data: z.strictObject({ text: z.string(), article: z.string() }),
  annotations: z.tuple([
    z.strictObject({
      result: z.array(
        z.discriminatedUnion("type", [
          z.strictObject({
            id: z.string(),
            from_name: z.literal("label"),
            to_name: z.literal("text"),
            type: z.literal("labels"),
            value: z.strictObject({ start: z.int(), end: z.int(), text: z.string(), labels: z.tuple([Label]) }),
          }),
          z.strictObject({
            from_id: z.string(),
            to_id: z.string(),
            type: z.literal("relation"),
            direction: z.literal("right"),
            labels: z.tuple([Relation]),
          }),
        ]),
      ),
    }),
  ]),
});

const linesOf = (file: string) =>
  file
    .split("\n")
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));

describe("doccano's JSONL", () => {
  it("has the documented shape, and read back gives the claims, discontinuous ones too", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const file = await written(doccanoFormat, content);
        linesOf(file).forEach((line) => DoccanoLine.parse(line));
        const read = readDoccano(file, () => true);
        if (content.articles.length === 0) expect(read).toMatchObject({ ok: false });
        else
          expect(read).toMatchObject({
            ok: true,
            content: newestTexts(content).flatMap((text) => claimsAsRead(text, { speakers: false, notes: false })),
            report: { leftOut: [] },
          });
      }),
    );
  });
});

describe("Label Studio's tasks", () => {
  it("have the documented shape, each label the words at its place in code points", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const tasks = z.array(LabelStudioTask).parse(JSON.parse(await written(labelStudioFormat, content)));
        expect(tasks).toHaveLength(content.articles.length);
        tasks.forEach(({ data, annotations: [{ result }] }, i) => {
          const points = Array.from(data.text);
          const { spans, relations } = spanRecord(newestTexts(content)[i] ?? expect.fail("no text"));
          const labels = result.flatMap((one) => (one.type === "labels" ? [one] : []));
          expect(labels.map(({ value }) => [value.start, value.end, value.labels[0]])).toEqual(
            spans.map(({ start, end, label }) => [start, end, label]),
          );
          for (const { value } of labels) expect(points.slice(value.start, value.end).join("")).toBe(value.text);
          const ids = new Set(labels.map(({ id }) => id));
          const ties = result.flatMap((one) => (one.type === "relation" ? [one] : []));
          expect(ties).toHaveLength(relations.length);
          for (const { from_id, to_id } of ties) expect([ids.has(from_id), ids.has(to_id)]).toEqual([true, true]);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe("spaCy's documents", () => {
  it("are what Doc.from_json reads: tokens that make up the text, and spans that end where tokens do", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const docs = linesOf(await written(spacyFormat, content)).map((line) => SpacyDoc.parse(line));
        docs.forEach(({ text, spans, tokens }, i) => {
          const points = Array.from(text);
          // As spaCy does: a token's words, and a space behind it where the next one begins later.
          const rebuilt = tokens.map(({ start, end }, at) => {
            const next = tokens[at + 1]?.start ?? points.length;
            return points.slice(start, end).join("") + (end < next ? " " : "");
          });
          expect(rebuilt.join("")).toBe(text);
          const starts = new Set(tokens.map(({ start }) => start));
          const ends = new Set(tokens.map(({ end }) => end));
          const record = spanRecord(newestTexts(content)[i] ?? expect.fail("no text"));
          expect(spans["sc"]?.map(({ kb_id }) => kb_id)).toEqual(record.spans.map(({ claim }) => claim ?? ""));
          for (const { start, end } of spans["sc"] ?? [])
            expect([starts.has(start), ends.has(end)]).toEqual([true, true]);
        });
      }),
    );
  });
});

describe("reading doccano", () => {
  const text = "The mayor 🚂 said that the dam holds.";
  const line = (fields: object) => JSON.stringify({ text, ...fields });
  const here = (hash: string) => hash === textHash(text);

  it("reads what doccano writes where a project has no relations", () => {
    const read = readDoccano(`${line({ id: 7, label: [[22, 35, "Denied"]], Comments: ["?"] })}\r\n`, here);
    const at = { start: text.indexOf("the dam"), end: text.indexOf(".") };
    expect(read).toMatchObject({ ok: true, content: [{ pieces: [at], standing: "denied", source: null }] });
  });

  it.each([
    ["nothing", ""],
    ["another format", '{"format": "claimdesk.annotated-json"}'],
    ["damaged JSON", "[".repeat(100_000)],
    ["spans that are none", line({ label: [[0, "x", 1]] })],
  ])("refuses %s with a sentence", (_, file) => {
    expect(readDoccano(file, here)).toEqual({ ok: false, sentence: expect.stringMatching(/no doccano JSONL/) });
  });

  it.each([
    ["a text that isn't here", JSON.stringify({ text: "Another.", label: [[0, 1, "open"]] }), /not among the articles/],
    ["a span behind the end", line({ label: [[0, 999, "open"]] }), /not within the text/],
    ["a span without length", line({ label: [[5, 5, "open"]] }), /not within the text/],
    ["a label of another kind", line({ label: [[0, 3, "PERSON"]] }), /label “person” means nothing here/],
    ["a source without a claim", line({ label: [[0, 9, "source"]] }), /no claim has it as its source/],
    [
      "pieces that continue each other in a circle",
      line({
        entities: [1, 2].map((id) => ({ id, label: "open", start_offset: id, end_offset: id + 1 })),
        relations: [
          { from_id: 1, to_id: 2, type: "continues" },
          { from_id: 2, to_id: 1, type: "continues" },
        ],
      }),
      /continues no claim/,
    ],
  ])("leaves out %s and says why", (_, file, why) => {
    const read = readDoccano(file, here);
    if (!read.ok) throw new Error(read.sentence);
    expect(read.content).toEqual([]);
    for (const left of read.report.leftOut) expect(left.why).toMatch(why);
    expect(read.report.leftOut.length).toBeGreaterThan(0);
  });

  it("says what was read and how much was left out", () => {
    const file = `${line({
      label: [
        [0, 3, "open"],
        [4, 9, "PERSON"],
      ],
    })}\nno JSON\n`;
    expect(readDoccano(file, here)).toMatchObject({
      report: {
        sentence: "Read 1 claim on 1 text; 2 left out.",
        leftOut: [{ what: "line 1, span 2" }, { what: "line 2" }],
      },
    });
  });
});

it("the fixture's claim in two pieces is two spans, the second continuing the first", () => {
  const [read] = newestTexts(aContent());
  expect(spanRecord(read ?? expect.fail("no text"))).toMatchObject({
    spans: [{ label: "contested" }, { label: "contested" }, { label: "source" }, { label: "cue" }, {}, {}, {}, {}],
    relations: [{ from: 1, to: 2, type: "continues" }, { from: 1, to: 3, type: "source" }, { from: 1, to: 4 }, {}, {}],
  });
});
