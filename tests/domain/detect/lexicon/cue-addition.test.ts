import { expect, test } from "vitest";

import { editedLexicon, emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { readAddition } from "#domain/detect/lexicon/cue-addition.ts";

const lexicon = editedLexicon(emptyLexicon, { add: [{ lemma: "quip", class: "assert" }], mute: ["claim"] });

test.each([
  ["  Thunder ", { lemma: "thunder", class: "assert" }, "thunder thunders thundering thundered"],
  ["greenlight", { lemma: "greenlight", class: "assert" }, "greenlight greenlights greenlighting greenlit"],
])("%j can be added, in all its forms", (written, cue, forms) => {
  expect(readAddition(written, "assert", lexicon)).toEqual({ ok: true, cue, forms: forms.split(" ") });
});

test("a verb that was added before can change its class", () => {
  expect(readAddition("quip", "deny", lexicon)).toMatchObject({ ok: true, cue: { lemma: "quip", class: "deny" } });
});

test.each([
  ["", "Write the verb that is to be added, in its base form: “quip”."],
  ["make plain", "A cue is a single verb. Write one word: “quip”, not “quip that”."],
  ["b2b", "“b2b” is no single word. Write one of letters only, in its base form: “quip”."],
  ["pooh-pooh", "“pooh-pooh” is no single word. Write one of letters only, in its base form: “quip”."],
  ["?", "“?” is no single word. Write one of letters only, in its base form: “quip”."],
  ["x", "“x” is no single word. Write one of letters only, in its base form: “quip”."],
  ["is", "“is” only helps other verbs along, so it can be no cue of its own."],
  ["say", "“say” is built in already."],
  ["claim", "“claim” is built in already, and muted. Switch it on again in the list below."],
  ["Said", "“said” is a form of “say”, which is built in already."],
  ["quip", "“quip” was added before."],
  ["quipped", "“quipped” is a form of “quip”, which was added before."],
])("%j is refused with a sentence", (written, sentence) => {
  expect(readAddition(written, "assert", lexicon)).toEqual({ ok: false, sentence });
});
