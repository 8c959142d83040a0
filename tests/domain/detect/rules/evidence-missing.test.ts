import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  ["There is no evidence that the dam broke.", ["no-evidence-that: the dam broke [no evidence that] unsourced R3"]],
  [
    "Trump claimed without evidence that thousands of ballots had been burned.",
    ["said-that: thousands of ballots had been burned < Trump [claimed without evidence that] unsourced R3"],
  ],
  [
    "Kim alleged that the vote was rigged, but offered no proof.",
    ["said-that: the vote was rigged < Kim [alleged that] unsourced R3"],
  ],
  [
    "The senator said that the tax had doubled. He provided no evidence for this.",
    ["said-that: the tax had doubled < the senator [said that] unsourced R3"],
  ],
  [
    "The agency did not provide any evidence, but it said that the plant leaks.",
    ["said-that: the plant leaks < the agency [said that] unsourced R3"],
  ],
  [
    "The lawyer said that the police had provided no evidence.",
    ["said-that: the police had provided no evidence < the lawyer [said that] sourced D"],
  ],
  [
    "The rebels said that they had taken the town. Reuters could not independently verify the claim.",
    ["said-that: they had taken the town < the rebels [said that] sourced D +not-verified-by-outlet"],
  ],
  [
    "The ministry said the convoy was hit. The statement could not be independently verified.",
    ["said-that: the convoy was hit < the ministry [said] sourced B +not-verified-by-outlet"],
  ],
];

test.each(cases)("R3: evidence is said to be missing: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
