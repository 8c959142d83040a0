import { describe, expect, it } from "vitest";
import { textIndex } from "#adapters/search/text-index.ts";
import { aSearchedArticle } from "../../kit/a-searched-article.ts";

const article = (id: string, text: string) => aSearchedArticle(id, text);

const texts: Readonly<Record<string, string>> = {
  ports: "The harbour strike\nDockers in Odesa said that the harbour would stay closed. The mobilisation went on.",
  rain: "Rain over Kyiv\nThe mayor said that the rain would end on Friday.",
  vote: "The vote\nThe mayor said that 400,000 people had voted; the mobilization of voters worked.",
  tokyo: "東京都知事選挙\n東京都の知事は選挙の結果について話した。",
};

async function anIndex() {
  const index = textIndex();
  await index.put(Object.entries(texts).map(([id, text]) => article(id, text)));
  return index;
}

describe("the index", () => {
  it.each<readonly [string, readonly string[]]>([
    ["harbour", ["ports"]],
    ["harb", ["ports"]],
    ["mayor", ["rain", "vote"]],
    ["mayor friday", ["rain"]],
    ["mayor harbour", []],
    ["harbor", ["ports"]],
    ["mobilization", ["vote", "ports"]],
    ['"would end"', ["rain"]],
    ['"end would"', []],
    ['"mayor said that"', ["rain", "vote"]],
    ["400000", ["vote"]],
    ["選挙", ["tokyo"]],
    ["京都", ["tokyo"]],
    ['"都の知事"', ["tokyo"]],
    ["", []],
    ["?", []],
  ])("finds by %s: %o", async (query, ids) => {
    const { articles, more } = await (await anIndex()).search(query);
    expect(articles.map((found) => found.article).toSorted()).toEqual(ids.toSorted());
    expect(more).toBe(false);
  });

  it("puts what is spelt exactly so first", async () => {
    const { articles } = await (await anIndex()).search("mobilization");
    expect(articles[0]?.article).toBe("vote");
  });

  it("knows an article as it was handed over last, and forgets it when told", async () => {
    const index = await anIndex();
    await index.put([article("rain", "Snow over Kyiv\nThe mayor was silent.")]);
    expect((await index.search("friday")).articles).toEqual([]);
    expect((await index.search("snow")).articles.map(({ name }) => name)).toEqual(["rain"]);
    await index.remove("rain");
    await index.remove("never there");
    expect((await index.search("snow")).articles).toEqual([]);
    expect((await index.search("mayor")).articles).toHaveLength(1);
  });

  it("offers words that it does hold where nothing is found", async () => {
    const index = await anIndex();
    expect((await index.search("harbuor zzz")).suggestions).toContain("harbour");
    expect((await index.search("harbour")).suggestions).toEqual([]);
    expect((await index.search("qqqqqqq")).suggestions).toEqual([]);
  });

  it("gives the first thirty articles and says that there are more", async () => {
    const index = textIndex();
    await index.put(Array.from({ length: 40 }, (_, i) => article(`a${i}`, `Number ${i}\nThe mayor spoke.`)));
    const { articles, more } = await index.search("mayor");
    expect([articles.length, more]).toEqual([30, true]);
  });

  it("leaves a search when the next one comes", async () => {
    const index = textIndex();
    await index.put(Array.from({ length: 120 }, (_, i) => article(`a${i}`, `Number ${i}\nThat the mayor said.`)));
    // Each holds both words and none the phrase, so each is looked through.
    const [given, next] = await Promise.all([index.search('"said that the mayor"'), index.search("mayor")]);
    expect(given).toMatchObject({ articles: [], more: true });
    expect(next.articles).toHaveLength(30);
  });
});
