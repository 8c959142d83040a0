import { expect, it } from "vitest";

import { type ScoredOption, chooseAttributions } from "#domain/detect/model/choose.ts";
import { judgeLabel, judgeLabels } from "#domain/detect/model/tag-labels.ts";

function option(cue: number, content: readonly [number, number], source: number | null, right: number): ScoredOption {
  return {
    option: {
      cue: { from: cue, to: cue + 1 },
      content: [{ from: content[0], to: content[1] }],
      source: source === null ? null : { from: source, to: source + 1 },
    },
    chances: chances({ right, statement: right }),
  };
}

function chances(some: Partial<Record<keyof typeof judgeLabel, number>>): Float64Array {
  const all = new Float64Array(judgeLabels);
  all[judgeLabel.right] = some.right ?? 0;
  all[judgeLabel.exact] = some.exact ?? 0;
  all[judgeLabel.statement] = some.statement ?? 0;
  all[judgeLabel.contentExact] = some.contentExact ?? 0;
  all[judgeLabel.sourceExact] = some.sourceExact ?? 0;
  all[judgeLabel.cueExact] = some.cueExact ?? 0;
  return all;
}

const cases: readonly (readonly [string, readonly (readonly ScoredOption[])[], readonly number[]])[] = [
  ["nothing of nothing", [], []],
  ["only what is likely enough", [[option(1, [2, 5], 0, 0.9)], [option(7, [8, 9], 6, 0.1)]], [0.9]],
  ["the best of a cue's readings", [[option(1, [2, 5], 0, 0.6), option(1, [2, 9], 0, 0.8)]], [0.8]],
  ["the surer of two that share words", [[option(1, [2, 9], 0, 0.9)], [option(6, [7, 9], 5, 0.8)]], [0.9]],
  [
    "the next best reading where the best is taken",
    [[option(1, [2, 5], 0, 0.9)], [option(6, [3, 8], 9, 0.8), option(6, [7, 8], 9, 0.7)]],
    [0.9, 0.7],
  ],
  ["two of one source", [[option(1, [2, 4], 0, 0.9)], [option(5, [6, 8], 0, 0.8)]], [0.9, 0.8]],
  ["no source out of another's content", [[option(1, [2, 5], 0, 0.9)], [option(6, [7, 8], 4, 0.8)]], [0.9]],
  ["in text order", [[option(9, [10, 12], 8, 0.9)], [option(1, [2, 5], 0, 0.7)]], [0.7, 0.9]],
];

it.each(cases)("chooses %s", (_, candidates, scores) => {
  expect(chooseAttributions(candidates, 0.5).map(({ score }) => score)).toEqual(scores);
});

it.each(["exact", "contentExact", "sourceExact", "cueExact"] as const)(
  "takes of two readings as right the %s one",
  (part) => {
    const plain = option(1, [2, 5], 0, 0.8);
    const exact = { ...option(1, [2, 6], 0, 0.8), chances: chances({ right: 0.8, statement: 0.8, [part]: 0.6 }) };
    expect(chooseAttributions([[plain, exact]], 0.5)).toMatchObject([{ content: [{ from: 2, to: 6 }] }]);
  },
);

it("tells how likely each chosen one is right, right to the word, and a statement", () => {
  const only = { ...option(1, [2, 5], 0, 0.8), chances: chances({ right: 0.8, exact: 0.6, statement: 0.7 }) };
  expect(chooseAttributions([[only]], 0.5)).toMatchObject([{ score: 0.8, exact: 0.6, statement: 0.7 }]);
});
