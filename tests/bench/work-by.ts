import { textHash } from "#domain/article/article.ts";
import type { Span } from "#domain/anchor/span.ts";
import { statuses } from "#domain/claim/status.ts";
import { detectorVersion } from "#domain/detect/version.ts";
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

const syllables = ["ba", "dor", "fen", "gil", "har", "kem", "lin", "mos", "nar", "pel", "rud", "sol", "tan", "vik"];

/** A text with so many claims, every one of other words: what all say alike would be compared with all the others. */
function aText(n: number): { readonly text: string; readonly pieces: readonly Span[] } {
  const chance = seeded(n + 1);
  const syllable = () => syllables[Math.floor(chance() * syllables.length)] ?? "";
  const word = () => `${syllable()}${syllable()}${syllable()}`;
  let text = `Article ${n}.\n`;
  const pieces = Array.from({ length: claimsInArticle }, (): Span => {
    const start = text.length + "Somebody said that ".length;
    text += `Somebody said that ${word()} ${word()} would ${word()} the ${word()}.\n`;
    return { start, end: text.length - 2 };
  });
  return { text, pieces };
}

/** One analyst's work: articles with so many claims in all, of which they have decided nine in ten. */
export function workBy(letter: string, claims: number): ExportContent {
  const chance = seeded(letter.charCodeAt(0));
  const id = letter.repeat(32);
  let previous: Change | null = null;
  const articles = Array.from({ length: claims / claimsInArticle }, (_, n) => {
    const { text, pieces } = aText(n);
    const hash = textHash(text);
    const article = anArticle({ origin: aFile(`${n}.txt`), text });
    const found = pieces.map((piece) => aClaim({ text: hash, pieces: [piece] }));
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
    // The colleague's tool is of the same version: nothing is looked for anew.
    const detection = aDetection({ claims: found, detector: detectorVersion });
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
