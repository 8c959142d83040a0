import { expect, test } from "vitest";

import { type StatusCase, howItStands } from "./how-it-stands.ts";

const missing: readonly StatusCase[] = [
  [
    "The senator claimed that the vote was stolen but provided no evidence.",
    "the vote was stolen",
    "unsourced R3 “provided no evidence” < the senator",
  ],
  [
    "Without offering any proof, the governor said that the nurses had lied.",
    "the nurses had lied",
    "unsourced R3 “Without offering any proof” < the governor",
  ],
  [
    "The party made baseless claims that the ballots were burned.",
    "the ballots were burned",
    "unsourced R3 “baseless claims” < the party",
  ],
  [
    "The blog repeated the unfounded allegation that the singer had a twin.",
    "the singer had a twin",
    "unsourced R3 “unfounded allegation” < the blog",
  ],
  [
    "Colonel Reyes said that foreign pilots flew the jets. He offered no proof.",
    "foreign pilots flew the jets",
    "unsourced R3 “offered no proof” < Colonel Reyes",
  ],
  ["There is no evidence that garlic cures malaria.", "garlic cures malaria", "unsourced R3 “no evidence that”"],
  [
    "Unconfirmed reports that the president had fled reached the border on Sunday.",
    "the president had fled",
    "unsourced R3 “Unconfirmed reports”",
  ],
  [
    "The claim that the bridge was mined is unsubstantiated.",
    "the bridge was mined",
    "unsourced R3 “is unsubstantiated”",
  ],
  [
    "The influencer said that salt water had cured her, a claim for which there is no evidence.",
    "salt water had cured her",
    "unsourced R3 “no evidence” < the influencer",
  ],
  [
    "The navy says it sank two boats, without citing evidence.",
    "it sank two boats",
    "unsourced R3 “without citing evidence” < the navy",
  ],
  [
    "No evidence has been presented that the teacher took the money.",
    "the teacher took the money",
    "unsourced R3 “No evidence has been presented that”",
  ],
  [
    "Officials have yet to provide evidence that the tunnel exists.",
    "the tunnel exists",
    "unsourced R3 “have yet to provide evidence that”",
  ],
  [
    "Inspectors found no proof that the mine polluted the lake.",
    "the mine polluted the lake",
    "unsourced R3 “no proof that”",
  ],
  [
    "Scientists say there is no evidence that the vaccine causes stroke.",
    "the vaccine causes stroke",
    "unsourced R3 “no evidence that”",
  ],
  [
    "The pamphlet, which cites no sources, says that the king sold the forest.",
    "the king sold the forest",
    "unsourced R3 “cites no sources” < the pamphlet",
  ],
  ["Reports of a second explosion remain unconfirmed.", "a second explosion", "unsourced R3 “remain unconfirmed”"],
  ["It has not been confirmed that the mayor fled.", "the mayor fled", "unsourced R3 “It has not been confirmed that”"],
  [
    "The tabloid alleged, with no supporting evidence, that the duke had gambled away the estate.",
    "the duke had gambled away the estate",
    "unsourced R3 “no supporting evidence” < the tabloid",
  ],
  [
    "Dr Hale's claim that the plague came from rats is unproven.",
    "the plague came from rats",
    "unsourced R3 “is unproven” < Dr Hale",
  ],
  [
    "“Half the squad was drunk,” the former captain said. He did not produce any evidence.",
    "“Half the squad was drunk,”",
    "unsourced R3 “did not produce any evidence” < the former captain",
  ],
  [
    "The candidate falsely hinted, but never showed any proof, that the judge was bribed.",
    "the judge was bribed",
    "unsourced R3 “never showed any proof” < the candidate",
  ],
  [
    "The board has offered little evidence for its claim that the fund is solvent.",
    "the fund is solvent",
    "unsourced R3 “offered little evidence” < the board",
  ],
];

test.each(missing)("R3 finds that evidence is missing: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

const notMissing: readonly StatusCase[] = [
  [
    "The rebels said they had taken the airport. Reuters could not independently verify the claim.",
    "they had taken the airport",
    "sourced R4 D “said” < the rebels +not-verified-by-outlet “could not independently verify”",
  ],
  [
    "Police said they had given evidence of the theft to the court.",
    "they had given evidence of the theft to the court",
    "sourced R4 B “said” < Police",
  ],
  [
    "The judge said the lawyers had shown no evidence.",
    "the lawyers had shown no evidence",
    "sourced R4 D “said” < the judge",
  ],
  [
    "The minister said the plant leaked. The plant's owner gave no evidence to the court.",
    "the plant leaked",
    "sourced R4 D “said” < the minister",
  ],
  [
    "The scholar argues that the absence of evidence proves nothing.",
    "the absence of evidence proves nothing",
    "sourced R4 D “argues that” < the scholar",
  ],
  [
    "Witnesses provided no evidence, the judge said.",
    "Witnesses provided no evidence",
    "sourced R4 D “said” < the judge",
  ],
  [
    "The agency said that 30 whales had died and produced photographs as evidence.",
    "30 whales had died",
    "sourced R4 B “said that” < the agency",
  ],
  [
    "Scientists say there is no evidence that the vaccine causes stroke.",
    "there is no evidence that the vaccine causes stroke",
    "sourced R4 D “say” < scientists",
  ],
  [
    "The prosecutor said nobody could be tried without evidence of intent.",
    "nobody could be tried without evidence of intent",
    "sourced R4 D “said” < the prosecutor +hedged “could be”",
  ],
  [
    "The broker said the firm would move to Cork. He gave no details.",
    "the firm would move to Cork",
    "sourced R4 D “said” < the broker",
  ],
];

test.each(notMissing)("R3 takes no source away: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
