import { expect, test } from "vitest";

import { editedLexicon, emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { builtInCues, cueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { cueWord } from "#domain/detect/lexicon/cue-word.ts";

test.each([
  ["said that", "say"],
  ["has repeatedly said", "say"],
  ["neither confirmed nor denied that", "confirm"],
  ["went on to insist that", "insist"],
  ["declined to confirm that", "confirm"],
  ["was quoted as saying", "say"],
  ["responded to these claims by asserting that", "respond"],
  ["denied claims that", "deny"],
  ["claims that", "claim"],
  ["rumours of", "rumour"],
  ["According to", "according"],
  ["reportedly", "reportedly"],
  ["There is no evidence that", "evidence"],
  ["It is not true that", "true"],
  ["didn’t admit that", "admit"],
  ["joked", "joke"],
  ["…", null],
  ["was", null],
])("the cue “%s” rests on “%s”", (cue, word) => {
  expect(cueWord(cue, builtInCues)).toBe(word);
});

test("a verb that was added is known by its forms, muted or not", () => {
  const lexicon = editedLexicon(emptyLexicon, { add: [{ lemma: "ken", class: "believe" }], mute: ["ken", "say"] });
  expect(cueWord("kenned that", cueLexicon(lexicon))).toBe("ken");
  expect(cueWord("said that", cueLexicon(lexicon))).toBe("say");
});
