import { expect, test } from "vitest";

import { type StatusCase, howItStands } from "./how-it-stands.ts";

const documents: readonly StatusCase[] = [
  [
    "A United Nations report says that 3,000 homes were destroyed.",
    "3,000 homes were destroyed",
    "sourced R4 A “says that” < a United Nations report",
  ],
  [
    "According to court records, the firm paid 2 million euros.",
    "the firm paid 2 million euros",
    "sourced R4 A “According to” < court records",
  ],
  [
    "The indictment states that the mayor took bribes.",
    "the mayor took bribes",
    "sourced R4 A “states that” < the indictment",
  ],
  [
    "The satellite images show that the runway was hit twice.",
    "the runway was hit twice",
    "sourced R4 A “show that” < the satellite images",
  ],
  ["The video shows that the officer fired first.", "the officer fired first", "sourced R4 A “shows that” < the video"],
  [
    "The airport was closed for 11 days, the commission's report concluded.",
    "The airport was closed for 11 days",
    "sourced R4 A “concluded” < the commission's report",
  ],
  [
    "Leaked emails indicate that the bank knew of the fraud in 2016.",
    "the bank knew of the fraud in 2016",
    "sourced R4 A “indicate that” < leaked emails",
  ],
  [
    "The contract says that the firm owns the patent.",
    "the firm owns the patent",
    "sourced R4 A “says that” < the contract",
  ],
];

const named: readonly StatusCase[] = [
  ["The lake froze early, said Ana Ruiz.", "The lake froze early", "sourced R4 B “said” < Ana Ruiz"],
  [
    "The World Bank estimates that trade fell by 9 percent.",
    "trade fell by 9 percent",
    "sourced R4 B “estimates that” < the World Bank",
  ],
  [
    "“The referee saw the goal,” Marco Bellini told reporters after the match.",
    "“The referee saw the goal,”",
    "sourced R4 B “told” < Marco Bellini",
  ],
  [
    "As Toyota acknowledged in May, the brakes failed in 300 cars.",
    "the brakes failed in 300 cars",
    "sourced R4 B “acknowledged” < Toyota",
  ],
  [
    "The appeals court ruled that the fine was legal.",
    "the fine was legal",
    "sourced R4 B “ruled that” < the appeals court",
  ],
  [
    "Governor Lena Frost visited the dam. She said that it had held.",
    "it had held",
    "sourced R4 B “said that” < Governor Lena Frost",
  ],
  [
    "The central bank has warned that loans are growing too fast.",
    "loans are growing too fast",
    "sourced R4 B “has warned that” < the central bank",
  ],
  [
    "Turnout, the electoral commission announced on Sunday, reached 71 percent.",
    "Turnout … reached 71 percent",
    "sourced R4 B “announced” < the electoral commission",
  ],
];

const conflict = "The war between Russia and Ukraine goes on, and troops of Russia and Ukraine hold the front. ";

const interestedOrSecondHand: readonly StatusCase[] = [
  [
    `${conflict}The Russian defence ministry said that 40 tanks had burned.`,
    "40 tanks had burned",
    "sourced R4 C “said that” < the Russian defence ministry (interested)",
  ],
  [
    `${conflict}Kyiv claims that the bridge was hit at night.`,
    "the bridge was hit at night",
    "sourced R4 C “claims that” < Kyiv (interested)",
  ],
  [
    `${conflict}The town was empty, the Ukrainian army reported.`,
    "The town was empty",
    "sourced R4 C “reported” < the Ukrainian army (interested)",
  ],
  [
    `${conflict}According to the Ukrainian General Staff, 20 drones were lost.`,
    "20 drones were lost",
    "sourced R4 C “According to” < the Ukrainian General Staff (interested)",
  ],
  [
    "Seven glaciers vanished in 2022.\n— Eva Holm (@evaholm) May 4, 2023",
    "Seven glaciers vanished in 2022",
    "sourced R4 C “Eva Holm” < Eva Holm",
  ],
  [
    "Rome said that Paris had warned that the tunnel was unsafe.",
    "the tunnel was unsafe",
    "sourced R4 C “had warned that” < Rome < Paris",
  ],
];

const described: readonly StatusCase[] = [
  [
    "Two officials said on condition of anonymity that the deal was dead.",
    "the deal was dead",
    "sourced R4 D “said on condition of anonymity that” < two officials",
  ],
  [
    "Residents say the well has been dry since June.",
    "the well has been dry since June",
    "sourced R4 D “say” < residents",
  ],
  [
    "According to some shop owners, sales halved in May.",
    "sales halved in May",
    "sourced R4 D “According to” < some shop owners",
  ],
  [
    "A source close to the talks said the border had reopened.",
    "the border had reopened",
    "sourced R4 D “said” < a source close to the talks",
  ],
  ["“They came at night,” a farmer recalled.", "“They came at night,”", "sourced R4 D “recalled” < a farmer"],
  ["A report found that bees avoid the crop.", "bees avoid the crop", "sourced R4 D “found that” < a report"],
  ["He said that the road was mined.", "the road was mined", "sourced R4 D “said that” < he"],
  [
    "The vaccine is said by its makers to work after one dose.",
    "The vaccine … to work after one dose",
    "sourced R4 D “is said by its makers” < its makers",
  ],
];

test.each(documents)("R4 grades A a document or recording: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

test.each(named)("R4 grades B who is named and knows: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

test.each(interestedOrSecondHand)("R4 grades C who is interested or second-hand: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

test.each(described)("R4 grades D who is described only: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

const noSource: readonly StatusCase[] = [
  ["When asked if the pool was full, the guard said nothing.", "the pool was full", "no claim"],
  ["Asked whether the fee had doubled, the dean said it had not.", "Asked whether the fee had doubled", "no claim"],
  ["They founded a choir called “the night owls”.", "“the night owls”", "no claim"],
  ["The weather suggests that spring is near.", "spring is near", "no claim"],
  ["The book says a lot about marriage.", "a lot about marriage", "no claim"],
  ["Had the police said that the road was open, the bus would have left.", "the road was open", "no claim"],
  ["It goes without saying that trains run late.", "trains run late", "no claim"],
  ["The mayor should say that the pool is closed.", "the pool is closed", "no claim"],
  ["The minister promised to say more soon.", "say more soon", "no claim"],
  [
    "The spokesman's office is in Geneva and has 12 staff.",
    "The spokesman's office is in Geneva and has 12 staff",
    "unsourced R6",
  ],
];

test.each(noSource)("R4 finds no source: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
