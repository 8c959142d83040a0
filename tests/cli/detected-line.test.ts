import { expect, it } from "vitest";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { detectedLine } from "#cli/detected-line.ts";
import { rulesAlone } from "#domain/detect/models.ts";
import { z } from "#domain/schema.ts";

import { shippedModels } from "../kit/detected.ts";

const tag = createWinkTagger();
const shipped = shippedModels();
const Lines = z.object({ claims: z.array(z.looseObject({})) });

it("writes each claim with its parts where they stand in the text", () => {
  const text =
    "The harbour master said that two ferries had been sold.\n\nThe minister denied that the bridge was closed.";
  const detected = detectedLine(JSON.stringify({ id: "a", text }), tag, rulesAlone);
  expect(detected.ok).toBe(true);
  if (!detected.ok) return;
  const start = text.indexOf("that two");
  const quote = "that two ferries had been sold";
  expect(JSON.parse(detected.line)).toMatchObject({
    id: "a",
    claims: [
      {
        start,
        end: start + quote.length,
        quote,
        parts: [{ start, end: start + quote.length, quote }],
        source: { start: 0, quote: "The harbour master" },
        speaker: "the harbour master",
        cue: { quote: "said" },
        status: "sourced",
        basis: "attributed",
        rule: "said-that",
        asShown: [{ start: start + 5, quote: "two ferries had been sold", cue: { quote: "said that" } }],
        inner: [],
      },
      { quote: "that the bridge was closed", rule: "denied-that" },
    ],
  });
});

function written(text: string): readonly object[] {
  const detected = detectedLine(JSON.stringify({ id: "a", text }), tag, shipped);
  return detected.ok ? Lines.parse(JSON.parse(detected.line)).claims : [];
}

it("writes who asks something, marked as no claim", () => {
  const text = "“Who will pay for the repairs?” the mayor asked.";
  const [asked, ...more] = written(text);
  expect(more).toEqual([]);
  expect(asked).toMatchObject({
    asks: true,
    quote: "“Who will pay for the repairs?”",
    source: { quote: "the mayor" },
    cue: { quote: "asked" },
    status: "sourced",
    asShown: [],
    inner: [],
  });
  expect(asked).not.toHaveProperty("id");
});

it("makes a question one with what its speaker states beside it", () => {
  const text = "“The bridge is closed until May. Who will pay for the repairs?” the mayor said.";
  expect(written(text)).toMatchObject([
    {
      quote: "The bridge is closed until May. Who will pay for the repairs?",
      cue: { quote: "said" },
      asShown: [{ quote: "The bridge is closed until May" }],
    },
  ]);
  expect(written(text)[0]).not.toHaveProperty("asks");
});

it.each([
  ["{", "is no JSON"],
  ['{"id": 3, "text": ""}', "holds no id and text"],
  ["[]", "holds no id and text"],
])("refuses %s", (line, reason) => {
  expect(detectedLine(line, tag, rulesAlone)).toEqual({ ok: false, reason });
});
