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

const ukrainian = [
  "Адміністрація порту Ліндова повідомила, що 2 мости закрито на 14 днів. Ніхто не постраждав.",
  "Мер назвав це «необхідним кроком», хоча зерна на причалах уже понад 40 тисяч тонн.",
].join("\n\n");

/** Ten times the text: the ratio of the two times shows the same for texts in other languages. */
for (const copies of [60, 600]) {
  const text = Array.from({ length: copies }, () => ukrainian).join("\n\n");
  const article = { text, hash: textHash(text), outline: readOutline(text) };
  describe(`a text in another language of ${text.length} characters`, () => {
    bench("its candidates by their look", () => {
      detect(article, tag, models);
    });
  });
}
