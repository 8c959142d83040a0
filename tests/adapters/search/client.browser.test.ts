import { describe, expect, it } from "vitest";
import { workerSearchIndex } from "#adapters/search/client.ts";

const article = { id: "a", name: "A", text: "The mayor spoke of rain.", claims: [] };

describe("searching in a worker", () => {
  it("finds what was handed over", async () => {
    const index = workerSearchIndex();
    await index.put([article]);
    const { articles } = await index.search("rain");
    expect(articles.map(({ name, count }) => [name, count])).toEqual([["A", 1]]);
    await index.remove("a");
    expect((await index.search("rain")).articles).toEqual([]);
  });

  it("rejects whoever waits when the worker fails, and starts another, empty one for the next", async () => {
    let started = 0;
    const index = workerSearchIndex(() => {
      started += 1;
      return new Worker(URL.createObjectURL(new Blob([`throw new Error("broken ${started}")`])));
    });
    await expect(index.search("rain")).rejects.toThrow(/^The search stopped: .*broken 1/);
    await expect(index.put([article])).rejects.toThrow(/broken 2/);
  });
});
