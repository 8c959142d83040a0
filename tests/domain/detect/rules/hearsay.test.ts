import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  ["The general reportedly left the country.", ["hearsay: The general … left the country [reportedly] unsourced R5"]],
  [
    "The singer is said to have sold the house in Rome.",
    ["hearsay: The singer … to have sold the house in Rome [is said] unsourced R5"],
  ],
  ["Sources said the deal was dead.", ["said-that: the deal was dead < sources [said] unsourced R5"]],
  ["It is believed that the crew survived.", ["said-that: the crew survived [It is believed that] unsourced R5"]],
  [
    "The clerk allegedly took 300 euros from the till.",
    ["hearsay: The clerk … took 300 euros from the till [allegedly] unsourced R5"],
  ],
  [
    "Sources in the ministry said the deal was dead.",
    ["said-that: the deal was dead < sources in the ministry [said] sourced D"],
  ],
  [
    "It was reported that the mine had flooded.",
    ["said-that: the mine had flooded [It was reported that] unsourced R5"],
  ],
  ["Some say that the lake is cursed.", ["said-that: the lake is cursed < some [say that] unsourced R5"]],
];

test.each(cases)("R5: passed on without saying from whom: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
