import { expect, test } from "vitest";

import { type StatusCase, howItStands } from "./how-it-stands.ts";

const responses: readonly StatusCase[] = [
  [
    "The palace declined to confirm that the queen had pneumonia.",
    "the queen had pneumonia",
    "unsourced R6 +response “declined to confirm that”",
  ],
  [
    "The Pentagon neither confirmed nor denied that a drone was lost.",
    "a drone was lost",
    "unsourced R6 +response “neither confirmed nor denied that”",
  ],
  [
    "The coach would neither confirm nor deny that he had signed.",
    "he had signed",
    "unsourced R6 +response “neither confirm nor deny that”",
  ],
  [
    "The ministry did not deny that prices had doubled.",
    "prices had doubled",
    "unsourced R6 +response “did not deny that”",
  ],
  [
    "Navarro has not denied that she met the lobbyist.",
    "she met the lobbyist",
    "unsourced R6 +response “has not denied that”",
  ],
  [
    "The agency has not confirmed that the virus reached Peru.",
    "the virus reached Peru",
    "unsourced R6 +response “has not confirmed that”",
  ],
  [
    "The bishop would not confirm that the school had closed.",
    "the school had closed",
    "unsourced R6 +response “would not confirm that”",
  ],
  [
    "The shipping line could not confirm that the vessel had sunk.",
    "the vessel had sunk",
    "unsourced R6 +response “could not confirm that”",
  ],
  [
    "Neither the club nor the player would confirm that a contract was signed.",
    "a contract was signed",
    "unsourced R6 +response “would confirm that”",
  ],
  [
    "The envoy stopped short of confirming that talks had begun.",
    "talks had begun",
    "unsourced R6 +response “stopped short of confirming that”",
  ],
  [
    "The minister refused to deny that he had known of the risk.",
    "he had known of the risk",
    "unsourced R6 +response “refused to deny that”",
  ],
  [
    "The court was unable to confirm that the witness had died.",
    "the witness had died",
    "unsourced R6 +response “was unable to confirm that”",
  ],
  [
    "The army has never acknowledged that it used gas.",
    "it used gas",
    "unsourced R6 +response “has never acknowledged that”",
  ],
  [
    "Asked by reporters, the chief nurse refused to admit that doses had been thrown away.",
    "doses had been thrown away",
    "unsourced R6 +response “refused to admit that”",
  ],
];

test.each(responses)("R2 marks a response: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

const unchanged: readonly StatusCase[] = [
  ["The bank refused to say whether it had been hacked.", "it had been hacked", "no claim"],
  [
    "Police said 12 people were hurt. The hospital declined to comment.",
    "12 people were hurt",
    "sourced R4 B “said” < Police",
  ],
  ["“No comment,” the minister said.", "No comment", "no claim"],
  ["The owner had no comment on the fire.", "no comment on the fire", "no claim"],
  [
    "Rangers said the bear was shot, but the ministry neither confirmed nor denied it.",
    "the bear was shot",
    "sourced R4 D “said” < rangers",
  ],
  ["The union rejected the proposal to cut wages.", "to cut wages", "no claim"],
  [
    "Parliament rejected an offer by Norway to sell gas in 2024.",
    "Parliament rejected an offer by Norway to sell gas in 2024",
    "unsourced R6",
  ],
  [
    "The two sides would not comment on reports that a truce was signed.",
    "a truce was signed",
    "unsourced R5 “reports that”",
  ],
  [
    "The ministry declined to comment on the claim that 300 cattle had died.",
    "300 cattle had died",
    "unsourced R5 “claim that”",
  ],
  [
    "The author declined the prize, saying that the jury was biased.",
    "the jury was biased",
    "sourced R4 D “saying that” < the author",
  ],
  [
    "The senator refused to resign, insisting that he had broken no law.",
    "he had broken no law",
    "sourced R4 D “insisting that” < the senator",
  ],
  ["The witness did not say that the mine was closed.", "the mine was closed", "no claim"],
  ["The ministry confirmed that the well was dry.", "the well was dry", "sourced R4 B “confirmed that” < the ministry"],
  [
    "The clinic, which declined to comment on Friday, said in March that 60 beds were empty.",
    "60 beds were empty",
    "sourced R4 D “said in March that” < the clinic",
  ],
];

test.each(unchanged)("R2 changes nothing: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
