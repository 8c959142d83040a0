import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "The palace would neither confirm nor deny that the king was ill.",
    ["denied-that: the king was ill [neither confirm nor deny that] unsourced R6 +response"],
  ],
  [
    "The firm refused to confirm that 40 jobs were lost.",
    ["said-that: 40 jobs were lost [refused to confirm that] unsourced R6 +response"],
  ],
  [
    "The party rejected a proposal by Italy to cut taxes.",
    ["author-assertion: The party rejected a proposal by Italy to cut taxes unsourced R6"],
  ],
  ["The minister declined to comment on the report.", []],
  [
    "The club has never confirmed that it sold the player.",
    ["said-that: it sold the player [has never confirmed that] unsourced R6 +response"],
  ],
  [
    "The bank did not admit that it had lost the money.",
    ["said-that: it had lost the money [did not admit that] unsourced R6 +response"],
  ],
  [
    "The agency has not confirmed that the plane crashed.",
    ["said-that: the plane crashed [has not confirmed that] unsourced R6 +response"],
  ],
  [
    "Officials declined to confirm that the pilot had died.",
    ["said-that: the pilot had died [declined to confirm that] unsourced R6 +response"],
  ],
];

test.each(cases)("R2: neither yes nor no: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
