import { expect, test } from "vitest";

import { detection } from "../../../kit/detected.ts";
import { type StatusCase, howItStands } from "./how-it-stands.ts";

/** Each text with what of it is the author's bare word. */
const asserted: readonly (readonly [text: string, content: string])[] = [
  ["The bridge collapsed in 1978, killing 14 people.", "The bridge collapsed in 1978, killing 14 people"],
  ["Unemployment in Spain fell to 11 percent in March.", "Unemployment in Spain fell to 11 percent in March"],
  ["Brazil won the final by two goals.", "Brazil won the final by two goals"],
  ["The law was passed in 2009 and repealed in 2012.", "The law was passed in 2009 and repealed in 2012"],
  ["Kenya has 47 counties.", "Kenya has 47 counties"],
  ["Berlin has 3.7 million inhabitants, and Hamburg has 1.9 million.", "Hamburg has 1.9 million"],
  ["Researchers in Oslo tested 300 salmon last year.", "Researchers in Oslo tested 300 salmon last year"],
  ["The minister visited Lima on Tuesday.", "The minister visited Lima on Tuesday"],
  ["Three men were arrested in Naples on Monday.", "Three men were arrested in Naples on Monday"],
  ["In the harbour of Odesa lie 12 grain ships.", "In the harbour of Odesa lie 12 grain ships"],
  ["Founded in 1898, the club has won the cup twice.", "the club has won the cup twice"],
  ["The election of 2020 was won by the Greens.", "The election of 2020 was won by the Greens"],
  ["However, exports to China dropped by a third in 2023.", "exports to China dropped by a third in 2023"],
  ["The war lasted six years; it cost two million lives.", "it cost two million lives"],
  [
    "Half of the reef died in 2016 in what divers called “a white desert”.",
    "Half of the reef died in 2016 in what divers called “a white desert”",
  ],
  [
    "Elena Ricci ran the marathon in Rome. She finished in 2 hours and 31 minutes.",
    "She finished in 2 hours and 31 minutes",
  ],
  ["The mosque, built in 1550, burned down on Friday.", "The mosque, built in 1550, burned down on Friday"],
  ["Two thirds of voters in Zurich backed the ban.", "Two thirds of voters in Zurich backed the ban"],
  ["Police arrested 40 fans after the match in Turin.", "Police arrested 40 fans after the match in Turin"],
  ["The ministry announced a new tax on sugar in April.", "The ministry announced a new tax on sugar in April"],
  ["The report runs to 300 pages.", "The report runs to 300 pages"],
  ["Never before had 80 boats left Tunis in one night.", "Never before had 80 boats left Tunis in one night"],
];

test.each(asserted)("R6 finds the author's bare word: %s", (text, content) => {
  expect(howItStands(text, content)).toBe("unsourced R6");
});

test.each(asserted)("what rests on R6 has the author as its basis, and neither source nor cue: %s", (text) => {
  for (const claim of detection(text).claims.filter(({ suggestion }) => suggestion?.source.rule === "R6"))
    expect(claim).toMatchObject({ basis: "author", source: null, cue: null });
});

const notAsserted: readonly StatusCase[] = [
  [
    "The glacier has lost 40 percent of its ice, geologists say.",
    "The glacier has lost 40 percent of its ice",
    "sourced R4 D “say” < geologists",
  ],
  [
    "“The harvest failed,” said Ivan Petrov. “We lost 40 percent.”",
    "“We lost 40 percent.”",
    "sourced R4 B “said” < Ivan Petrov",
  ],
  [
    "“The harvest failed. We lost 40 percent of it,” said Ivan Petrov.",
    "The harvest failed",
    "sourced R4 B “said” < Ivan Petrov",
  ],
  [
    "Half of the reef died in 2016 in what divers called “a white desert”.",
    "“a white desert”",
    "sourced R4 D “called” < divers",
  ],
  ["A sad day for Norway.", "A sad day for Norway", "no claim"],
  ["Did 80 boats leave Tunis in one night?", "80 boats leave Tunis in one night", "no claim"],
  ["It rained at last.\nSpain closes 40 wells\nThe drought is over.", "Spain closes 40 wells", "no claim"],
];

test.each(notAsserted)("R6 stays silent: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
