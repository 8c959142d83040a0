import { expect, test } from "vitest";

import { type StatusCase, howItStands } from "./how-it-stands.ts";

const denied: readonly StatusCase[] = [
  [
    "The hospital denied that it had turned away 12 patients.",
    "it had turned away 12 patients",
    "denied R6; R1 “denied that” ! the hospital (interested)",
  ],
  [
    "Zurich Air has repeatedly denied cancelling flights to save fuel.",
    "cancelling flights to save fuel",
    "denied R6; R1 “has repeatedly denied” ! Zurich Air (interested)",
  ],
  [
    "Claims that the vaccine causes blindness were denied by the health ministry.",
    "the vaccine causes blindness",
    "denied R6; R1 “were denied” ! the health ministry",
  ],
  [
    "It is not true that the museum sold the painting to a Swiss bank.",
    "the museum sold the painting to a Swiss bank",
    "denied R6; R1 “It is not true that”",
  ],
  [
    "The army said the report that 90 soldiers had deserted was false.",
    "90 soldiers had deserted",
    "denied R6; R1 “was false” ! the army",
  ],
  [
    "Nairobi police said that six people had been arrested, which the opposition denies.",
    "six people had been arrested",
    "contested R4 B “said that” < Nairobi police; R1 “denies” ! the opposition",
  ],
  ["The governor called reports of a prison riot fake.", "a prison riot", "denied R6; R1 “called” ! the governor"],
  [
    "The bakery chain refuted a claim that its bread contained plastic.",
    "its bread contained plastic",
    "denied R6; R1 “refuted a claim that” ! the bakery chain (interested)",
  ],
  [
    "Several newspapers debunked the story that the senator owned a casino.",
    "the senator owned a casino",
    "denied R6; R1 “debunked the story that” ! several newspapers",
  ],
  [
    "The club's lawyers dismissed allegations that the coach had bribed a referee.",
    "the coach had bribed a referee",
    "denied R6; R1 “dismissed allegations that” ! the club's lawyers",
  ],
  [
    "Chancellor Vogt dismissed the opposition's claim that pensions had shrunk.",
    "pensions had shrunk",
    "contested R4 B “dismissed the opposition's claim that” < the opposition; R1 “dismissed the opposition's claim that” ! Chancellor Vogt",
  ],
  [
    "Oslo rejected accusations by Greenpeace that the rig was leaking oil.",
    "the rig was leaking oil",
    "contested R4 B “rejected accusations by Greenpeace that” < Greenpeace; R1 “rejected accusations by Greenpeace that” ! Oslo",
  ],
  ["Reports of a coup are false, the junta said.", "a coup", "denied R6; R1 “are false” ! the junta"],
  [
    "The rumour that the bank is insolvent is untrue, its chairman insisted.",
    "the bank is insolvent",
    "denied R5 “rumour that”; R1 “is untrue” ! its chairman",
  ],
  [
    "The prince denied any role in the sale of the island.",
    "any role in the sale of the island",
    "denied R6; R1 “denied” ! the prince (interested)",
  ],
  [
    "The trainer denied allegations of doping.",
    "doping",
    "denied R6; R1 “denied allegations of” ! the trainer (interested)",
  ],
  [
    "There is no truth to the claim that the lake is toxic, the mayor said.",
    "the lake is toxic",
    "denied R6; R1 “There is no truth to the claim that” ! the mayor",
  ],
  [
    "The finance ministry insists that it is untrue that the tax was raised.",
    "the tax was raised",
    "denied R6; R1 “it is untrue that” ! the finance ministry",
  ],
  [
    "Major Petrov led the unit for two years. He has denied that prisoners were beaten.",
    "prisoners were beaten",
    "denied R6; R1 “has denied that” ! Major Petrov",
  ],
  [
    "Marta Lund, who denies having forged the will, appeared in court on Monday.",
    "having forged the will",
    "denied R6; R1 “denies” ! Marta Lund (interested)",
  ],
  [
    "Denying that he had fled, the banker said he would return in June.",
    "he had fled",
    "denied R6; R1 “Denying that” ! the banker (interested)",
  ],
  [
    "Prosecutors say the firm dumped acid in the river, a charge the firm denies.",
    "the firm dumped acid in the river",
    "contested R4 D “say” < prosecutors; R1 “denies” ! the firm (interested)",
  ],
  [
    "The union says 300 nurses walked out, but the hospital denies this.",
    "300 nurses walked out",
    "contested R4 B “says” < the union; R1 “denies” ! the hospital",
  ],
  [
    "“The dam is safe,” the operator said, rejecting claims that the wall had cracked.",
    "the wall had cracked",
    "denied R6; R1 “rejecting claims that” ! the operator",
  ],
  [
    "The campaign team will deny that votes were bought.",
    "votes were bought",
    "denied R6; R1 “will deny that” ! the campaign team",
  ],
  [
    "The paper printed allegations that the abbot had sold relics, which the abbot denies.",
    "the abbot had sold relics",
    "denied R5 “allegations that”; R1 “denies” ! the abbot (interested)",
  ],
  [
    "The trawler's crew said they were fishing in open waters - a point the coastguard disputes.",
    "they were fishing in open waters",
    "contested R4 D “said” < the trawler's crew; R1 “disputes” ! the coastguard",
  ],
  [
    "The valley belongs to both towns, the elders claim, although the county disputes this.",
    "The valley belongs to both towns",
    "contested R4 D “claim” < the elders; R1 “disputes” ! the county",
  ],
  [
    "The brewer denies that the well ran dry, and it has sued two farmers.",
    "the well ran dry",
    "denied R6; R1 “denies that” ! the brewer",
  ],
  [
    "The bank's chief denied that savings were lost, pointing to an audit.",
    "savings were lost",
    "denied R6; R1 “denied that” ! the bank's chief",
  ],
  [
    "The diver says she was dismissed for being ill, a claim that the club strongly disputes.",
    "she was dismissed for being ill",
    "contested R4 D “says” < the diver; R1 “strongly disputes” ! the club",
  ],
];

test.each(denied)("R1 answers that it is denied: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});

const notDenied: readonly StatusCase[] = [
  ["The mayor said the bridge was not closed.", "the bridge was not closed", "sourced R4 D “said” < the mayor"],
  ["The council rejected a proposal to close the pool.", "to close the pool", "no claim"],
  ["The judge dismissed the case.", "dismissed the case", "no claim"],
  ["The treaty was rejected by parliament in 1996.", "The treaty was rejected by parliament in 1996", "unsourced R6"],
  ["The singer was denied a visa by Japan in 2019.", "The singer was denied a visa by Japan in 2019", "unsourced R6"],
  ["Egypt denied 14 ships access to the canal.", "Egypt denied 14 ships access to the canal", "unsourced R6"],
  ["Any minister would deny that he had been told.", "he had been told", "no claim"],
  ["Nobody denies that the reef is dying.", "the reef is dying", "unsourced R6 +response “denies that”"],
  [
    "The team's owner dismissed the coach, who said that the squad was too old.",
    "the squad was too old",
    "sourced R4 D “said that” < the coach",
  ],
  [
    "The lab said that the false alarm had cost 2 million euros.",
    "the false alarm had cost 2 million euros",
    "sourced R4 D “said that” < the lab",
  ],
  ["We cannot go on and try to deny the way the sea rises.", "the way the sea rises", "no claim"],
  [
    "The banker said the bridge had been sold, which the town rejected in a vote in 1999.",
    "the bridge had been sold, which the town rejected in a vote in 1999",
    "sourced R4 D “said” < the banker",
  ],
];

test.each(notDenied)("R1 stays silent: %s", (text, content, stands) => {
  expect(howItStands(text, content)).toBe(stands);
});
