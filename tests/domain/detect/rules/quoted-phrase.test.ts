import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    'The march ended with what the governor described as "a small riot" near the station.',
    ['quoted-phrase: "a small riot" < the governor [described as] sourced D'],
  ],
  [
    'The ambassador called the treaty "a piece of paper" in an interview.',
    ['quoted-phrase: "a piece of paper" < the ambassador [called] sourced D'],
  ],
  [
    "The judge labelled the plan “reckless” on Monday.",
    [
      "author-assertion: The judge labelled the plan “reckless” on Monday unsourced R6",
      "quoted-phrase: “reckless” < the judge [labelled] sourced D",
    ],
  ],
  ["The film is about “love” and war.", []],
  ['The report was described as "thin".', []],
  ['The governor would call it "a small riot".', []],
  [
    "The mayor hailed the match as “the best day in years”.",
    ["quoted-phrase: “the best day in years” < the mayor [hailed] sourced D"],
  ],
  [
    'The council branded the tower "an eyesore" and left.',
    ['quoted-phrase: "an eyesore" < the council [branded] sourced B'],
  ],
];

test.each(cases)("A phrase in somebody's own words: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
