import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "Analysts expect a sharp drop in exports.",
    ["reported-event: a sharp drop in exports < analysts [expect] sourced D"],
  ],
  ["The bank forecasts growth of 2 percent.", ["reported-event: growth of 2 percent < the bank [forecasts] sourced B"]],
  [
    "The police reported two attacks on the station.",
    ["reported-event: two attacks on the station < the police [reported] sourced B"],
  ],
  [
    "The ministry anticipates a long drought in the hills, with the worst being in May.",
    ["reported-event: a long drought in the hills < the ministry [anticipates] sourced B"],
  ],
  ["The minister announced a plan.", []],
  ["Fishermen fear the loss of 300 jobs.", ["reported-event: the loss of 300 jobs < fishermen [fear] sourced D"]],
  [
    "The board confirmed the theft of two paintings.",
    ["reported-event: the theft of two paintings < the board [confirmed] sourced B"],
  ],
  ["The children expected a present.", []],
];

test.each(cases)("An event as the object of a verb: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
