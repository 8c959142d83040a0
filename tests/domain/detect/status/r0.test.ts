import { expect, test } from "vitest";

import { envelope, sharedLength } from "#domain/anchor/span.ts";

import { shownClaims } from "../../../kit/detected.ts";
import { type StatusCase, howItStands } from "./how-it-stands.ts";

const gated: readonly (readonly [what: string, sentence: string])[] = [
  ["a question", "Who paid for the trip to Geneva in 2019?"],
  ["a rhetorical question", "Is it any wonder that 40 percent of voters in Leeds stayed at home?"],
  ["a question without its order turned", "And the 300 million euros that Lisbon promised?"],
  ["a hope", "Let us hope that the 2026 budget brings relief to Athens."],
  ["a wish", "May the people of Sudan find peace in 2025."],
  ["a forecast", "Prices in Italy will rise next year."],
  ["a possibility ahead", "Turkey could win the group in June."],
  ["a forecast under a condition", "If the drought lasts until May, Malta will run dry."],
  ["a guess", "Perhaps the ferry to Crete will sail on Monday."],
  ["a judgement", "It is shameful that Brussels waited so long."],
  ["a superlative of taste", "The best novel of the decade comes from Seoul."],
  ["a regret", "Unfortunately, the mayor of Porto never listens."],
  ["an invitation", "Consider the case of Chile."],
  ["an image", "Imagine a Lagos without traffic."],
  ["an opinion owned", "In my view, the referee in Doha got it wrong."],
  ["an opinion of the paper's", "We believe that Warsaw deserves better."],
  ["an opinion of the author's", "I think that the trade deal with Japan was a mistake."],
  ["what cannot be said", "It is hard to say who will govern Belgium."],
  ["an open question, named", "The question is whether Greece can pay."],
  ["what it makes people wonder", "This raises questions about the role of Paris in the affair."],
  ["a demand", "Dublin must act before it is too late."],
  ["a cheer", "What a night for Scotland!"],
  ["an open future", "The future of Lake Chad remains unclear."],
  ["thanks", "Thank you, Munich!"],
  ["a sweeping guess", "Surely nobody in Cairo wants another war."],
];

test.each(gated)("R0 holds back %s: %s", (_, sentence) => {
  expect(shownClaims(sentence).map((claim) => claim.pieces)).toEqual([]);
});

test("what R0 holds back in one sentence, it leaves alone in the next", () => {
  const text = "Who paid for the trip to Geneva in 2019? The town of Geneva paid 4,000 francs for it.";
  const fact = { start: text.indexOf("The town"), end: text.length };
  const shown = shownClaims(text);
  expect(shown.length).toBeGreaterThan(0);
  for (const claim of shown) expect(sharedLength(envelope(claim.pieces), fact)).toBeGreaterThan(0);
});

/** They look held back and are not: stated as fact, or somebody else's word. */
const passed: readonly StatusCase[] = [
  ["Greece paid 2 billion euros in May.", "Greece paid 2 billion euros in May", "unsourced R6"],
  ["Turkey won the group in June 2008.", "Turkey won the group in June 2008", "unsourced R6"],
  [
    "The best-selling car in Norway in 2023 was a Tesla.",
    "The best-selling car in Norway in 2023 was a Tesla",
    "unsourced R6",
  ],
  [
    "The bank expects that prices in Italy will rise next year.",
    "prices in Italy will rise next year",
    "sourced R4 B “expects that” < the bank",
  ],
  ["The mayor called the plan “shameful”.", "“shameful”", "sourced R4 D “called” < the mayor"],
  [
    "“I think the bridge is unsafe,” the engineer said.",
    "“I think the bridge is unsafe,”",
    "sourced R4 D “said” < the engineer",
  ],
  ["Experts believe that Malta has run dry.", "Malta has run dry", "sourced R4 D “believe that” < experts"],
  [
    "Unfortunately for the club, the court fined it 3 million euros in 2019.",
    "Unfortunately for the club, the court fined it 3 million euros in 2019",
    "unsourced R6",
  ],
];

test.each(passed)("R0 lets pass: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
