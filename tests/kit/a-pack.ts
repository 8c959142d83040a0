import { type ReviewPack, reviewPack } from "#domain/review/pack.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { newestText } from "#domain/article/article.ts";
import { aClaim } from "./a-claim.ts";
import { aDetection } from "./a-detection.ts";
import { aText } from "./a-text.ts";
import { anArticle } from "./an-article.ts";

/** A blind review of one article with one claim. */
export function aPack(): ReviewPack {
  const article = anArticle();
  const sheet = emptySheet(article.id, newestText(article).hash, null);
  return reviewPack({
    id: "4".repeat(32),
    tool: { name: "Claimdesk", version: "0.1.0" },
    madeAt: "2025-03-01T09:00:00.000Z",
    madeBy: null,
    mode: "blind",
    claims: "claims",
    withSuggestions: false,
    guidelines: null,
    articles: [
      { article, texts: [{ text: aText, detection: aDetection({ claims: [aClaim()] }), sheet }], changes: [] },
    ],
    leastWorthiness: 0,
  });
}
