import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { piecesText } from "#domain/anchor/span.ts";
import { modelPath } from "#domain/detect/model/model-path.ts";
import { readModels, rulesAlone } from "#domain/detect/models.ts";
import { detectorVersion } from "#domain/detect/version.ts";

import { detectedLines, detection, shippedModels, shownClaims } from "../../kit/detected.ts";

const shipped = shippedModels();

/** Behind the first word, the rule: which of the two found it first is not what these cases are about. */
function said(text: string): readonly string[] {
  return detectedLines(text, shipped).map((line) => line.slice(line.indexOf(": ") + 2));
}

describe("rules and models together", () => {
  test.each<readonly [what: string, text: string, lines: readonly string[]]>([
    [
      "each sentence of a quotation is a claim, those behind the speaker too",
      "“The bridge will stay closed until May. Repairs cost 4 million euros,” the mayor said on Monday. “Nobody was hurt.”",
      [
        "The bridge will stay closed until May < the mayor [said] sourced D",
        "Repairs cost 4 million euros < the mayor [said] sourced D",
        "“Nobody was hurt.” < the mayor [said] sourced D",
      ],
    ],
    [
      "a quotation that its speaker interrupts is one claim in two pieces",
      "“The ministry,” Larsen said, “sold two ferries in March.”",
      ["“The ministry,” … “sold two ferries in March.” < Larsen [said] sourced B"],
    ],
    [
      "speech without quotation marks around its speaker",
      "The storm, forecasters warned, could reach the coast by Friday.",
      ["The storm … could reach the coast by Friday < forecasters [warned] sourced D"],
    ],
    [
      "the introducing word belongs to the cue",
      "Hansen insisted that the harbour had lost 40 jobs.",
      ["the harbour had lost 40 jobs < Hansen [insisted that] sourced B"],
    ],
    [
      "a denial within a quotation leaves it whole",
      "“The valley has no water. They deny that the dam broke,” the mayor said.",
      [
        "The valley has no water < the mayor [said] sourced D",
        "They deny that the dam broke < the mayor [said] sourced D",
        "the dam broke < the mayor [deny that] contested D ! they",
      ],
    ],
    [
      "a name that is a verb as well",
      "Lynch said the harbour had lost 40 jobs.",
      ["the harbour had lost 40 jobs < Lynch [said] sourced B"],
    ],
    ["a question is no claim, whoever asks it", "“Who will pay for the repairs?” the mayor asked.", []],
    ["unless it is the subject", "She said that was wrong.", ["that was wrong < she [said] sourced D"]],
    [
      "a denial names its denier and has no source",
      "The company denied that it had dumped oil in the lake.",
      ["it had dumped oil in the lake [denied that] denied R6 ! the company"],
    ],
    [
      "so does one by a verb that only turns away, where a clause says what",
      "Critics dispute that the vaccine caused the deaths.",
      ["the vaccine caused the deaths [dispute that] denied R6 ! critics"],
    ],
    [
      "declining to confirm answers neither way",
      "The spokeswoman declined to confirm that talks had failed.",
      ["talks had failed [declined to confirm that] unsourced R6 +response"],
    ],
    [
      "whoever is accused is no source of it",
      "Two officers were accused of taking bribes from smugglers.",
      ["Two officers were accused of taking bribes from smugglers unsourced R6"],
    ],
    [
      "a phrase quoted within a claim is a claim of its own",
      "Hansen told reporters on Tuesday that the harbour had lost 40 jobs, which the council called “a heavy blow.”",
      [
        "the harbour had lost 40 jobs, which the council called “a heavy blow.” < Hansen [told] sourced B",
        "“a heavy blow.” < the council [called] sourced B",
      ],
    ],
    ["a quoted question is no claim", "“What can we do?” the farmer asked.", []],
    ["a picture states nothing by showing", "The pictures show the scale of the flood.", []],
  ])("%s", (_, text, lines) => {
    expect(said(text)).toEqual(lines);
  });

  test("a claim that the model had a say in tells how sure it is", () => {
    const [claim] = shownClaims("Hansen insisted that the harbour had lost 40 jobs.", shipped);
    expect(claim?.foundBy).toMatchObject({ detector: detectorVersion, score: expect.any(Number) });
    const score = claim?.foundBy.kind === "detector" ? claim.foundBy.score : undefined;
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThanOrEqual(1);
  });
});

describe("the author's own statements", () => {
  const text = [
    "The city closed 14 schools in 2021 and sold the buildings for 30 million euros.",
    "What a wonderful evening it was for everyone who loves music.",
    "The council will surely find a way out of this mess.",
    "How could that happen?",
  ].join("\n\n");

  test.each([
    ["by the rules alone", rulesAlone],
    ["with the models", shipped],
  ])("%s: facts stand above opinion and forecast, and a question is none", (_, models) => {
    const { claims } = detection(text, models);
    const worth = new Map(
      claims.map((claim) => [
        piecesText(text, claim.pieces).split(" ").slice(0, 3).join(" "),
        claim.checkWorthiness ?? -1,
      ]),
    );
    expect(worth.get("The city closed")).toBeGreaterThan(0.6);
    for (const opening of ["What a wonderful", "The council will"]) {
      const found = worth.get(opening) ?? 0;
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThan(0.3);
    }
    expect(worth.has("How could that")).toBe(false);
  });

  test("what somebody says has no check-worthiness: it is always shown", () => {
    const { claims } = detection("Hansen said that he was glad.", shipped);
    expect(claims).toHaveLength(1);
    expect(claims[0]).not.toHaveProperty("checkWorthiness");
  });
});

describe("a model's file that is missing or damaged", () => {
  const whole = readFileSync(new URL(`../../../public/${modelPath}`, import.meta.url));
  const turned = Uint8Array.from(whole);
  turned[whole.length >> 1] = (turned[whole.length >> 1] ?? 0) ^ 255;
  const text = "Hansen said that the harbour had lost 40 jobs.\n\n“It rained. It snowed,” the mayor said.";

  test.each<readonly [string, Uint8Array | null]>([
    ["missing", null],
    ["empty", new Uint8Array()],
    ["cut", whole.subarray(0, 100_000)],
    ["with one byte turned", turned],
    ["another file", new TextEncoder().encode("<!doctype html><title>Not found</title>")],
  ])("%s: the rules work alone, under another name", (_, attribution) => {
    const models = readModels({ attribution, worthiness: null });
    expect(models).toEqual(rulesAlone);
    const found = detection(text, models);
    expect(found.claims.length).toBeGreaterThan(1);
    expect(found.detector).not.toBe(detectorVersion);
    expect(found.claims.every(({ foundBy }) => !("score" in foundBy))).toBe(true);
  });
});
