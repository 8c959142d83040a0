import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "The board expressed fears about a collapse of the dam.",
    ["nominal-apprehension: a collapse of the dam < the board [expressed fears about] sourced B"],
  ],
  [
    "The village published a report that raised concerns over leaks in the plant.",
    ["nominal-apprehension: leaks in the plant < the village [published a report that raised concerns over] sourced B"],
  ],
  [
    "Doctors voiced alarm over a new wave of measles in the north.",
    ["nominal-apprehension: a new wave of measles < doctors [voiced alarm over] sourced D"],
  ],
  [
    "The agency has issued a letter that raised alarm about an attack on the port.",
    [
      "nominal-apprehension: an attack on the port < the agency [has issued a letter that raised alarm about] sourced B",
    ],
  ],
  [
    "The union expressed its concern that wages would fall.",
    ["nominal-apprehension: wages would fall < the union [expressed its concern that] sourced B"],
  ],
  ["The weather raised concerns about the harvest.", []],
  ["The board did not express fears about a collapse of the dam.", []],
  [
    "The bishop shared his worries about the closing of schools.",
    ["nominal-apprehension: the closing of schools < the bishop [shared his worries about] sourced D"],
  ],
];

test.each(cases)("A worry put into the world: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
