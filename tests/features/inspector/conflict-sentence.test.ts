import { describe, expect, it } from "vitest";
import type { Proposition } from "#domain/relate/proposition.ts";
import { conflictSentence } from "#features/inspector/conflict-sentence.ts";
import type { Conflict } from "#state/elsewhere.ts";

function stated(changes: Partial<Proposition>): Proposition {
  return {
    claim: "a".repeat(20),
    quote: "anything",
    speaker: null,
    stems: [],
    numbers: [],
    names: [],
    times: [],
    negated: false,
    mood: "is",
    denial: null,
    ...changes,
  };
}

describe("what another article says instead", () => {
  it.each<{ kind: Conflict["kind"]; here: Partial<Proposition>; there: Partial<Proposition>; sentence: string }>([
    {
      kind: "number",
      here: { numbers: ["400000", "3"] },
      there: { numbers: ["3", "300000"] },
      sentence: "It says 300,000 instead of 400,000",
    },
    {
      kind: "number",
      here: { numbers: ["2019"] },
      there: { numbers: ["2021"] },
      sentence: "It says 2021 instead of 2019",
    },
    { kind: "number", here: { numbers: ["12%"] }, there: { numbers: ["15%"] }, sentence: "It says 15% instead of 12%" },
    {
      kind: "number",
      here: { numbers: ["4", "5"] },
      there: { numbers: ["6", "7"] },
      sentence: "It gives another number",
    },
    { kind: "number", here: { numbers: ["4"] }, there: {}, sentence: "It gives another number" },
    { kind: "negation", here: {}, there: { negated: true }, sentence: "It says that it is not so" },
    { kind: "negation", here: { negated: true }, there: {}, sentence: "It says that it is so" },
    {
      kind: "name",
      here: { names: ["port elm"] },
      there: { names: ["lindow"] },
      sentence: "It says Lindow instead of Port Elm",
    },
    {
      kind: "name",
      here: { names: ["lindow"] },
      there: { names: ["norrvik", "harkstad"] },
      sentence: "It names somebody or something else",
    },
    {
      kind: "time",
      here: { times: ["monday"] },
      there: { times: ["friday"] },
      sentence: "It says Friday instead of Monday",
    },
    { kind: "time", here: { times: ["2019"] }, there: { times: [] }, sentence: "It gives another time" },
  ])("$kind: $sentence", ({ kind, here, there, sentence }) => {
    expect(conflictSentence(kind, stated(here), stated(there))).toBe(sentence);
  });
});
