import { bench, describe } from "vitest";
import { textIndex } from "#adapters/search/text-index.ts";
import type { SearchIndex } from "#domain/ports.ts";
import type { SearchedArticle } from "#domain/search/searched-article.ts";
import { aNewsArticle } from "../kit/a-news-library.ts";
import { aSearchedArticle } from "../kit/a-searched-article.ts";

/** The article with this number as it is searched; about 300 words and 20 claims. */
function searched(number: number): SearchedArticle {
  const { text, detection } = aNewsArticle(number);
  return aSearchedArticle(`article-${number}`, text, detection.claims);
}

async function anIndex(size: number): Promise<SearchIndex> {
  const index = textIndex();
  await index.put(Array.from({ length: size }, (_, i) => searched(i)));
  return index;
}

const small = await anIndex(100);
const large = await anIndex(2000);

/** Hands over articles that the index does not have yet, one a call. */
function furtherArticles(index: SearchIndex, size: number): () => Promise<void> {
  let next = size;
  return async () => {
    await index.put([searched(next)]);
    next += 1;
  };
}

describe("one more article is taken in", () => {
  bench("by an index of 100", furtherArticles(small, 100), { iterations: 100, time: 0, warmupIterations: 20 });
  bench("by an index of 2,000", furtherArticles(large, 2000), { iterations: 100, time: 0, warmupIterations: 20 });
});

describe("an article that changed is taken in again", () => {
  const article = searched(7);
  bench("by an index of 100", () => small.put([article]), { iterations: 100, time: 0 });
  bench("by an index of 2,000", () => large.put([article]), { iterations: 100, time: 0 });
});

describe("a search in an index of 2,000", () => {
  bench("for a word that every article holds", async () => void (await large.search("mayor")));
  bench("for the beginning of a name", async () => void (await large.search("barl")));
  bench("for two words, one spelt almost so", async () => void (await large.search("mayer greenhouses")));
  bench("for a phrase", async () => void (await large.search('"were damaged by hail"')));
});
