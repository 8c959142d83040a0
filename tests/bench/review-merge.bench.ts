import { bench, describe } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { compareSteps } from "#state/review/comparison.ts";
import { createReviewWork } from "#state/review/review-work.ts";
import { inSlices } from "#state/review/slices.ts";
import { succeeded } from "../adapters/repository/opened.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";
import { workBy } from "./work-by.ts";

async function mergedDesk(files: readonly ExportContent[]) {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(1) });
  for (const file of files) succeeded(await repository.takeWork(file, false));
  return repository;
}

/** The ratio of the two groups' times shows whether merging grows with the claims alone: ten, and hardly more. */
for (const claims of [5000, 50_000]) {
  const files = ["a", "b", "c"].map((letter) => workBy(letter, claims));
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
