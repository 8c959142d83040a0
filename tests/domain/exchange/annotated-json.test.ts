import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestText } from "#domain/article/article.ts";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { checkExport } from "#domain/exchange/check-export.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { readAnnotatedJson } from "#domain/exchange/read-annotated-json.ts";
import { performAct, performUndo } from "#domain/history/act.ts";
import { foldChange } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aHead, anAnalystId } from "../../kit/a-change.ts";
import { aText, spanOf } from "../../kit/a-text.ts";
import { aContent, anExportText, denial, estimate, trains } from "./an-export.ts";
import { anyContent } from "./any-content.ts";

/** What another program would see: the file's text, parsed. */
function exported(content: ExportContent): unknown {
  return JSON.parse(annotatedJsonText(annotatedJson(content)));
}

function readBack(json: unknown): ExportContent {
  const read = readAnnotatedJson(json);
  if (!read.ok) throw new Error(read.problems.map(({ path, sentence }) => `${path}: ${sentence}`).join("\n"));
  return read.content;
}

describe("an export of anything", () => {
  it("holds when checked", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(checkExport(exported(content))).toEqual([]);
      }),
    );
  });

  it("read back and written out again is the same file, byte for byte", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const file = annotatedJsonText(annotatedJson(content));
        expect(annotatedJsonText(annotatedJson(readBack(JSON.parse(file))))).toBe(file);
      }),
    );
  });

  it("read back gives what was stored: articles, texts, detections, changes and analysts", () => {
    const stored = ({ articles, analysts, exportedBy }: ExportContent) => ({
      exportedBy,
      analysts: new Set(analysts),
      articles: articles.map(({ article, texts, changes }) => ({
        article,
        texts: texts.map(({ text, detection }) => ({ text, detection })),
        changes: new Set(changes),
        touched: texts.map(({ sheet }) => sheet.touched),
      })),
    });
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(stored(readBack(exported(content)))).toEqual(stored(content));
      }),
    );
  });
});

describe("the guidelines' edition", () => {
  it.each([{ guidelines: 3 }, {}])("stands in the file where there is one, and comes back: %j", (edition) => {
    const content: ExportContent = { ...aContent(), ...edition };
    const file = exported(content);
    expect(checkExport(file)).toEqual([]);
    expect(Reflect.get(file as object, "guidelines")).toBe(edition.guidelines);
    expect(readBack(file).guidelines).toBe(edition.guidelines);
    expect(annotatedJsonText(annotatedJson(readBack(file)))).toBe(annotatedJsonText(annotatedJson(content)));
  });

  it.each([0, 1.5, "1", null])("is a whole number from 1 on, and not %j", (guidelines) => {
    const file = { ...(exported(aContent()) as object), guidelines };
    expect(checkExport(file).map(({ path }) => path)).toEqual(["$.guidelines"]);
  });
});

describe("an export, as another program meets it", () => {
  const json = annotatedJson(aContent());
  const claims = json.articles[0]?.texts[0]?.claims ?? [];

  it("says what it is, from whom and when", () => {
    expect(json).toMatchObject({
      $schema: "claimdesk.annotated-json.v2.schema.json",
      format: "claimdesk.annotated-json",
      formatVersion: 2,
      tool: { name: "Claimdesk", version: "0.1.0" },
      exportedAt: "2025-03-01T10:00:00.000Z",
      exportedBy: { id: "a".repeat(32), name: "Ada" },
      offsets: "utf-16 code units",
    });
  });

  it("holds the text whole under its hash", () => {
    expect(json.articles[0]?.texts[0]).toMatchObject({ sha256: estimate.text, text: aText, detector: "kit-1" });
  });

  it("lists the claims in reading order, each with what was suggested and decided", () => {
    expect(claims.map(({ id, standing, suggestion, unsaved }) => [id, standing, suggestion?.status, unsaved])).toEqual([
      [estimate.id, "contested", "contested", false],
      [denial.id, "open", "sourced", true],
      [trains.id, "open", "unsourced", false],
    ]);
  });

  it("quotes a claim, its source and its cue", () => {
    const at = spanOf(aText, "The Ukrainian military");
    expect(claims[0]).toMatchObject({
      quote: "the campaign could target … 400,000 people",
      spans: [
        { exact: "the campaign could target" },
        { exact: "400,000 people", suffix: ".\n\nOfficials said there are no i" },
      ],
      source: {
        speaker: "The Ukrainian military",
        grade: "C",
        selector: {
          ...at,
          exact: "The Ukrainian military",
          prefix: "on fears grow in the border regions\n\n".slice(-32),
        },
      },
      cue: { exact: "estimates that" },
      suggestion: { rule: "R4", ruleText: "the text names where it comes from", selector: { exact: "estimates that" } },
    });
  });

  it("shows a denial from both ends, with the analyst's verdict", () => {
    expect(claims[0]?.deniedBy).toMatchObject([
      {
        claim: denial.id,
        type: "full",
        ground: "anaphora",
        verdict: "confirmed",
        selector: { exact: "no immediate plans" },
      },
    ]);
    expect(claims[1]?.denies).toMatchObject([
      { claim: estimate.id, verdict: "confirmed", elsewhere: false },
      { claim: "e".repeat(20), verdict: null, elsewhere: true, selector: null },
    ]);
  });

  it("counts a confirmed denial that stands in no text of the file, and keeps the verdict", () => {
    const content = aContent();
    const [known] = content.articles;
    const [text] = known?.texts ?? [];
    if (!known || !text?.detection) throw new Error("the fixture has an article in which claims were found");
    const { [denial.id]: _, ...touched } = text.sheet.touched;
    const detection = { ...text.detection, claims: [estimate, trains] };
    const alone = { ...text, detection, sheet: { ...text.sheet, touched } };
    const file = exported({ ...content, articles: [{ ...known, texts: [alone] }] });
    expect(checkExport(file)).toEqual([]);
    expect(file).toMatchObject({
      articles: [
        {
          texts: [
            {
              claims: [
                {
                  id: estimate.id,
                  suggestion: { status: "contested", ifConfirmed: null },
                  deniedBy: [],
                  verdicts: { [denial.id]: "confirmed" },
                },
                { id: trains.id },
              ],
            },
          ],
        },
      ],
    });
  });

  it("holds, and is read back whole, where the detector finds a claim that was made by hand and taken back", () => {
    const content = aContent();
    const [known] = content.articles;
    const [text] = known?.texts ?? [];
    if (!known || !text) throw new Error("the fixture has an article");
    const place = { article: known.article.id, text: trains.text };
    const byHand: Claim = { ...trains, foundBy: { kind: "analyst", by: anAnalystId, beside: "kit-0" } };
    const start = emptySheet(place.article, place.text, anAnalystId);
    const made = performAct({ kind: "claim", ...place, claim: byHand, act: { kind: "create" } }, start, aHead());
    if (!made) throw new Error("making a claim changes something");
    const sheet = foldChange(start, made);
    const takenBack = performUndo("undo", made, sheet, aHead({ last: made }));
    if ("refused" in takenBack) throw new Error(takenBack.refused);
    const texts = [{ ...text, sheet: foldChange(sheet, takenBack) }];
    const file = exported({ ...content, articles: [{ ...known, texts, changes: [made, takenBack] }] });
    expect(checkExport(file)).toEqual([]);
    expect(file).toMatchObject({
      articles: [{ texts: [{ claims: [{}, {}, { id: trains.id, detected: true, unsaved: false }] }] }],
    });
    expect(readBack(file).articles[0]?.texts).toEqual(texts);
  });

  it("is indented by two spaces and ends with one line end", () => {
    expect(anExportText()).toMatch(/^\{\n {2}"\$schema"/);
    expect(anExportText()).toMatch(/[^\n]\n$/);
  });

  it("keeps every reading of a history that is a moment ahead of the screen", () => {
    const content = aContent();
    const [known] = content.articles;
    if (!known) throw new Error("the fixture has an article");
    const behind = known.texts.map((text) => ({ ...text, sheet: { ...text.sheet, touched: {}, changes: 0 } }));
    const { articles } = annotatedJson({ ...content, articles: [{ ...known, texts: behind }] });
    expect(articles[0]?.texts[0]?.claims[0]).toMatchObject({ standing: "contested", unsaved: false });
  });
});

describe("what cannot be written out is a mistake of the caller's", () => {
  const content = aContent();
  const [known] = content.articles;
  const cases: readonly [name: string, content: typeof content, message: RegExp][] = [
    ["an exporter who is not among the analysts", { ...content, analysts: [] }, /exporting analyst/],
    ["an article without its text", { ...content, articles: known ? [{ ...known, texts: [] }] : [] }, /is missing/],
    [
      "a change on a text that the article does not have",
      {
        ...content,
        articles: known
          ? [
              {
                ...known,
                article: { ...known.article, texts: [{ ...newestText(known.article), hash: "f".repeat(64) }] },
              },
            ]
          : [],
      },
      /on no text of the article/,
    ],
  ];
  it.each(cases)("%s", (_, wrong, message) => {
    expect(() => annotatedJson(wrong)).toThrow(message);
  });
});

describe("readAnnotatedJson", () => {
  it("reads nothing of a file that does not hold, and says why", () => {
    const json: unknown = JSON.parse(anExportText().replace("10,000 people", "70,000 people"));
    const read = readAnnotatedJson(json);
    expect(read).toMatchObject({ ok: false });
    expect(read).toHaveProperty("problems.0.path", "$.articles[0].texts[0].sha256");
  });
});
