import { describe, expect, it } from "vitest";
import { type Origin, articleId, knownAbout, originName } from "#domain/article/article.ts";

describe("an article's id", () => {
  it.each<[Origin, RegExp]>([
    [{ kind: "file", name: "000_050b4bab7f5a5908.txt" }, /^000-050b4bab7f5a5908-da923f$/],
    [{ kind: "import", name: "news.zip/a b.html" }, /^news-zip-a-b-[0-9a-f]{6}$/],
    [
      { kind: "link", address: "https://www.courier.example/2025/bridge.html?x=1#top" },
      /^courier-example-2025-bridge-[0-9a-f]{6}$/,
    ],
    [{ kind: "import", name: "…" }, /^article-[0-9a-f]{6}$/],
  ])("of %j is readable", (origin, id) => {
    expect(articleId(origin)).toMatch(id);
  });

  it("differs by where the article came from, whatever it is called", () => {
    const [file, chosen] = [articleId({ kind: "file", name: "a.txt" }), articleId({ kind: "import", name: "a.txt" })];
    expect(file).not.toBe(chosen);
    expect(originName({ kind: "link", address: "https://courier.example/" })).toBe("https://courier.example/");
  });
});

describe("what is known about an article", () => {
  it.each([
    ["2025-11-04T08:15:00+01:00", "2025-11-04"],
    ["2025-11-04", "2025-11-04"],
    ["Tue, 4 Nov 2025", "Tue, 4 Nov 2025"],
  ])("has the date %j as %j", (date, shown) => {
    expect(knownAbout({ title: "x", outlet: "Courier", byline: null, date, address: null })).toEqual([
      "Courier",
      shown,
    ]);
  });
});
