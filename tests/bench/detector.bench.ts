import { bench, describe } from "vitest";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { detect } from "#domain/detect/detect.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";
import { shippedModels } from "../kit/detected.ts";
import { aText } from "../kit/a-text.ts";

const tag = createWinkTagger();
const models = shippedModels();

/** About 850 and 17,000 words: the ratio of the two groups' times shows whether work grows with the text alone. */
for (const copies of [25, 500]) {
  const text = Array.from({ length: copies }, () => aText).join("\n\n");
  const article = { text, hash: textHash(text), outline: readOutline(text) };
  describe(`an article of ${article.outline.words} words`, () => {
    bench("wink-nlp's tags alone", () => {
      for (const block of article.outline.blocks)
        for (const sentence of splitSentences(text, block)) tag(text.slice(sentence.start, sentence.end));
    });
    bench("the rules, tags included", () => {
      detect(article, tag);
    });
    bench("the whole detector: rules, models and tags", () => {
      detect(article, tag, models);
    });
  });
}
