import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { articleId, textHash } from "#domain/article/article.ts";
import { readOutline } from "#domain/article/outline.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { detect } from "#domain/detect/detect.ts";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { checkExport } from "#domain/exchange/check-export.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { readAnnotatedJson } from "#domain/exchange/read-annotated-json.ts";
import { emptySheet } from "#domain/history/sheet.ts";

const seeds = new URL("../../seeds/", import.meta.url);

function seedArticles(): KnownArticle[] {
  const tag = createWinkTagger();
  return readdirSync(seeds).map((name) => {
    const text = readFileSync(new URL(encodeURIComponent(name), seeds), "utf8");
    const hash = textHash(text);
    const origin = { kind: "file" as const, name };
    const id = articleId(origin);
    const texts = [{ hash, storedAt: "2025-03-01T08:00:00.000Z", ...summaryOf(text) }];
    const detection = detect({ text, hash, outline: readOutline(text) }, tag);
    return {
      article: { version: 1, id, origin, texts, missingSince: null, removedAt: null },
      texts: [{ text, detection, sheet: emptySheet(id, hash, null) }],
      changes: [],
    };
  });
}

describe("the articles that come with the tool, as the detector finds their claims", () => {
  const content = {
    tool: { name: "Claimdesk", version: "0.1.0" },
    exportedAt: "2025-03-01T10:00:00.000Z",
    exportedBy: null,
    analysts: [],
    articles: seedArticles(),
  };
  const file = annotatedJsonText(annotatedJson(content));

  it("are exported with their claims, and the export holds", () => {
    expect(checkExport(JSON.parse(file))).toEqual([]);
    for (const { texts } of annotatedJson(content).articles) expect(texts[0]?.claims.length).toBeGreaterThan(5);
  });

  it("come back as they were", () => {
    expect(readAnnotatedJson(JSON.parse(file))).toEqual({ ok: true, content });
  });
});
