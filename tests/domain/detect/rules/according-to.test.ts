import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "According to the finance ministry, exports fell by 4 percent.",
    ["according-to: exports fell by 4 percent < the finance ministry [According to] sourced B"],
  ],
  [
    "Exports fell by 4 percent, according to the finance ministry.",
    ["according-to: Exports fell by 4 percent < the finance ministry [according to] sourced B"],
  ],
  [
    "The army, according to a report by Amnesty, has shelled two schools.",
    ["according-to: The army … has shelled two schools < a report by Amnesty [according to] sourced A"],
  ],
  [
    "According to Maria Sol, a spokeswoman for the port, 30 ships are waiting.",
    ["according-to: 30 ships are waiting < Maria Sol [According to] sourced B"],
  ],
  [
    "According to some local sites, 200 cows were stolen.",
    ["according-to: 200 cows were stolen < some local sites [According to] sourced D"],
  ],
  [
    "According to reports, the bank will close.",
    ["according-to: the bank will close < reports [According to] unsourced R5"],
  ],
  [
    "In March, according to Eva Holm, the river froze.",
    ["according-to: In March … the river froze < Eva Holm [according to] sourced B"],
  ],
  ["According to the law of gravity.", []],
];

test.each(cases)("A source named without a verb: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
