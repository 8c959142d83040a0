import { describe, expect, test } from "vitest";

import type { Propositions } from "#domain/relate/proposition.ts";
import { relate } from "#domain/relate/relate.ts";

import { type Stated, propositionsStated } from "../../kit/stated.ts";

/** The denials between two articles: `ground type`, with `<` where the second denies the first. */
function denials(first: Propositions, second: Propositions): readonly string[] {
  return relate(first, [second]).denials.map(
    ({ denial, ground, type }) => `${denial.text === first.text ? ">" : "<"} ${ground} ${type}`,
  );
}

const cases: readonly (readonly [what: string, claim: Stated, denial: Stated, links: readonly string[]])[] = [
  [
    "a denial in the same words",
    { says: "Denmark", content: "Norway had tanks at the northern border" },
    { denies: "Norway", content: "it had tanks at the northern border" },
    ["< direct full"],
  ],
  [
    "a denial in other words",
    { says: "the union", content: "the railway plans to close 40 stations in Jutland" },
    { denies: "the railway", content: "40 stations in Jutland are to shut" },
    ["< direct full"],
  ],
  [
    "the other side says that it is not so",
    { says: "Denmark", content: "Norway had tanks at the northern border" },
    { says: "Norwegian officials", content: "there were no tanks at the northern border" },
    ["< topic full"],
  ],
  [
    "a broader denial",
    { says: "Ukraine", content: "a mobilisation campaign in the autumn could take in 400,000 recruits" },
    { says: "Russian officials", content: "there are no plans for any mobilisation campaign" },
    ["< entailment full"],
  ],
  [
    "a denial of all plans, against a claim that has only their object",
    { says: "Ukraine", content: "this mobilisation could take in between 400,000 and 700,000 men" },
    { says: "Russian officials", content: "there are no immediate plans for a new wave of mobilisation" },
    ["< entailment full"],
  ],
  [
    "somebody else's plans",
    { says: "Berlin", content: "a mobilisation of the reserve could start in Poland" },
    { says: "Russian officials", content: "there are no immediate plans for a new wave of mobilisation" },
    [],
  ],
  [
    "what is denied follows from the claim",
    { says: "the report", content: "Harald Munk hid gold worth 3 million crowns in a bank in Riga in 2019" },
    { denies: "Munk", content: "he hid gold in a bank in Riga" },
    ["< entailment full"],
  ],
  [
    "a denial that is only reported",
    { says: "Denmark", content: "Norway had tanks at the northern border" },
    {
      reports: "Norway",
      cue: "rejected allegations",
      content: "Norway rejected allegations of tanks at the northern border",
    },
    ["< direct full"],
  ],
  [
    "the author's own verdict",
    { says: "a blog", content: "a shark swam through the flooded streets of Tampa" },
    "the story of the shark in the streets of Tampa is a hoax",
    ["< topic full"],
  ],
  [
    "a denial of the author's claim",
    "the mayor of Orvik took bribes from a building firm",
    { denies: "the mayor", content: "the mayor of Orvik took bribes from a building firm" },
    ["< direct full"],
  ],
  [
    "only a figure",
    { says: "Denmark", content: "Norway had 300 tanks at the northern border" },
    { denies: "Norway", content: "the number of 300 tanks at the northern border was exaggerated by Norway" },
    ["< direct partial"],
  ],
  [
    "denying that it is not so",
    { says: "the auditors", content: "the harbour board has not paid its debts to the city bank" },
    { denies: "the harbour board", content: "it has not paid its debts to the city bank" },
    ["< direct full"],
  ],
  [
    "denying that it is not so supports who says that it is",
    { says: "the auditors", content: "the harbour board has paid its debts to the city bank" },
    { denies: "the harbour board", content: "it has not paid its debts to the city bank" },
    [],
  ],
  [
    "an older denial",
    { says: "Denmark", content: "Norway had tanks at the northern border in 2024" },
    { denies: "Norway", content: "it had tanks at the northern border in 2019" },
    ["< direct stale"],
  ],
  [
    "another time",
    { says: "Denmark", content: "Norway had tanks at the northern border in May" },
    { denies: "Norway", content: "it had tanks at the northern border in June" },
    [],
  ],
  [
    "what may come is not what was",
    { says: "Denmark", content: "Norway moved tanks to the northern border" },
    { says: "Norway", content: "there are no plans to move tanks to the northern border" },
    [],
  ],
  [
    "the same side",
    { says: "Norwegian fishermen", content: "Norway had tanks at the northern border" },
    { says: "Oslo", content: "there were no tanks at the northern border" },
    [],
  ],
  [
    "the same speaker",
    { says: "Anna Lind", content: "the water board buried drums of solvent at Elva" },
    { says: "Ms Lind", content: "the water board never buried drums of solvent at Elva" },
    [],
  ],
  [
    "two denials agree",
    { denies: "the mayor", content: "the mayor of Orvik took bribes from a building firm" },
    { denies: "the building firm", content: "the mayor of Orvik took bribes from a building firm" },
    [],
  ],
  [
    "two who say no agree",
    { says: "Denmark", content: "there were no tanks at the northern border" },
    { says: "Norway", content: "there were no tanks at the northern border" },
    [],
  ],
  [
    "the author's own no is a conflict, and nobody's denial",
    { says: "Denmark", content: "Norway had tanks at the northern border" },
    "Norway had no tanks at the northern border",
    [],
  ],
  [
    "not to know is not to deny",
    { says: "rebels", content: "an air strike wounded the warlord Abdi Noor near Kismayo" },
    { says: "the coalition", content: "it had no information on an air strike near Kismayo that wounded Abdi Noor" },
    [],
  ],
  [
    "a command is no denial",
    { says: "the pilot", content: "passengers unfasten their belts before the landing" },
    { says: "the crew", content: "don't unfasten your belts before the landing" },
    [],
  ],
  [
    "a denial of something more special",
    { says: "Denmark", content: "Norway had tanks at the border" },
    { denies: "Norway", content: "it had tanks with gas shells at the border near Svinesund" },
    [],
  ],
  [
    "another topic",
    { says: "Denmark", content: "Norway had tanks at the northern border" },
    { denies: "Norway", content: "its trawlers fished for cod at the northern border of the Danish zone" },
    [],
  ],
];

describe("a denial in another article", () => {
  test.each(cases)("%s", (_, claim, denial, links) => {
    const [one, other] = [propositionsStated(claim), propositionsStated(denial)];
    expect(denials(one, other)).toEqual(links);
    expect(denials(other, one)).toEqual(links.map((link) => link.replace("<", ">")));
  });
});
