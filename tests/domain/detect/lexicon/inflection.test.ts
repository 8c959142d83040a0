import { expect, test } from "vitest";

import { verbForms } from "#domain/detect/lexicon/inflection.ts";

test.each([
  ["joke", "joke jokes joked joking"],
  ["quip", "quip quips quipped quipping"],
  ["thunder", "thunder thunders thundered thundering"],
  ["decry", "decry decries decried decrying"],
  ["greenlight", "greenlight greenlights greenlit greenlighting"],
  ["foretell", "foretell foretells foretold foretelling"],
  ["agree", "agree agrees agreed agreeing"],
  ["lie", "lie lies lied lying"],
  ["concur", "concur concurs concurred concurring"],
  ["deadpan", "deadpan deadpans deadpanned deadpanning"],
  ["offer", "offer offers offered offering"],
  ["preach", "preach preaches preached preaching"],
  ["dub", "dub dubs dubbed dubbing"],
  ["show", "show shows showed shown showing"],
  ["put", "put puts putting"],
])("the forms of “%s”", (lemma, forms) => {
  expect([...verbForms(lemma).keys()].toSorted()).toEqual(forms.split(" ").toSorted());
});
