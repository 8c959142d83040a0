import { textHash } from "#domain/article/article.ts";
import { statuses } from "#domain/claim/status.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { Change } from "#domain/history/change.ts";
import { foldReadable } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { seeded } from "#domain/seeded.ts";
import { aChange } from "../kit/a-change.ts";
import { aClaim } from "../kit/a-claim.ts";
import { aDetection } from "../kit/a-detection.ts";
import { aFile, anArticle } from "../kit/an-article.ts";

export const claimsInArticle = 250;

/** One analyst's work: articles with so many claims in all, of which they have decided nine in ten. */
export function workBy(letter: string, claims: number): ExportContent {
  const chance = seeded(letter.charCodeAt(0));
  const id = letter.repeat(32);
  let previous: Change | null = null;
  const articles = Array.from({ length: claims / claimsInArticle }, (_, n) => {
    const text = `Article ${n}. ${"Somebody said that. ".repeat(claimsInArticle + 1)}`;
    const hash = textHash(text);
    const article = anArticle({ origin: aFile(`${n}.txt`), text });
    const found = Array.from({ length: claimsInArticle }, (_each, i) =>
      aClaim({ text: hash, pieces: [{ start: 20 + i * 20, end: 34 + i * 20 }] }),
    );
    const changes = found.flatMap((claim) => {
      if (chance() < 0.1) return [];
      const status = statuses[Math.floor(chance() * statuses.length)] ?? "sourced";
      const at = "2025-03-01T09:00:00.000Z";
      const change: Change = aChange({
        chain: id,
        by: id,
        n: (previous?.n ?? 0) + 1,
        previous: previous?.id ?? null,
        article: article.id,
        text: hash,
        claim: claim.id,
        snapshot: claim,
        before: { decision: null },
        after: { decision: { status, suggested: "unsourced", at, by: id } },
      });
      previous = change;
      return [change];
    });
    const detection = aDetection({ claims: found });
    const sheet = foldReadable(emptySheet(article.id, hash, id), changes, 0);
    return { article, texts: [{ text, detection, sheet }], changes };
  });
  return {
    tool: { name: "Claimdesk", version: "0.1.0" },
    exportedAt: "2025-03-02T09:00:00.000Z",
    exportedBy: id,
    analysts: [{ version: 1, id, name: letter, chain: id }],
    articles,
  };
}
