import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "The rebels denied that they had shelled the town.",
    ["denied-that: they had shelled the town [denied that] denied R6 ! the rebels"],
  ],
  ["The company denied paying bribes.", ["denied-that: paying bribes [denied] denied R6 ! the company"]],
  [
    "Oslo denied any involvement in the attack.",
    ["denied-that: any involvement in the attack [denied] denied R6 ! Oslo"],
  ],
  [
    "The ministry rejected claims that it had hidden the figures.",
    ["denied-that: it had hidden the figures [rejected claims that] denied R6 ! the ministry"],
  ],
  ["The party rejected the proposal to cut taxes.", []],
  [
    "The bank did not deny that it had lost 3 million euros.",
    ["denied-that: it had lost 3 million euros [did not deny that] unsourced R6 +response"],
  ],
  [
    "The ministry neither confirmed nor denied that its servers were hacked.",
    ["denied-that: its servers were hacked [neither confirmed nor denied that] unsourced R6 +response"],
  ],
  [
    "The club refuted the allegation that it had bought votes.",
    ["denied-that: it had bought votes [refuted the allegation that] denied R6 ! the club"],
  ],
  [
    "Kyiv said that 40 drones had been shot down, a claim Moscow denies.",
    ["said-that: 40 drones had been shot down < Kyiv [said that] contested B ! Moscow"],
  ],
  [
    "The union dismissed the government's claim that wages had risen.",
    ["denied-that: wages had risen < the government [dismissed the government's claim that] contested B ! the union"],
  ],
  [
    "The airline denied that it had not paid its pilots.",
    ["denied-that: it had not paid its pilots [denied that] denied R6 ! the airline"],
  ],
  ["The court dismissed the case.", []],
];

test.each(cases)("R1: a denial with what it denies: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
