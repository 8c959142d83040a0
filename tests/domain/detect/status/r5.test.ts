import { expect, test } from "vitest";

import { type StatusCase, howItStands } from "./how-it-stands.ts";

const passedOn: readonly StatusCase[] = [
  [
    "The striker has reportedly agreed a deal with Milan.",
    "The striker has … agreed a deal with Milan",
    "unsourced R5 “reportedly”",
  ],
  ["Allegedly, the clerk kept two sets of books.", "the clerk kept two sets of books", "unsourced R5 “Allegedly”"],
  ["It is said that the monks hid the gold.", "the monks hid the gold", "unsourced R5 “It is said that”"],
  ["The ship is believed to have sunk off Malta.", "The ship … to have sunk off Malta", "unsourced R5 “is believed”"],
  ["Rumours that the shop had closed reached the town.", "the shop had closed", "unsourced R5 “Rumours that”"],
  ["Sources say the coach has quit.", "the coach has quit", "unsourced R5 “Sources” < sources"],
  [
    "According to reports, two climbers died on the ridge.",
    "two climbers died on the ridge",
    "unsourced R5 “reports” < reports",
  ],
  [
    "The film is rumoured to have cost 200 million dollars.",
    "The film … to have cost 200 million dollars",
    "unsourced R5 “is rumoured”",
  ],
  ["Some say the statue weeps.", "the statue weeps", "unsourced R5 “Some” < some"],
  ["The heiress supposedly burned the letters.", "The heiress … burned the letters", "unsourced R5 “supposedly”"],
  ["Reports of a mutiny reached the capital.", "a mutiny", "unsourced R5 “Reports of”"],
  ["There is speculation that the plant has closed.", "the plant has closed", "unsourced R5 “speculation that”"],
  [
    "It is widely thought that the painting is a copy.",
    "the painting is a copy",
    "unsourced R5 “It is widely thought that”",
  ],
  [
    "The company is alleged to have hidden the losses.",
    "The company … to have hidden the losses",
    "unsourced R5 “is alleged”",
  ],
  [
    "Unnamed sources claim that the pilot was drunk.",
    "the pilot was drunk",
    "unsourced R5 “Unnamed sources” < unnamed sources",
  ],
  [
    "The driver was purportedly asleep when the truck hit the bridge.",
    "The driver was … asleep when the truck hit the bridge",
    "unsourced R5 “purportedly”",
  ],
  ["Everyone says that the bridge is cursed.", "the bridge is cursed", "unsourced R5 “Everyone” < everyone"],
  ["Many believe that the river is haunted.", "the river is haunted", "unsourced R5 “Many” < many"],
  ["Rumour has it that the king has abdicated.", "the king has abdicated", "unsourced R5 “Rumour has it that”"],
  ["The prince, it is said, never slept there.", "The prince … never slept there", "unsourced R5 “it is said”"],
  [
    "It has been reported that the reactor was shut down twice.",
    "the reactor was shut down twice",
    "unsourced R5 “It has been reported that”",
  ],
  ["The vote was bought, sources told the paper.", "The vote was bought", "unsourced R5 “sources” < sources"],
];

test.each(passedOn)("R5 finds that it is only passed on: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

const withSource: readonly StatusCase[] = [
  [
    "Sources in the finance ministry said the budget was late.",
    "the budget was late",
    "sourced R4 D “said” < sources in the finance ministry",
  ],
  [
    "The alleged thief was seen on a bus in Madrid on Friday.",
    "The alleged thief was seen on a bus in Madrid on Friday",
    "unsourced R6",
  ],
  [
    "The mayor said that the clerk had allegedly stolen 40 laptops.",
    "the clerk had allegedly stolen 40 laptops",
    "sourced R4 D “said that” < the mayor +hedged “allegedly”",
  ],
  ["The company reported that sales fell.", "sales fell", "sourced R4 B “reported that” < the company"],
  [
    "It is believed by the coroner that the man drowned.",
    "the man drowned",
    "sourced R4 D “It is believed by the coroner that” < the coroner",
  ],
  [
    "Critics of the dam say that 90 farms were flooded.",
    "90 farms were flooded",
    "sourced R4 D “say that” < critics of the dam",
  ],
  ["The soldiers said goodbye to their wives.", "goodbye to their wives", "no claim"],
  ["Critics say that the law punishes the poor.", "the law punishes the poor", "sourced R4 D “say that” < critics"],
  ["The wall moved, others say.", "The wall moved", "sourced R4 D “say” < others"],
  ["She is reported missing.", "missing", "no claim"],
];

test.each(withSource)("R5 stays silent: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
