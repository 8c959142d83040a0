import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  ['"The bridge is closed," the mayor said.', ['said-after: "The bridge is closed," < the mayor [said] sourced D']],
  [
    '"We closed it at noon," said Anna Lind, the mayor of Torp. "It opens again in May."',
    [
      'said-after: "We closed it at noon," < Anna Lind [said] sourced B',
      'continued-quotation: "It opens again in May." < Anna Lind [said] sourced B',
    ],
  ],
  [
    '"We will," he said, "rebuild the bridge by June."',
    ['said-after: "We will," … "rebuild the bridge by June." < he [said] sourced D'],
  ],
  [
    "Exports fell by 4 percent in March, the ministry said on Friday.",
    ["said-after: Exports fell by 4 percent in March < the ministry [said] sourced B"],
  ],
  [
    "The bridge, the mayor said, was built in 1911.",
    ["said-after: The bridge … was built in 1911 < the mayor [said] sourced D"],
  ],
  [
    "As the minister noted, exports fell by 4 percent in March.",
    ["said-after: exports fell by 4 percent in March < the minister [noted] sourced D"],
  ],
  [
    "“The harvest failed,” Petrov told Radio Torp. “We lost half of the wheat.”",
    [
      "said-after: “The harvest failed,” < Petrov [told] sourced B",
      "continued-quotation: “We lost half of the wheat.” < Petrov [told] sourced B",
    ],
  ],
];

test.each(cases)("A verb of saying behind or within what it reports: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
