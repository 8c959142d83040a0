import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  AnalystLexicon,
  type LexiconEdit,
  editBetween,
  editedLexicon,
  emptyLexicon,
  lexiconKey,
} from "#domain/detect/lexicon/analyst-lexicon.ts";
import { cueClasses } from "#domain/detect/lexicon/cue-classes.ts";

const lemmas = fc.constantFrom("say", "quip", "joke", "thunder", "claim", "gripe");
const edits: fc.Arbitrary<LexiconEdit> = fc.record(
  {
    mute: fc.array(lemmas),
    unmute: fc.array(lemmas),
    add: fc.array(fc.record({ lemma: lemmas, class: fc.constantFrom(...cueClasses) })),
    remove: fc.array(lemmas),
  },
  { requiredKeys: [] },
);
const lexicons = fc.array(edits, { maxLength: 4 }).map((all) => all.reduce(editedLexicon, emptyLexicon));

describe("an analyst's lexicon", () => {
  test("stands in the order of its words, without doubles, whatever the order of the edits", () => {
    const one = editedLexicon(emptyLexicon, {
      mute: ["say", "claim", "say"],
      add: [
        { lemma: "quip", class: "assert" },
        { lemma: "gripe", class: "allege" },
        { lemma: "quip", class: "deny" },
      ],
    });
    expect(one).toEqual({
      version: 1,
      muted: ["claim", "say"],
      added: [
        { lemma: "gripe", class: "allege" },
        { lemma: "quip", class: "deny" },
      ],
    });
  });

  test("has no key while nothing is changed, and one of its own for every change", () => {
    const changed = [
      { mute: ["say"] },
      { mute: ["claim"] },
      { add: [{ lemma: "quip", class: "assert" }] },
      { add: [{ lemma: "quip", class: "deny" }] },
      { mute: ["say"], add: [{ lemma: "quip", class: "assert" }] },
    ] satisfies readonly LexiconEdit[];
    const keys = changed.map((edit) => lexiconKey(editedLexicon(emptyLexicon, edit)));
    expect(lexiconKey(emptyLexicon)).toBe("");
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[0-9a-f]{8}$/.test(key))).toBe(true);
  });

  test.each([
    ["another version", { version: 2, muted: [], added: [] }],
    ["a muted phrase", { version: 1, muted: ["said that"], added: [] }],
    ["a class that there is none of", { version: 1, muted: [], added: [{ lemma: "quip", class: "sing" }] }],
    ["a field too many", { version: 1, muted: [], added: [], also: [] }],
  ])("is not read from %s", (_, stored) => {
    expect(AnalystLexicon.safeParse(stored).success).toBe(false);
  });

  test("an edit is taken back by the edit between", () => {
    fc.assert(
      fc.property(lexicons, edits, (before, edit) => {
        const after = editedLexicon(before, edit);
        expect(AnalystLexicon.safeParse(after).success).toBe(true);
        expect(editedLexicon(after, editBetween(after, before))).toEqual(before);
        expect(lexiconKey(after) === lexiconKey(before)).toBe(JSON.stringify(after) === JSON.stringify(before));
      }),
    );
  });

  test("taking one edit back leaves what was changed since", () => {
    const muted = editedLexicon(emptyLexicon, { mute: ["say"] });
    const since = editedLexicon(muted, { mute: ["claim"], add: [{ lemma: "quip", class: "assert" }] });
    expect(editedLexicon(since, editBetween(muted, emptyLexicon))).toEqual(
      editedLexicon(emptyLexicon, { mute: ["claim"], add: [{ lemma: "quip", class: "assert" }] }),
    );
  });
});
