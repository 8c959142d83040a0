import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "Poland's claim that Belarus opened the gate was repeated.",
    ["nominal-speech: Belarus opened the gate < Poland [claim that] sourced B"],
  ],
  [
    "The unit repeated its allegation that the depot burned.",
    ["nominal-speech: the depot burned < the unit [allegation that] sourced D"],
  ],
  [
    "The paper repeated allegations of torture in the camp.",
    ["nominal-speech: torture in the camp < the paper [allegations of] sourced D"],
  ],
  ["There were rumours that the bank would close.", ["hearsay: the bank would close [rumours that] unsourced R5"]],
  [
    "The party made baseless claims that the vote was rigged.",
    ["nominal-speech: the vote was rigged < the party [claims that] unsourced R3"],
  ],
  [
    "Unconfirmed reports that the king had died reached Paris.",
    ["hearsay: the king had died [reports that] unsourced R3"],
  ],
  ["She published a report that praised the army.", []],
];

test.each(cases)("A claim, report or allegation as a noun: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
