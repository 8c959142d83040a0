import { bench, describe } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Repository } from "#domain/ports.ts";
import { aNewsArticle } from "../kit/a-news-library.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";

/** A library of so many articles, of which each has been related to the others. */
async function aLibrary(size: number): Promise<Repository> {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds() });
  for (let i = 0; i < size; i += 1) {
    const { text, detection } = aNewsArticle(i);
    await repository.relate(text, detection);
  }
  return repository;
}

const small = await aLibrary(100);
const large = await aLibrary(10_000);

/** Relates articles that the library does not have yet, one a call. */
function furtherArticles(repository: Repository, size: number): () => Promise<void> {
  let next = size;
  return async () => {
    const { text, detection } = aNewsArticle(next);
    next += 1;
    await repository.relate(text, detection);
  };
}

describe("one more article of 20 claims is related", () => {
  bench("to a library of 100", furtherArticles(small, 100), { iterations: 50, time: 0, warmupIterations: 5 });
  bench("to a library of 10,000", furtherArticles(large, 10_000), { iterations: 50, time: 0, warmupIterations: 5 });
});

describe("an article's relations are read", () => {
  const { text } = aNewsArticle(7).detection;
  bench("from a library of 100", async () => void (await small.relationsOf(text)));
  bench("from a library of 10,000", async () => void (await large.relationsOf(text)));
});
