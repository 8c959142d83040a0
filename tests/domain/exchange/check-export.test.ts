import { describe, expect, it } from "vitest";
import { describe as selectorOf } from "#domain/anchor/selector.ts";
import { checkExport } from "#domain/exchange/check-export.ts";
import { type Change, changeId } from "#domain/history/change.ts";
import { aText } from "../../kit/a-text.ts";
import { anExportText, denial, estimate, trains } from "./an-export.ts";
import { type Damage, damaged, edited, formDamages } from "./damages.ts";

const text = "articles/0/texts/0";
const claim = `${text}/claims/0`;
const change = `${text}/history/0`;

/** Changes stored changes and gives each the id that it then has, as whoever forges a history would. */
function forged(edit: (changes: Change[]) => void) {
  return (old: unknown) => {
    const changes = structuredClone(old) as Change[];
    edit(changes);
    for (const [i, { id: _id, ...content }] of changes.entries()) changes[i] = { ...content, id: changeId(content) };
    return changes;
  };
}

function set(index: number, fields: Partial<Change>) {
  return forged((changes) => {
    Object.assign(changes[index] ?? {}, fields);
  });
}

/** What is changed in a file that holds, and what must be said of it, where. */
type Case = readonly [name: string, edits: Readonly<Record<string, unknown>>, path: string, sentence: RegExp];

const grounds: readonly Case[] = [
  ["another format", { format: "notes" }, "$.format", /no Annotated JSON export/],
  ["a newer version", { formatVersion: 3 }, "$.formatVersion", /newer version of the tool. Update/],
  ["a version that is none", { formatVersion: "one" }, "$.formatVersion", /that is no version/],
  ["an exporter whom nobody knows", { "exportedBy/id": "d".repeat(32) }, "$.exportedBy.id", /not among the analysts/],
  ["an exporter under another name", { "exportedBy/name": "Eve" }, "$.exportedBy.name", /called "Ada"/],
  ["an analyst twice", { analysts: (old: unknown[]) => [...old, ...old] }, "$.analysts[1].id", /listed twice/],
  ["an article twice", { articles: (old: unknown[]) => [...old, ...old] }, "$.articles[1].id", /in the file twice/],
  ["another article's id", { "articles/0/id": "other-123456" }, "$.articles[0].id", /has the id "mobilization-/],
  [
    "a text twice",
    { "articles/0/texts": (old: unknown[]) => [...old, ...old] },
    "$.articles[0].texts[1].sha256",
    /twice/,
  ],
  [
    "a text altered by one letter",
    { [`${text}/text`]: aText.replace("10,000", "70,000") },
    "$.articles[0].texts[0].sha256",
    /The text's SHA-256 is [0-9a-f]{64}: the text or the hash was altered/,
  ],
];

const claims: readonly Case[] = [
  [
    "a quote that the text does not say",
    { [`${claim}/spans/0/exact`]: "the campaign will target!" },
    "$.articles[0].texts[0].claims[0].spans[0].exact",
    /says "the campaign could target" there, not "the campaign will target!"/,
  ],
  ["another prefix", { [`${claim}/cue/prefix`]: "x" }, "$.articles[0].texts[0].claims[0].cue.prefix", /not "x"/],
  [
    "another suffix",
    { [`${claim}/source/selector/suffix`]: "" },
    "$.articles[0].texts[0].claims[0].source.selector.suffix",
    /there, not ""/,
  ],
  [
    "offsets past the text's end",
    { [`${claim}/hedge/end`]: 9999 },
    "$.articles[0].texts[0].claims[0].hedge",
    /offsets \d+ to 9999 are no stretch/,
  ],
  [
    "offsets that end before they start",
    { [`${claim}/hedge/end`]: 1 },
    "$.articles[0].texts[0].claims[0].hedge",
    /no stretch of this text/,
  ],
  [
    "a suggestion's quote moved",
    { [`${claim}/suggestion/selector/start`]: (old: number) => old - 1 },
    "$.articles[0].texts[0].claims[0].suggestion.selector.exact",
    /not "estimates that"/,
  ],
  [
    "a flag's quote altered",
    { [`${claim}/suggestion/flags/0/selector/exact`]: "would" },
    "$.articles[0].texts[0].claims[0].suggestion.flags[0].selector.exact",
    /says "could" there/,
  ],
  [
    "a link's quote altered",
    { [`${text}/claims/1/denies/0/selector/exact`]: "plans" },
    "$.articles[0].texts[0].claims[1].denies[0].selector.exact",
    /says "no immediate plans"/,
  ],
  [
    "a made-up claim id",
    { [`${claim}/id`]: "0".repeat(20) },
    "$.articles[0].texts[0].claims[0].id",
    new RegExp(estimate.id),
  ],
  [
    "pieces that touch",
    { [`${text}/claims/2/spans`]: [selectorOf(aText, { start: 0, end: 4 }), selectorOf(aText, { start: 4, end: 9 })] },
    "$.articles[0].texts[0].claims[2].spans",
    /in text order and apart/,
  ],
  [
    "a claim twice",
    { [`${text}/claims`]: (old: unknown[]) => [...old, old[2]] },
    "$.articles[0].texts[0].claims[3].id",
    /twice/,
  ],
  [
    "a claim that nothing brings",
    { [`${text}/claims/1/detected`]: false, [`${text}/claims/1/unsaved`]: false, [`${text}/claims/1/note`]: "" },
    "$.articles[0].texts[0].claims[1]",
    /Neither the detector nor the history/,
  ],
  [
    "claims of a detector that was not run",
    { [`${text}/detector`]: null },
    "$.articles[0].texts[0].claims[0].detected",
    /No detector/,
  ],
  [
    "a link to a claim that is not there",
    { [`${text}/claims/1/denies/0/claim`]: "f".repeat(20) },
    "$.articles[0].texts[0].claims[1].denies[0].claim",
    /not among the text's claims/,
  ],
  [
    "a link said to lead elsewhere",
    { [`${text}/claims/1/denies/0/elsewhere`]: true },
    "$.articles[0].texts[0].claims[1].denies[0].elsewhere",
    /not elsewhere/,
  ],
  [
    "a denial by a claim that is not there",
    { [`${claim}/deniedBy/0/claim`]: "f".repeat(20) },
    "$.articles[0].texts[0].claims[0].deniedBy[0].claim",
    /not among/,
  ],
  [
    "a claim detected twice",
    { [`${text}/alsoDetected`]: [denial] },
    "$.articles[0].texts[0].alsoDetected[0].id",
    /detected twice/,
  ],
  [
    "a further claim of another text",
    { [`${text}/alsoDetected`]: [{ ...denial, text: "f".repeat(64) }] },
    "$.articles[0].texts[0].alsoDetected[0].text",
    /another text's/,
  ],
  [
    "a further claim past the text's end",
    { [`${text}/alsoDetected`]: [{ ...denial, cue: { start: 9, end: 9999 } }] },
    "$.articles[0].texts[0].alsoDetected[0]",
    /reaches to 9999/,
  ],
];

const histories: readonly Case[] = [
  [
    "an altered change",
    { [`${change}/after/decision/status`]: "sourced" },
    "$.articles[0].texts[0].history[0].id",
    /it was altered/,
  ],
  [
    "a change taken out of the middle",
    { [`${text}/history`]: (old: unknown[]) => [old[0], old[2]] },
    "$.articles[0].texts[0].history[1].snapshot",
    /No change up to here brings the claim/,
  ],
  [
    "a forged change in the chain",
    { [`${text}/history`]: set(1, { at: "2025-03-01T09:09:00.000Z" }) },
    "$.articles[0].texts[0].history[2].previous",
    /the chain is broken/,
  ],
  [
    "a first change with one before it",
    { [`${text}/history`]: set(0, { previous: "a".repeat(64) }) },
    "$.articles[0].texts[0].history[0].previous",
    /The first change of a chain, and no other/,
  ],
  [
    "two changes with one number",
    { [`${text}/history`]: set(2, { n: 2 }) },
    "$.articles[0].texts[0].history[2].n",
    /two changes numbered 2/,
  ],
  [
    "a history out of order",
    { [`${text}/history`]: (old: unknown[]) => old.toReversed() },
    "$.articles[0].texts[0].history[1]",
    /ordered by chain/,
  ],
  [
    "a change twice",
    { [`${text}/history`]: (old: unknown[]) => [...old, old[2]] },
    "$.articles[0].texts[0].history[3].id",
    /in the file twice/,
  ],
  [
    "a change on another article",
    { [`${text}/history`]: set(0, { article: "other-123456" }) },
    "$.articles[0].texts[0].history[0].article",
    /another article/,
  ],
  [
    "a change on another text",
    { [`${text}/history`]: set(0, { text: "f".repeat(64) }) },
    "$.articles[0].texts[0].history[0].text",
    /another text/,
  ],
  [
    "a change by somebody unknown",
    { [`${text}/history`]: set(0, { by: "d".repeat(32) }) },
    "$.articles[0].texts[0].history[0].by",
    /not among the analysts/,
  ],
  [
    "two analysts in one chain",
    { [`${text}/history`]: set(1, { by: "d".repeat(32) }) },
    "$.articles[0].texts[0].history[1].by",
    /A chain is one analyst's/,
  ],
  [
    "a change of other fields than it had found",
    { [`${text}/history`]: set(1, { before: { note: "" } }) },
    "$.articles[0].texts[0].history[1].after",
    /not the same/,
  ],
  [
    "a change that brings another claim",
    { [`${text}/history`]: set(0, { snapshot: trains }) },
    "$.articles[0].texts[0].history[0].snapshot.id",
    /not the claim that was changed/,
  ],
  [
    "an undo of nothing",
    { [`${text}/history`]: set(2, { what: "undo" }) },
    "$.articles[0].texts[0].history[2].target",
    /names the change that it is about/,
  ],
  [
    "an undo of what is not there",
    { [`${text}/history`]: set(2, { what: "undo", target: "f".repeat(64) }) },
    "$.articles[0].texts[0].history[2].target",
    /not in the history/,
  ],
  [
    "a decision that the history does not know",
    {
      [`${text}/claims/2/decision`]: {
        status: "sourced",
        suggested: "sourced",
        at: "2025-03-01T09:00:00.000Z",
        by: "a".repeat(32),
      },
    },
    "$.articles[0].texts[0].claims[2]",
    /not what the history comes to, and it isn't marked/,
  ],
  [
    "a changed decision",
    { [`${claim}/decision/status`]: "sourced" },
    "$.articles[0].texts[0].claims[0]",
    /not what the history comes to/,
  ],
  [
    "an unsaved reading without its mark",
    { [`${text}/claims/1/unsaved`]: false },
    "$.articles[0].texts[0].claims[1]",
    /isn't marked as unsaved/,
  ],
  [
    "a saved reading marked as unsaved",
    { [`${claim}/unsaved`]: true },
    "$.articles[0].texts[0].claims[0].unsaved",
    /but the history holds it/,
  ],
  [
    "a claim left out that the history knows",
    { [`${text}/claims`]: (old: unknown[]) => old.slice(1) },
    "$.articles[0].texts[0].claims",
    new RegExp(`${estimate.id}, which the history knows`),
  ],
  [
    "a decision by another analyst",
    { [`${claim}/decision/by`]: "d".repeat(32) },
    "$.articles[0].texts[0].claims[0].decision.by",
    /not the exporting analyst's/,
  ],
];

const derived: readonly Case[] = [
  [
    "another joined quote",
    { [`${claim}/quote`]: "Anything" },
    "$.articles[0].texts[0].claims[0].quote",
    /follows "the campaign could target … 400,000 people" here/,
  ],
  [
    "another standing",
    { [`${claim}/standing`]: "open" },
    "$.articles[0].texts[0].claims[0].standing",
    /"contested" here, not "open"/,
  ],
  [
    "another suggested status",
    { [`${claim}/suggestion/status`]: "sourced" },
    "$.articles[0].texts[0].claims[0].suggestion.status",
    /"contested" here/,
  ],
  [
    "a source's grade that the suggestion does not give",
    { [`${claim}/source/grade`]: "A" },
    "$.articles[0].texts[0].claims[0].source.grade",
    /"C" here/,
  ],
  [
    "another verdict on the link than the reading's",
    { [`${claim}/deniedBy/0/verdict`]: "rejected" },
    "$.articles[0].texts[0].claims[0].deniedBy[0].verdict",
    /"confirmed" here/,
  ],
  [
    "a denial that the denied claim does not list",
    { [`${claim}/deniedBy`]: [] },
    "$.articles[0].texts[0].claims[0].deniedBy",
    /here, not \[\]/,
  ],
  [
    "claims out of reading order",
    { [`${text}/claims`]: (old: unknown[]) => old.toReversed() },
    "$.articles[0].texts[0].claims[0]",
    /follows/,
  ],
];

describe("checkExport", () => {
  it("finds nothing in a file that holds", () => {
    expect(checkExport(JSON.parse(anExportText()))).toEqual([]);
  });

  it.each([null, undefined, 3, "text", [], {}])("names %o as no export at all", (json) => {
    expect(checkExport(json)).toEqual([
      { path: "$.format", sentence: expect.stringContaining("no Annotated JSON") as string },
    ]);
  });

  it.each([...grounds, ...claims, ...histories, ...derived])("names %s", (_, edits, path, sentence) => {
    expect(checkExport(edited(anExportText(), edits))).toContainEqual({
      path,
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it.each(formDamages)("names %s, and looks no further", (...damage: Damage) => {
    const where = damage[1]
      .split("/")
      .reduce((path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : `${path}.${key}`), "$");
    const findings = checkExport(damaged(anExportText(), damage));
    expect(findings.length).toBeGreaterThan(0);
    for (const { path, sentence } of findings) {
      expect(where.startsWith(path) || path.startsWith(where)).toBe(true);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("says every problem of a file, not only the first", () => {
    const edits = { [`${claim}/cue/prefix`]: "x", [`${text}/claims/2/id`]: "0".repeat(20), [`${change}/n`]: 7 };
    expect(checkExport(edited(anExportText(), edits)).length).toBeGreaterThanOrEqual(3);
  });

  it("does not mind the words in which another version puts a rule, a title or a date", () => {
    const edits = {
      [`${claim}/suggestion/ruleText`]: "otherwise",
      "articles/0/title": "Otherwise",
      "articles/0/date": "1 May",
    };
    expect(checkExport(edited(anExportText(), edits))).toEqual([]);
  });
});
