import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnnotatedJson, annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { changesWithin, exportedChains } from "#domain/exchange/exported-chain.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { readAnnotatedJson } from "#domain/exchange/read-annotated-json.ts";
import { verifyExport } from "#domain/exchange/verify-export.ts";
import { type Change, changeId } from "#domain/history/change.ts";
import { aContent, anExportText } from "./an-export.ts";
import { anyChainedContent } from "./any-content.ts";
import { edited } from "./damages.ts";

function written(content: ExportContent): AnnotatedJson {
  return JSON.parse(annotatedJsonText(annotatedJson(content))) as AnnotatedJson;
}

/** The histories of a file, each to be changed in place. */
function historiesOf(json: AnnotatedJson): Change[][] {
  return json.articles.flatMap(({ texts }) => texts.map(({ history }) => history));
}

function withNewId({ id: _id, ...content }: Change): Change {
  return { ...content, id: changeId(content) };
}

/** One thing done to one change of a file. */
type Tampering = (history: Change[], at: number) => void;

const tamperings: Readonly<Record<string, Tampering>> = {
  "an altered moment": (history, at) => replace(history, at, { at: "2025-03-01T09:00:00.001Z" }),
  "an altered field": (history, at) => replace(history, at, { after: { note: "not what was written" } }),
  "a field altered and the change hashed anew": (history, at) =>
    replace(history, at, { at: "2025-03-01T09:00:00.001Z" }, withNewId),
  "another number": (history, at) => replace(history, at, { n: (history[at]?.n ?? 0) + 1 }),
  "another number, and the change hashed anew": (history, at) =>
    replace(history, at, { n: (history[at]?.n ?? 0) + 1 }, withNewId),
  "another author": (history, at) => replace(history, at, { by: "9".repeat(32) }, withNewId),
  "a removed change": (history, at) => void history.splice(at, 1),
  "all changes from there on removed": (history, at) => void history.splice(at),
  "a change twice": (history, at) => void history.splice(at, 0, ...history.slice(at, at + 1)),
  "a change after the end": (history, at) => {
    const change = history[at];
    if (change) history.push(withNewId({ ...change, n: 5000, previous: "5".repeat(64) }));
  },
};

function replace(history: Change[], at: number, fields: Partial<Change>, made = (change: Change) => change): void {
  const change = history[at];
  if (change) history[at] = made({ ...change, ...fields });
}

/** A file with at least one change, and one of them. */
const anyPlace = fc
  .tuple(anyChainedContent, fc.nat(1000))
  .map(([content, pick]) => {
    const json = written(content);
    const places = historiesOf(json).flatMap((history, h) => history.map((_, at) => ({ h, at })));
    return { json, place: places[pick % places.length] };
  })
  .filter(({ place }) => place !== undefined);

describe("a file of some articles of a library", () => {
  it("holds, whatever was done on which of them", () => {
    fc.assert(
      fc.property(anyChainedContent, (content) => {
        expect(verifyExport(written(content)).findings).toEqual([]);
      }),
    );
  });

  it("read back and written out again is the same, byte for byte", () => {
    fc.assert(
      fc.property(anyChainedContent, (content) => {
        const file = annotatedJsonText(annotatedJson(content));
        const read = readAnnotatedJson(JSON.parse(file));
        expect(read.ok && annotatedJsonText(annotatedJson(read.content))).toBe(file);
      }),
    );
  });

  it.each(Object.keys(tamperings))("with %s does not hold", (name) => {
    fc.assert(
      fc.property(anyPlace, ({ json, place }) => {
        const history = historiesOf(json)[place?.h ?? 0] ?? [];
        tamperings[name]?.(history, place?.at ?? 0);
        expect(verifyExport(json).findings).not.toEqual([]);
      }),
    );
  });

  it("with two changes of a history in each other's place does not hold", () => {
    fc.assert(
      fc.property(anyPlace, ({ json, place }) => {
        const history = historiesOf(json)[place?.h ?? 0] ?? [];
        const [first, second] = history;
        fc.pre(first !== undefined && second !== undefined);
        history.splice(0, 2, ...(first && second ? [second, first] : []));
        expect(verifyExport(json).findings).not.toEqual([]);
      }),
    );
  });
});

const chained = annotatedJsonText(annotatedJson(withChains(aContent())));
const history = "articles/0/texts/0/history";

function withChains(content: ExportContent): ExportContent {
  const all = content.articles.flatMap(({ changes }) => changes);
  return { ...content, chains: exportedChains(all, new Set(content.articles.map(({ article }) => article.id))) };
}

describe("verifying names", () => {
  const cases: readonly [name: string, edits: Readonly<Record<string, unknown>>, path: string, sentence: RegExp][] = [
    [
      "a change cut off at the end",
      { [history]: (old: unknown[]) => old.slice(0, -1) },
      "$.chains[0]",
      /^Change 3 of this chain was removed/,
    ],
    ["all changes taken out", { [history]: [] }, "$.chains[0]", /^Changes 1 to 3 of this chain were removed/],
    [
      "an end cut off with the length",
      { [history]: (old: unknown[]) => old.slice(0, -1), "chains/0/length": 2 },
      "$.chains[0].head",
      /altered or cut off/,
    ],
    ["a shorter length", { "chains/0/length": 2 }, "$.articles[0].texts[0].history[2].n", /this one was added/],
    [
      "a length that nobody could count to",
      { "chains/0/length": Number.MAX_SAFE_INTEGER },
      "$.chains[0]",
      /^Changes 4 to 9007199254740991 of this chain were removed/,
    ],
    ["a chain left out", { chains: [] }, "$.articles[0].texts[0].history[0].chain", /not among the chains/],
    ["a chain twice", { chains: (old: unknown[]) => [...old, ...old] }, "$.chains[1].chain", /listed twice/],
    ["another's chain", { "chains/0/by": "d".repeat(32) }, "$.chains[0].by", /another analyst's/],
    [
      "a change that is here and elsewhere",
      { "chains/0/elsewhere": { 2: "d".repeat(64) } },
      '$.chains[0].elsewhere["2"]',
      /said to be elsewhere, but it is here/,
    ],
    [
      "a change replaced by one elsewhere",
      { [history]: (old: unknown[]) => old.slice(1), "chains/0/elsewhere": { 1: "d".repeat(64) } },
      "$.articles[0].texts[0].history[0].previous",
      /not the change 1 that is named elsewhere/,
    ],
    [
      "a change hashed anew whose next one is elsewhere",
      { "chains/0/length": 4, "chains/0/elsewhere": { 4: "d".repeat(64) }, "chains/0/followed": { 3: "e".repeat(64) } },
      "$.articles[0].texts[0].history[2].id",
      /not the change 3 from which the chain goes on/,
    ],
    [
      "more than the chain's length",
      { "chains/0/elsewhere": { 4: "d".repeat(64) } },
      "$.chains[0].length",
      /More changes are named/,
    ],
  ];
  it.each(cases)("%s", (_, edits, path, sentence) => {
    expect(verifyExport(edited(chained, edits)).findings).toContainEqual({
      path,
      sentence: expect.stringMatching(sentence) as string,
    });
  });
});

describe("verifying says what it could not see", () => {
  it("of a file that doesn't say what else is in its chains", () => {
    const { findings, limits } = verifyExport(JSON.parse(anExportText()));
    expect(findings).toEqual([]);
    expect(limits).toEqual([expect.stringContaining("what was removed from it can be missed")]);
  });

  it("of changes that were not at hand, by the name of who made them", () => {
    const content = aContent();
    const [known] = content.articles;
    if (!known) throw new Error("the fixture has an article");
    const other = { ...known.changes[0], article: "other-1" } as Change;
    const chains = exportedChains(
      [...known.changes, { ...other, n: 7 }, { ...other, n: 5 }],
      new Set([known.article.id]),
    );
    expect(verifyExport(written({ ...content, chains }))).toMatchObject({
      findings: [],
      limits: [
        "Of the chain of Ada, changes 4, 6 were not at hand where the file was written: nothing is said about them.",
      ],
      counts: { articles: 1, claims: 3, changes: 3 },
    });
  });

  it("of nothing where every change is accounted for", () => {
    expect(verifyExport(JSON.parse(chained))).toEqual({
      findings: [],
      limits: [],
      counts: { articles: 1, claims: 3, changes: 3 },
    });
  });
});

describe("an export of one moment", () => {
  it("leaves out what was done after its chains were read", () => {
    const changes = aContent().articles.flatMap((known) => known.changes);
    const ids = new Set(changes.map(({ article }) => article));
    const before = exportedChains(changes.slice(0, 2), ids);
    expect(changesWithin(changes, before)).toEqual(changes.slice(0, 2));
    expect(changesWithin(changes, [])).toEqual([]);
  });
});
