import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "The river froze in 1963 and 12 ships were lost.",
    ["author-assertion: The river froze in 1963 and 12 ships were lost unsourced R6"],
  ],
  ["Perhaps it will rain on Friday.", []],
  ["It is difficult to say who won in Torp.", []],
  [
    "However, the port of Torp was closed in 2019.",
    ["author-assertion: the port of Torp was closed in 2019 unsourced R6"],
  ],
  ["Faced with a drought, Spain closed 40 wells.", ["author-assertion: Spain closed 40 wells unsourced R6"]],
  ["Who closed the port of Torp?", []],
  ["A sad day for Norway.", []],
  ["This is a terrible shame.", []],
  [
    "The bridge was built in 1911; it fell in 1950.",
    ["author-assertion: The bridge was built in 1911 unsourced R6", "author-assertion: it fell in 1950 unsourced R6"],
  ],
  [
    "The war began in 1939 when Germany invaded Poland, ending a long peace.",
    [
      "author-assertion: The war began in 1939 when Germany invaded Poland, ending a long peace unsourced R6",
      "author-assertion: in 1939 … Germany invaded Poland unsourced R6",
    ],
  ],
  ["Close the door, please.", []],
  [
    "Spain won the cup in 2010, and Italy lost the final.",
    ["author-assertion: Spain won the cup in 2010 unsourced R6", "author-assertion: Italy lost the final unsourced R6"],
  ],
];

test.each(cases)("R6 and R0: the author's own word: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
