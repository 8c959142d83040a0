import { describe, expect, test } from "vitest";

import { piecesText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { suggestedStatus } from "#domain/claim/suggestion.ts";

import { detection, suggestionOf } from "../../../kit/detected.ts";
import { type StatusCase, howItStands } from "./how-it-stands.ts";

function claimOf(claims: readonly Claim[], text: string, content: string): Claim {
  const claim = claims.find(({ pieces }) => piecesText(text, pieces) === content);
  if (!claim) throw new Error(`no claim has exactly this content: ${content}`);
  return claim;
}

describe("A denial is a claim of its own, and its link changes nothing until it is confirmed", () => {
  const cases: readonly (readonly [
    text: string,
    denial: string,
    itStands: string,
    denied: string,
    before: string,
    confirmed: string,
  ])[] = [
    [
      "Denmark said that Norway planned to close the border. Norwegian officials said there were no plans to close the border.",
      "there were no plans to close the border",
      "sourced R4 D “said” < Norwegian officials (interested)",
      "Norway planned to close the border",
      "sourced",
      "contested",
    ],
    [
      "Sources said that the bank planned to close its branches in Ghent. The bank dismissed the allegations.",
      "The bank dismissed the allegations",
      "sourced R4 B “dismissed the allegations” < the bank",
      "the bank planned to close its branches in Ghent",
      "unsourced",
      "denied",
    ],
    [
      "The union said that 40 welders had been fired. “No welders have been fired,” the shipyard replied to the claims.",
      "“No welders have been fired,”",
      "sourced R4 D “replied” < the shipyard",
      "40 welders had been fired",
      "sourced",
      "contested",
    ],
    [
      "Farmers said that the mill had poisoned the river. The mill's owner called the claims a lie.",
      "The mill's owner called the claims a lie",
      "sourced R4 D “called the claims a lie” < the mill's owner",
      "the mill had poisoned the river",
      "sourced",
      "contested",
    ],
    [
      "Doctors said that the drug had killed six patients. The maker said the accusation was false.",
      "the accusation was false",
      "sourced R4 D “said” < the maker",
      "the drug had killed six patients",
      "sourced",
      "contested",
    ],
  ];

  test.each(cases)("%s", (text, denial, itStands, denied, before, confirmed) => {
    expect(howItStands(text, denial)).toBe(itStands);
    const { claims } = detection(text);
    const target = claimOf(claims, text, denied);
    expect(claimOf(claims, text, denial).denies.map((link) => link.claim)).toEqual([target.id]);
    expect(suggestedStatus(suggestionOf(target), false)).toBe(before);
    expect(suggestedStatus(suggestionOf(target), true)).toBe(confirmed);
  });
});

describe("What sounds like a denial of P and is none", () => {
  const cases: readonly StatusCase[] = [
    // "Did not deny P" is a response.
    [
      "The general did not deny that the convoy had been hit.",
      "the convoy had been hit",
      "unsourced R6 +response “did not deny that”",
    ],
    [
      "The firm never denied that the valve had failed.",
      "the valve had failed",
      "unsourced R6 +response “never denied that”",
    ],
    // "Denied that not-P": only not-P is denied; P keeps what it has.
    [
      "Denmark said that Norway paid its debts. Norway denied that it had not paid its debts.",
      "Norway paid its debts",
      "sourced R4 B “said that” < Denmark",
    ],
    [
      "Denmark said that Norway paid its debts. Norway denied that it had not paid its debts.",
      "it had not paid its debts",
      "denied R6; R1 “denied that” ! Norway (interested)",
    ],
    [
      "Inspectors say the school is safe. The head denied that the school is not safe.",
      "the school is safe",
      "sourced R4 D “say” < inspectors",
    ],
  ];

  test.each(cases)("%s | %s", (text, content, stands) => {
    expect(howItStands(text, content)).toBe(stands);
    expect(detection(text).claims.flatMap((claim) => claim.denies)).toEqual([]);
  });
});

describe("X said P is false: a denial by X, who gives no source to P", () => {
  const cases: readonly StatusCase[] = [
    [
      "Oslo said the claim that the ferry had sunk was untrue.",
      "the ferry had sunk",
      "denied R6; R1 “was untrue” ! Oslo",
    ],
    [
      "The dean says that it is not true that the exam was sold.",
      "the exam was sold",
      "denied R6; R1 “it is not true that” ! the dean",
    ],
    [
      "“It is not true that we sold the exam,” the dean said.",
      "we sold the exam",
      "denied R6; R1 “It is not true that” ! the dean (interested)",
    ],
    [
      "It is false that the reactor leaked, according to the operator.",
      "the reactor leaked",
      "denied R6; R1 “It is false that” ! the operator",
    ],
    [
      "The embassy branded Sweden's allegation that it hired hackers a fabrication.",
      "it hired hackers",
      "contested R4 B “branded” < Sweden; R1 “branded” ! the embassy (interested)",
    ],
  ];

  test.each(cases)("%s", (text, content, stands) => {
    expect(howItStands(text, content)).toBe(stands);
  });
});

describe("Quotation inside quotation: the outermost is shown, the weakest grades", () => {
  const cases: readonly StatusCase[] = [
    [
      "The minister said that Berlin claimed that the pipeline had been sabotaged.",
      "the pipeline had been sabotaged",
      "sourced R4 D “claimed that” < the minister < Berlin",
    ],
    [
      "Berlin said that a sailor had told the coastguard that the pipeline was cut.",
      "the pipeline was cut",
      "sourced R4 D “had told the coastguard that” < Berlin < a sailor",
    ],
    [
      "The report says that Vienna believes that the bones are human.",
      "the bones are human",
      "sourced R4 C “believes that” < the report < Vienna",
    ],
    [
      "According to Anna Lind, residents say that the dam broke at noon.",
      "the dam broke at noon",
      "sourced R4 D “say that” < Anna Lind < residents",
    ],
    [
      "Lind wrote that, according to the police, 12 cows were stolen.",
      "12 cows were stolen",
      "sourced R4 C “according to” < Lind < the police",
    ],
    [
      "The paper wrote that sources said that the bishop had resigned.",
      "the bishop had resigned",
      "unsourced R5 “sources” < the paper < sources",
    ],
    [
      "The mayor says the dam is safe.\n— Anna Lind (@lind) May 4, 2021",
      "the dam is safe",
      "sourced R4 D “says” < Anna Lind < the mayor",
    ],
    ["Rome said that Paris called the tunnel “a death trap”.", "“a death trap”", "sourced R4 B “called” < Paris"],
  ];

  test.each(cases)("%s", (text, content, stands) => {
    expect(howItStands(text, content)).toBe(stands);
  });
});

describe("Who denies an accusation against itself is interested", () => {
  const cases: readonly StatusCase[] = [
    [
      "The airline denied that it had sold broken seats.",
      "it had sold broken seats",
      "denied R6; R1 “denied that” ! the airline (interested)",
    ],
    ["The cashier denied stealing the ring.", "stealing the ring", "denied R6; R1 “denied” ! the cashier (interested)"],
    [
      "Moscow denied that Russian jets had crossed the border.",
      "Russian jets had crossed the border",
      "denied R6; R1 “denied that” ! Moscow (interested)",
    ],
    [
      "The mill denied any responsibility for the flood.",
      "any responsibility for the flood",
      "denied R6; R1 “denied” ! the mill (interested)",
    ],
    [
      "Vega Motors denied a claim that Vega had hidden the defect.",
      "Vega had hidden the defect",
      "denied R6; R1 “denied a claim that” ! Vega Motors (interested)",
    ],
    [
      "The coroner denied that the boy had drowned.",
      "the boy had drowned",
      "denied R6; R1 “denied that” ! the coroner",
    ],
    [
      "Oslo denied that Finnish trucks had crossed the border.",
      "Finnish trucks had crossed the border",
      "denied R6; R1 “denied that” ! Oslo",
    ],
  ];

  test.each(cases)("%s", (text, content, stands) => {
    expect(howItStands(text, content)).toBe(stands);
  });
});

describe("Reject and dismiss deny only what was said", () => {
  const cases: readonly StatusCase[] = [
    [
      "The club rejected suggestions that the pitch was frozen.",
      "the pitch was frozen",
      "denied R6; R1 “rejected suggestions that” ! the club",
    ],
    [
      "The ministry dismissed as false a report that the dam had cracked.",
      "the dam had cracked",
      "denied R6; R1 “dismissed as false a report that” ! the ministry",
    ],
    ["The board rejected a plan to sell the theatre.", "to sell the theatre", "no claim"],
    ["Voters rejected the idea of a second runway.", "a second runway", "no claim"],
    ["The coach dismissed his captain after the game.", "his captain after the game", "no claim"],
    ["The court rejected the appeal.", "rejected the appeal", "no claim"],
    ["Her body rejected the kidney.", "rejected the kidney", "no claim"],
  ];

  test.each(cases)("%s", (text, content, stands) => {
    expect(howItStands(text, content)).toBe(stands);
  });
});

describe("The outlet's own “could not verify” keeps the source and adds a flag", () => {
  const cases: readonly StatusCase[] = [
    [
      "The militia said it had shot down a jet. This newspaper could not independently verify the claim.",
      "it had shot down a jet",
      "sourced R4 D “said” < the militia +not-verified-by-outlet “could not independently verify”",
    ],
    [
      "The miners' union says nine men are trapped. The figure could not be independently confirmed.",
      "nine men are trapped",
      "sourced R4 B “says” < the miners' union +not-verified-by-outlet “could not be independently confirmed”",
    ],
    [
      "Rebels say they hold the dam, which the agency was unable to verify.",
      "they hold the dam",
      "sourced R4 D “say” < rebels +not-verified-by-outlet “was unable to verify”",
    ],
    [
      "The mayor said that 30 homes burned. His account has not been independently verified.",
      "30 homes burned",
      "sourced R4 D “said that” < the mayor +not-verified-by-outlet “has not been independently verified”",
    ],
    [
      "The ministry said that 30 homes burned. The mayor said he could not verify the figure.",
      "30 homes burned",
      "sourced R4 B “said that” < the ministry",
    ],
  ];

  test.each(cases)("%s", (text, content, stands) => {
    expect(howItStands(text, content)).toBe(stands);
  });
});
