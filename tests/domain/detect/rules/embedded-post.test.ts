import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "The dam broke at noon and 40 houses are gone. — Anna Lind (@lind) May 4, 2021",
    ["embedded-post: The dam broke at noon and 40 houses are gone < Anna Lind sourced C"],
  ],
  ["I stand with #Torp\n— Anna Lind (@lind) May 4, 2021", ["embedded-post: I stand with #Torp < Anna Lind sourced C"]],
  [
    "Two ships sank. Nobody was saved.\n— Torp Radio (@torpradio) 4 May 2021",
    ["embedded-post: Two ships sank < Torp Radio sourced C", "embedded-post: Nobody was saved < Torp Radio sourced C"],
  ],
  [
    "The mayor says the dam is safe. It broke in 2019. #Torp #dam\n— Anna Lind (@lind) May 4, 2021",
    [
      "said-that: the dam is safe < Anna Lind < the mayor [says] sourced D",
      "embedded-post: It broke in 2019 < Anna Lind sourced C",
    ],
  ],
  [
    "The dam broke at noon. pic.twitter.com/abc123\n— Anna Lind (@lind) May 4, 2021",
    ["embedded-post: The dam broke at noon < Anna Lind sourced C"],
  ],
  [
    "According to the mayor, the dam broke at noon. https://t.co/xyz #dam\n— Anna Lind (@lind) May 4, 2021",
    ["according-to: the dam broke at noon < Anna Lind < the mayor [According to] sourced D"],
  ],
  ["Who broke the dam?\n— Anna Lind (@lind) May 4, 2021", []],
];

test.each(cases)("An embedded post: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
