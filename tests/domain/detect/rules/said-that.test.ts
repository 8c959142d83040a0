import { expect, test } from "vitest";

import { detectedLines } from "../../../kit/detected.ts";

/** Each text with all claims found in it, as `inOneLine` writes them. */
const cases: readonly (readonly [text: string, claims: readonly string[]])[] = [
  [
    "The mayor said that the bridge would close on Monday.",
    ["said-that: the bridge would close on Monday < the mayor [said that] sourced D"],
  ],
  ["The mayor said the bridge had closed.", ["said-that: the bridge had closed < the mayor [said] sourced D"]],
  [
    "Police told reporters on Tuesday that 12 people had been arrested.",
    ["said-that: 12 people had been arrested < Police [told reporters on Tuesday that] sourced B"],
  ],
  [
    "Anna Lind wrote in a letter to the council that the dam leaks.",
    ["said-that: the dam leaks < Anna Lind [wrote in a letter to the council that] sourced B"],
  ],
  [
    "The minister has repeatedly insisted that taxes will not rise.",
    ["said-that: taxes will not rise < the minister [has repeatedly insisted that] sourced D"],
  ],
  [
    "Farmers answered the charge by saying that the well had been dry for years.",
    ["said-that: the well had been dry for years < farmers [answered the charge by saying that] sourced D"],
  ],
  [
    "The pilot went on to say that the engine had failed.",
    ["said-that: the engine had failed < the pilot [went on to say that] sourced D"],
  ],
  [
    "The union says that wages fell and that prices rose.",
    [
      "said-that: wages fell < the union [says that] sourced B",
      "attached-clause: prices rose < the union [says that] sourced B",
    ],
  ],
  [
    "The minister said that Berlin claimed that the pipeline had been sabotaged.",
    [
      "said-that: Berlin claimed that the pipeline had been sabotaged < the minister [said that] sourced D",
      "said-that: the pipeline had been sabotaged < the minister < Berlin [claimed that] sourced D",
    ],
  ],
  [
    'Lind also said: "Nobody was hurt in the fire."',
    ['said-that: "Nobody was hurt in the fire." < Lind [also said] sourced B'],
  ],
  [
    "The army estimates that 40 tanks were lost, an apparent reference to the battle of Torp.",
    ["said-that: 40 tanks were lost < the army [estimates that] sourced B"],
  ],
  [
    "The committee, which met on Friday, concluded that the vote was valid.",
    ["said-that: the vote was valid < the committee [concluded that] sourced B"],
  ],
  [
    "A study by Oslo University suggests that bees sleep at night.",
    ["said-that: bees sleep at night < a study by Oslo University [suggests that] sourced A"],
  ],
  [
    "The guard was quoted as saying that the gate had been open.",
    ["said-that: the gate had been open < the guard [was quoted as saying that] sourced D"],
  ],
  ["If the mayor says that, who will object?", []],
  ["The mayor would say that the bridge is safe.", []],
  ["The senator did not say that the tax had doubled.", []],
  [
    "It is worth noting that the port handles 300 ships a year.",
    ["author-assertion: the port handles 300 ships a year unsourced R6"],
  ],
  ["Why did the mayor say that the bridge was safe?", []],
];

test.each(cases)("A verb of saying before what it introduces: %s", (text, claims) => {
  expect(detectedLines(text)).toEqual(claims);
});
