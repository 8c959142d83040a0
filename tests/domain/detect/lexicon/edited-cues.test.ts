import { readFileSync, readdirSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { spanText } from "#domain/anchor/span.ts";
import {
  type AddedCue,
  type LexiconEdit,
  editBetween,
  editedLexicon,
  emptyLexicon,
} from "#domain/detect/lexicon/analyst-lexicon.ts";
import { type CueClass, cueClasses } from "#domain/detect/lexicon/cue-classes.ts";
import { cueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { builtInVerbs } from "#domain/detect/lexicon/cue-verbs.ts";
import { cueWord } from "#domain/detect/lexicon/cue-word.ts";
import { rulesAlone } from "#domain/detect/models.ts";

import { detectedLines, detection, shippedModels } from "../../../kit/detected.ts";

const shipped = shippedModels();
const finders = [
  ["the rules alone", rulesAlone],
  ["rules and models", shipped],
] as const;

const seeds = new URL("../../../../seeds/", import.meta.url);
const articles = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, seeds), "utf8"));

describe.each(finders)("a muted cue, by %s", (_, models) => {
  test.each<readonly [lemma: string, text: string, before: string]>([
    ["say", "The mayor said that the bridge would close in May.", "the bridge would close in May < the mayor"],
    ["estimate", "The ministry estimates that the storm cost 4 million euros.", "the storm cost 4 million euros <"],
    ["suggest", "A study suggests that 300 wells are poisoned.", "300 wells are poisoned < a study"],
    ["believe", "Analysts believe that the bank lost 40 million euros.", "the bank lost 40 million euros < analysts"],
    ["allege", "Prosecutors allege that the company bribed two ministers.", "the company bribed two ministers <"],
    ["deny", "The company denied that it had dumped oil in the lake.", "it had dumped oil in the lake [denied that]"],
    ["reject", "The ministry rejected claims that it had hidden the figures.", "[rejected claims that] denied"],
    ["report", "The hospital reported a sharp rise in infections.", "a sharp rise in infections < the hospital"],
    ["express", "The council expressed its concern about a shortage of nurses.", "a shortage of nurses < the council"],
    ["describe", "The army described the retreat as “heavy losses”.", "“heavy losses” < the army"],
    ["reportedly", "The general has reportedly left the country.", "The general has … left the country [reportedly]"],
    ["according", "According to the mayor, 40 houses burned down.", "40 houses burned down < the mayor"],
    ["confirm", "The ministry neither confirmed nor denied that its servers were hacked.", "+response"],
  ])("“%s” carries no claim any more: %s", (lemma, text, before) => {
    expect(detectedLines(text, models).join("\n")).toContain(before);
    const muted = editedLexicon(emptyLexicon, { mute: [lemma] });
    expect(detectedLines(text, models, muted).join("\n")).not.toContain(before);
  });

  test("what its sentence says is the author's then, where it can be checked", () => {
    const muted = editedLexicon(emptyLexicon, { mute: ["allege"] });
    expect(detectedLines("Prosecutors allege that the company bribed two ministers.", models, muted)).toEqual([
      "author-assertion: Prosecutors allege that the company bribed two ministers unsourced R6",
    ]);
  });

  test("a denial falls away and leaves the claim with its source", () => {
    const text = "Kyiv said that 40 drones had been shot down, a claim Moscow denies.";
    const muted = editedLexicon(emptyLexicon, { mute: ["deny"] });
    expect(detectedLines(text, models)[0]).toMatch(/< Kyiv \[said that\] contested B ! Moscow$/);
    expect(detectedLines(text, models, muted)[0]).toMatch(/< Kyiv \[said that\] sourced B$/);
  });

  test("it changes nothing in sentences that do without it", () => {
    const text = "The mayor said that 40 houses burned down.\nThe bank claimed that it had lost 40 million euros.";
    const muted = editedLexicon(emptyLexicon, { mute: ["claim"] });
    expect(detectedLines(text, models, muted)[0]).toBe(detectedLines(text, models)[0]);
  });

  test("no claim in the articles rests on one, in any form", () => {
    const all = articles.flatMap((text) =>
      detection(text, models).claims.flatMap(({ cue }) =>
        cue ? [cueWord(spanText(text, cue), cueLexicon(emptyLexicon))] : [],
      ),
    );
    const words = [...new Set(all)].filter((word) => word !== null);
    expect(words.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1 }), (mute) => {
        const lexicon = editedLexicon(emptyLexicon, { mute });
        const resting = articles.flatMap((text) =>
          detection(text, models, lexicon).claims.flatMap(({ cue }) =>
            cue ? [cueWord(spanText(text, cue), cueLexicon(lexicon))] : [],
          ),
        );
        expect(resting.filter((word) => word !== null && mute.includes(word))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});

describe.each(finders)("an added cue, by %s", (_, models) => {
  test.each<readonly [lemma: string, cueClass: CueClass, text: string, line: string]>([
    [
      "quip",
      "assert",
      "The coach quipped that his team had lost 40 matches.",
      "said-that: his team had lost 40 matches < the coach [quipped that] sourced D",
    ],
    [
      "thunder",
      "assert",
      "“Nobody paid the 300 workers,” the union leader thundered.",
      "said-after: “Nobody paid the 300 workers,” < the union leader [thundered] sourced D",
    ],
    [
      "greenlight",
      "assert",
      "The agency greenlit that 40 turbines would be built.",
      "said-that: 40 turbines would be built < the agency [greenlit that] sourced B",
    ],
    [
      "guesstimate",
      "estimate",
      "The agency guesstimated that the storm cost 4 million euros.",
      "said-that: the storm cost 4 million euros < the agency [guesstimated that] sourced B",
    ],
    [
      "foretell",
      "estimate",
      "The bank foretold a sharp rise in prices.",
      "reported-event: a sharp rise in prices < the bank [foretold] sourced B",
    ],
    [
      "betoken",
      "suggest",
      "The report betokened that 300 wells were poisoned.",
      "said-that: 300 wells were poisoned < the report [betokened that] sourced A",
    ],
    [
      "surmise",
      "believe",
      "Analysts surmised that the bank lost 40 million euros.",
      "said-that: the bank lost 40 million euros < analysts [surmised that] sourced D",
    ],
    [
      "insinuate",
      "allege",
      "The senator insinuated that the company bribed two ministers.",
      "said-that: the company bribed two ministers < the senator [insinuated that] sourced D",
    ],
    [
      "gainsay",
      "deny",
      "The company gainsaid that it had dumped oil in the lake.",
      "denied-that: it had dumped oil in the lake [gainsaid that] denied R6 ! the company",
    ],
    [
      "scotch",
      "reject",
      "The ministry scotched claims that it had hidden the figures.",
      "denied-that: it had hidden the figures [scotched claims that] denied R6 ! the ministry",
    ],
  ])("“%s”, which %ss: %s", (lemma, cueClass, text, line) => {
    const lexicon = editedLexicon(emptyLexicon, { add: [{ lemma, class: cueClass }] });
    expect(detectedLines(text, models)).not.toContain(line);
    expect(detectedLines(text, models, lexicon)).toEqual([line]);
  });

  test("it can be muted like any other", () => {
    const text = "The bank foretold a sharp rise in prices.";
    const lexicon = editedLexicon(emptyLexicon, {
      add: [{ lemma: "foretell", class: "estimate" }],
      mute: ["foretell"],
    });
    expect(detectedLines(text, models, lexicon)).toEqual([]);
  });
});

describe("edits", () => {
  const added: fc.Arbitrary<AddedCue> = fc.record({
    lemma: fc.constantFrom("quip", "call", "order", "plan", "launch", "mobilize"),
    class: fc.constantFrom(...cueClasses),
  });
  const edits: fc.Arbitrary<LexiconEdit> = fc.record({
    mute: fc.subarray(builtInVerbs.map(({ lemma }) => lemma)),
    add: fc.array(added),
  });

  test("taken back, give what was found before", () => {
    const before = articles.map((text) => detection(text));
    fc.assert(
      fc.property(edits, (edit) => {
        const lexicon = editedLexicon(emptyLexicon, edit);
        const back = editedLexicon(lexicon, editBetween(lexicon, emptyLexicon));
        expect(articles.map((text) => detection(text, rulesAlone, back))).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  test("are named in what they find", () => {
    const text = "The bank foretold a sharp rise in prices.";
    const lexicon = editedLexicon(emptyLexicon, { add: [{ lemma: "foretell", class: "estimate" }] });
    const found = detection(text, rulesAlone, lexicon);
    expect(found.detector).toMatch(/\+cues-[0-9a-f]{8}$/);
    expect(found.claims[0]?.foundBy).toMatchObject({ detector: found.detector });
    expect(detection(text).detector).not.toContain("cues");
  });
});
