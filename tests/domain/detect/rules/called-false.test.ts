import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "Norway said the claim that it had closed its border was false.",
    ["called-false: it had closed its border [was false] denied R6 ! Norway"],
  ],
  ["It is not true that the dam broke.", ["called-false: the dam broke [It is not true that] denied R6"]],
  ["The governor called reports of a mutiny fake.", ["called-false: a mutiny [called] denied R6 ! the governor"]],
  ["Sweden said the report was false.", ["said-that: the report was false < Sweden [said] sourced B"]],
  ["The claim that the vaccine kills is a lie.", ["called-false: the vaccine kills [is a lie] denied R6"]],
  ["The allegation that he fled is not false.", ["hearsay: he fled [allegation that] unsourced R5"]],
  ["It is false that the mayor resigned.", ["called-false: the mayor resigned [It is false that] denied R6"]],
  [
    "The army said that the report that the ship sank was untrue.",
    [
      "said-that: the report that the ship sank was untrue < the army [said that] sourced B",
      "called-false: the ship sank [was untrue] denied R6 ! the army",
    ],
  ],
];

test.each(cases)("R1: a claim that its own sentence calls false: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
