import { describe, expect, it } from "vitest";
import { claimReviewFormat } from "#domain/exchange/claim-review-format.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { Status } from "#domain/claim/status.ts";
import { RefusedExport } from "#domain/exchange/refused-export.ts";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import { anAnalystId } from "../../kit/a-change.ts";
import { expanded } from "../../kit/expanded.ts";
import { aContent, estimate, trains } from "./an-export.ts";
import { written } from "./written.ts";

const publisher = { name: "The Desk", address: "https://desk.example/reviews" };
const decided = (status: Status): Partial<Reading> => ({
  publish: true,
  decision: { status, suggested: null, at: "2025-03-01T09:00:00.000Z", by: anAnalystId },
});

/** The fixture with these readings of the estimate and of what the author says. */
function readAs(ofEstimate: Partial<Reading>, ofTrains: Partial<Reading> = {}): ExportContent {
  const content = aContent();
  const touched = {
    [estimate.id]: { claim: estimate, reading: { ...untouchedReading, ...ofEstimate } },
    [trains.id]: { claim: trains, reading: { ...untouchedReading, ...ofTrains } },
  };
  return {
    ...content,
    articles: content.articles.map((known) => ({
      ...known,
      texts: known.texts.map((text) => ({ ...text, sheet: { ...text.sheet, touched } })),
    })),
  };
}

const reviewsOf = async (content: ExportContent) =>
  (JSON.parse(await written(claimReviewFormat(publisher), content)) as { "@graph": object[] })["@graph"];

describe("a ClaimReview", () => {
  it("names the claim, who makes it, where it appears and who reviews it", async () => {
    expect(await reviewsOf(readAs({ ...decided("contested"), deniedBy: {} }))).toEqual([
      {
        "@type": "ClaimReview",
        "@id": `https://desk.example/reviews#claim-${estimate.id}`,
        url: "https://desk.example/reviews",
        datePublished: "2025-03-01",
        claimReviewed: "the campaign could target … 400,000 people",
        author: { "@type": "Organization", name: "The Desk" },
        itemReviewed: {
          "@type": "Claim",
          "@id": expect.stringMatching(/^urn:uuid:/),
          text: "the campaign could target … 400,000 people",
          author: { "@type": "Organization", name: "The Ukrainian military" },
          appearance: {
            "@type": "NewsArticle",
            "@id": expect.stringMatching(/^ni:/),
            headline: "Mobilization fears grow in the border regions",
          },
        },
        reviewRating: { "@type": "Rating", alternateName: "Disputed" },
      },
    ]);
  });

  it("names where and when the article appeared, as far as that is known", async () => {
    const content = readAs(decided("denied"));
    const about = {
      title: "Fears grow",
      byline: "Jane Doe",
      outlet: "The Paper",
      date: "2025-02-27",
      address: "https://paper.example/fears",
    };
    const articles = content.articles.map((known) => ({ ...known, article: { ...known.article, about } }));
    const [review] = await reviewsOf({ ...content, articles });
    expect(review).toHaveProperty("itemReviewed.appearance", {
      "@type": "NewsArticle",
      "@id": expect.stringMatching(/^ni:/),
      headline: "Fears grow",
      url: "https://paper.example/fears",
      datePublished: "2025-02-27",
      publisher: { "@type": "Organization", name: "The Paper" },
      author: { "@type": "Person", name: "Jane Doe" },
    });
  });

  it.each([
    ["sourced", "Attributed, not verified"],
    ["unsourced", "Unsupported: no source or evidence given"],
    ["denied", "Denied; no source for the claim"],
    ["contested", "Disputed"],
  ] as const)("of a claim decided %s says in words “%s” and gives no number", async (status, name) => {
    const [review] = await reviewsOf(readAs(decided(status)));
    expect(review).toHaveProperty("reviewRating", { "@type": "Rating", alternateName: name });
  });

  it("has a number where the analyst gave a verdict, under the verdict's name", async () => {
    const verdict = { rating: 2, name: "Mostly false", explanation: "The plan names 40,000." };
    const [review] = await reviewsOf(readAs({ ...decided("contested"), verdict }));
    expect(review).toHaveProperty("reviewRating", {
      "@type": "Rating",
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
      alternateName: "Mostly false",
      ratingExplanation: "The plan names 40,000.",
    });
  });

  it("says to a JSON-LD processor what schema.org means", async () => {
    const file: unknown = JSON.parse(await written(claimReviewFormat(publisher), readAs(decided("denied"))));
    expect(await expanded(file)).toMatchObject([
      {
        "@id": `https://desk.example/reviews#claim-${estimate.id}`,
        "@type": ["http://schema.org/ClaimReview"],
        "http://schema.org/url": [{ "@id": "https://desk.example/reviews" }],
        "http://schema.org/itemReviewed": [{ "@type": ["http://schema.org/Claim"] }],
      },
    ]);
  });
});

describe("publishing is refused, with a list of what is missing,", () => {
  it.each([
    ["without a mark", aContent(), publisher, /no claim of these articles is marked/],
    [
      "without a decision",
      readAs({ publish: true }),
      publisher,
      /“the campaign could target … 400,000 people”: a decision\.$/,
    ],
    [
      "where nobody makes the claim",
      readAs({}, decided("unsourced")),
      publisher,
      /“Trains were ordered.*”: who makes it/,
    ],
    [
      "without a publisher",
      readAs(decided("denied")),
      { name: " ", address: "javascript:alert(1)" },
      /publisher's name; the address/,
    ],
  ] as const)("%s", async (_, content, who, sentence) => {
    const refused = written(claimReviewFormat(who), content);
    await expect(refused).rejects.toThrow(RefusedExport);
    await expect(refused).rejects.toThrow(sentence);
  });
});
