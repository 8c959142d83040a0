import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "“The dam broke at noon,” Lind said. “We saw it. It took 40 houses.”",
    [
      "said-after: “The dam broke at noon,” < Lind [said] sourced B",
      "continued-quotation: We saw it < Lind [said] sourced B",
      "continued-quotation: It took 40 houses < Lind [said] sourced B",
    ],
  ],
  [
    "The mayor was calm. “It rained for 12 days,” he said. He left on Friday.",
    [
      "said-after: “It rained for 12 days,” < the mayor [said] sourced D",
      "author-assertion: He left on Friday unsourced R6",
    ],
  ],
  [
    '"We will rebuild,” said Anna Lind. The bridge fell in 1950.',
    [
      "said-after: We will rebuild < Anna Lind [said] sourced B",
      "author-assertion: The bridge fell in 1950 unsourced R6",
    ],
  ],
  [
    '"The dam broke at noon. Forty houses were lost," said Anna Lind.',
    [
      "continued-quotation: The dam broke at noon < Anna Lind [said] sourced B",
      "said-after: Forty houses were lost < Anna Lind [said] sourced B",
    ],
  ],
  [
    "Anna Lind said: “The dam broke at noon. Forty houses were lost. Who will pay?”",
    [
      "said-that: The dam broke at noon < Anna Lind [said] sourced B",
      "continued-quotation: Forty houses were lost < Anna Lind [said] sourced B",
    ],
  ],
  ["“The dam broke at noon.” It was a quiet day.", []],
];

test.each(cases)("Direct speech over several sentences: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
