import { expect, it } from "vitest";

import { type ScoredOption, chooseAttributions } from "#domain/detect/model/choose.ts";

function option(cue: number, content: readonly [number, number], source: number | null, right: number): ScoredOption {
  return {
    option: {
      cue: { from: cue, to: cue + 1 },
      content: [{ from: content[0], to: content[1] }],
      source: source === null ? null : { from: source, to: source + 1 },
    },
    right,
    exact: 0,
    statement: right,
  };
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

it("takes the reading that is right to the word of two as right", () => {
  const plain = option(1, [2, 5], 0, 0.8);
  const exact = { ...option(1, [2, 6], 0, 0.8), exact: 0.6 };
  expect(chooseAttributions([[plain, exact]], 0.5)).toMatchObject([{ content: [{ from: 2, to: 6 }] }]);
});
