import { bench, describe } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { textHash } from "#domain/article/article.ts";
import { statuses } from "#domain/claim/status.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { Change } from "#domain/history/change.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { seeded } from "#domain/seeded.ts";
import { compareSteps } from "#state/review/comparison.ts";
import { createReviewWork } from "#state/review/review-work.ts";
import { inSlices } from "#state/review/slices.ts";
import { succeeded } from "../adapters/repository/opened.ts";
import { aChange } from "../kit/a-change.ts";
import { aClaim } from "../kit/a-claim.ts";
import { aDetection } from "../kit/a-detection.ts";
import { aFile, anArticle } from "../kit/an-article.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";

const claimsInArticle = 250;

/** One analyst's file: articles with so many claims in all, of which they have decided nine in ten. */
function aFileOf(letter: string, claims: number): ExportContent {
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
        after: { decision: { status, suggested: "unsourced", at, by: id } },
      });
      previous = change;
      return [change];
    });
    const detection = aDetection({ claims: found });
    return { article, texts: [{ text, detection, sheet: emptySheet(article.id, hash, id) }], changes };
  });
  return {
    tool: { name: "Claimdesk", version: "0.1.0" },
    exportedAt: "2025-03-02T09:00:00.000Z",
    exportedBy: id,
    analysts: [{ version: 1, id, name: letter, chain: id }],
    articles,
  };
}

async function mergedDesk(files: readonly ExportContent[]) {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(1) });
  for (const file of files) succeeded(await repository.takeWork(file, false));
  return repository;
}

/** The ratio of the two groups' times shows whether merging grows with the claims alone: ten, and hardly more. */
for (const claims of [5000, 50_000]) {
  const files = ["a", "b", "c"].map((letter) => aFileOf(letter, claims));
  const merged = mergedDesk(files);
  const once = { iterations: 2, time: 0, warmupIterations: 0, warmupTime: 0 };
  describe(`${claims} claims by three analysts`, () => {
    bench("are taken in, one file after another", async () => void (await mergedDesk(files)), once);
    bench(
      "are read back, matched and compared in slices",
      async () => {
        const reader = createReviewWork(await merged);
        await reader.read();
        const { work } = reader.store.getState();
        if (!work) throw new Error("nothing was read");
        const analysts = files.flatMap((file) => file.analysts.map(({ id }) => id));
        await inSlices(compareSteps(work, analysts), new AbortController().signal);
      },
      once,
    );
  });
}
