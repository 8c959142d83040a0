import { type W3CTextAnnotation, W3CTextFormat, createTextAnnotator } from "@recogito/text-annotator";
import { afterEach, describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { textIri } from "#domain/exchange/iri.ts";
import { recogitoFormat } from "#domain/exchange/web-annotation-format.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { aClaim, aSource } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { spanOf } from "../../kit/a-text.ts";
import { anArticle } from "../../kit/an-article.ts";
import { aContent } from "./an-export.ts";
import { written } from "./written.ts";

const text = "Fears 🚂 grow\nThe mayor 👩‍🚀 said that the dam, he hopes, would hold. Rain fell.";
const claim = aClaim({
  text: textHash(text),
  pieces: [spanOf(text, "the dam"), spanOf(text, "would hold")],
  source: aSource({ span: spanOf(text, "The mayor 👩‍🚀") }),
});
const rain = aClaim({ text: textHash(text), pieces: [spanOf(text, "Rain fell")] });

afterEach(() => document.body.replaceChildren());

describe("Recogito's text annotator in a page", () => {
  it("shows the claims over the words that they are", async () => {
    const article = anArticle({ text });
    const file = await written(recogitoFormat, {
      ...aContent(),
      articles: [
        {
          article,
          texts: [
            {
              text,
              detection: aDetection({ text: textHash(text), claims: [claim, rain] }),
              sheet: emptySheet(article.id, textHash(text), null),
            },
          ],
          changes: [],
        },
      ],
    });
    const page = document.createElement("pre");
    page.textContent = text;
    document.body.append(page);
    const annotator = createTextAnnotator(page, { adapter: W3CTextFormat(textIri(textHash(text)), page) });
    annotator.setAnnotations(JSON.parse(file) as W3CTextAnnotation[]);
    const shown = annotator.state.store.all().map(({ target }) => target.selector.map(({ range }) => range.toString()));
    expect(shown).toEqual([["the dam", "would hold"], ["Rain fell"]]);
    annotator.destroy();
  });
});
