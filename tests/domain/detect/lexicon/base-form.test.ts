import { expect, test } from "vitest";

import { baseForm } from "#domain/detect/lexicon/base-form.ts";
import { verbForms } from "#domain/detect/lexicon/inflection.ts";

const verbs =
  "accuse admit agree announce appear argue attest avoid bark blame boast bring call carry charge chide cite concur confess control crow decide decline decry define depict describe die dispute doubt dub exclaim explain fear foretell free fret fume gainsay greenlight gripe guess hear hurl imagine implore intend issue jibe joke label lament leak lie marvel mislead muse note opine ponder praise predict put quibble quip quote rail read reason recall refuse regret repeat require roar rule say scoff settle sigh signal slam snarl speculate spin state stop submit swear tease tell thunder think tout travel treat trumpet urge utter vent visit vote vow whine whisper withhold worry write yell".split(
    " ",
  );

test.each(verbs)("every form of “%s” leads back to it", (verb) => {
  expect([...verbForms(verb).keys()].filter((form) => baseForm(form) !== verb)).toEqual([]);
});

test.each([
  ["according", "according"],
  ["allegedly", "allegedly"],
  ["rumours", "rumour"],
  ["allegations", "allegation"],
  ["indeed", "indeed"],
  ["crisis", "crisis"],
  ["news", "new"],
])("“%s” is taken for a form of “%s”", (word, base) => {
  expect(baseForm(word)).toBe(base);
});
