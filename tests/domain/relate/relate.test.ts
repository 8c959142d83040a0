import { describe, expect, test } from "vitest";
import { propositionsOf } from "#domain/relate/propositions-of.ts";
import { Propositions } from "#domain/relate/proposition.ts";
import { relate } from "#domain/relate/relate.ts";
import { Relations } from "#domain/relate/relations.ts";
import { detection } from "../../kit/detected.ts";
import { statement } from "./statement.ts";

/** What two statements come to, or "neither". */
function likeness(a: string, b: string): string {
  return relate(statement(a), [statement(b)]).likenesses[0]?.kind ?? "neither";
}

describe("two statements", () => {
  test.each([
    ["The dam near Kell held 400,000 litres of water.", "The dam near Kell held 400 thousand litres of water.", "same"],
    ["The dam near Kell held 400,000 litres of water.", "The dam near Kell held 700,000 litres of water.", "number"],
    ["The dam near Kell was inspected in May.", "The dam near Kell was not inspected in May.", "negation"],
    ["The dam near Kell was inspected in March 2023.", "The dam near Kell was inspected in April 2023.", "time"],
    ["The dam near Kell was inspected by Portugal.", "The dam near Kell was inspected by Spain.", "name"],
    ["The dam near Kell was inspected in May.", "Bakers in Oslo asked for cheaper flour.", "neither"],
  ])("“%s” and “%s”: %s", (a, b, kind) => {
    expect(likeness(a, b)).toBe(kind);
    expect(likeness(b, a)).toBe(kind);
  });
});

/** Every denial between two articles in one line. */
function denials(a: string, b: string): readonly string[] {
  const [own, other] = [a, b].map((text) => propositionsOf(text, detection(text)));
  if (!own || !other) throw new Error("two texts give two lists of propositions");
  const quote = (claim: string): string =>
    [...own.propositions, ...other.propositions].find((one) => one.claim === claim)?.quote ?? "?";
  return relate(own, [other]).denials.map(
    ({ denial, denied, type, ground }) => `${quote(denial.claim)} -> ${quote(denied.claim)}: ${type} ${ground}`,
  );
}

describe("a denial in another article", () => {
  test.each([
    [
      "with its own words for what it denies",
      "Denmark said that Norway had moved tanks to the northern border.",
      "Norway denied that it had moved tanks to the northern border.",
      ["it had moved tanks to the northern border -> Norway had moved tanks to the northern border: full direct"],
    ],
    [
      "that says it is not so",
      "Denmark said that Norway had moved tanks to the northern border.",
      "Norwegian officials said that Norway had not moved tanks to the northern border.",
      [
        "Norway had not moved tanks to the northern border -> Norway had moved tanks to the northern border: full topic",
      ],
    ],
    [
      "by the same side",
      "Denmark said that Norway had moved tanks to the northern border.",
      "Danish officials said that Norway had not moved tanks to the northern border.",
      [],
    ],
  ])("%s", (_, a, b, expected) => {
    expect(denials(a, b)).toEqual(expected);
    expect(denials(b, a)).toEqual(expected);
  });
});

test("what is given stands up to the schemas", () => {
  const own = statement("The dam near Kell held 400,000 litres of water on 9 May 2023.");
  expect(Propositions.parse(own)).toEqual(own);
  const relations = relate(own, [statement("The dam near Kell held 300,000 litres of water on 9 May.")]);
  expect(Relations.parse(relations)).toEqual(relations);
  expect(relations.likenesses).toHaveLength(1);
});
