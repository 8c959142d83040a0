import { describe, expect, it } from "vitest";
import { type FoundArticle, findInArticle } from "#domain/search/hits.ts";
import { parseQuery } from "#domain/search/query.ts";
import type { SearchedClaim } from "#domain/search/searched-article.ts";
import { articleClaims, articleText, denial, estimate, inArticle, losses, trains } from "../../kit/a-read-article.ts";
import { aSearchedArticle } from "../../kit/a-searched-article.ts";

/** The kit's article as it is searched, with what is given done to its claims. */
const searched = (changes: Readonly<Record<string, Partial<SearchedClaim>>> = {}) =>
  aSearchedArticle("article", articleText, articleClaims, changes);

const find = (query: string, article = searched(), most = 10) => findInArticle(article, parseQuery(query), most);
const marked = (found: FoundArticle | null) =>
  found?.hits.map(({ where, words, marks }) => [where, ...marks.map(({ start, end }) => words.slice(start, end))]);

describe("the hits in an article", () => {
  it.each<readonly [string, readonly (readonly string[])[]]>([
    [
      "mobilization",
      [
        ["text", "mobilization"],
        ["claim", "mobilization"],
      ],
    ],
    ["catastrophic", [["claim", "catastrophic"]]],
    [
      "officials",
      [
        ["text", "Officials"],
        ["source", "officials"],
      ],
    ],
    ["moscow", [["text", "Moscow"]]],
    ['"new wave of mobilization"', [["claim", "new wave of mobilization"]]],
    ["20,000 convicts", [["claim", "20,000 convicts"]]],
  ])("by %s", (query, hits) => {
    expect(marked(find(query))).toEqual(hits);
  });

  it("lead to the innermost claim, and to the place in it", () => {
    const hit = find("catastrophic")?.hits[0];
    expect(hit).toMatchObject({ where: "claim", claim: losses.id, at: inArticle("catastrophic").start });
    expect(find("400,000")?.hits[0]).toMatchObject({ where: "claim", claim: estimate.id });
  });

  it("name the speaker, also one that the text names otherwise, with the claim's own words", () => {
    expect(find("officials")?.hits[1]).toMatchObject({
      where: "source",
      claim: denial.id,
      speaker: "Russian officials",
    });
    const found = find("railway", searched({ [trains.id]: { speaker: "the railway’s director", source: null } }));
    expect(found?.hits).toEqual([
      expect.objectContaining({
        where: "source",
        claim: trains.id,
        speaker: "the railway’s director",
        words: "Trains were ordered to provide 10,000 people",
        marks: [],
      }),
    ]);
  });

  it("begin with the analyst's notes, and find a note of what was set aside, whose claim and speaker they don't", () => {
    const aside = { note: "No convicts were named", dismissed: true, speaker: "an observer" };
    const article = searched({ [losses.id]: aside, [trains.id]: { note: "Ask about the convicts" } });
    expect(marked(find("convicts", article))).toEqual([
      ["note", "convicts"],
      ["note", "convicts"],
      ["claim", "convicts"],
    ]);
    expect(find("observer", article)?.hits.map(({ where }) => where)).toEqual(["text"]);
    expect(find("catastrophic", article)?.hits[0]?.claim).toBe(estimate.id);
  });

  it("leave out page furniture, which is folded away", () => {
    expect(find("things")).toBeNull();
  });

  it("need all that is sought, wherever each stands", () => {
    expect(find("trains moscow")?.count).toBe(2);
    expect(find("trains bridge")).toBeNull();
    const noted = searched({ [trains.id]: { note: "Call the bridge’s keeper" } });
    expect(find("trains bridge", noted)?.count).toBe(2);
    expect(find('"trains bridge"', noted)).toBeNull();
  });

  it("share a passage where places stand close together, and are counted all the same, also beyond those shown", () => {
    const found = find("no");
    expect(find("plans mobilization they")?.hits.length).toBeLessThan(find("plans mobilization they")?.count ?? 0);
    expect(find("o", searched(), 1)).toBeNull();
    expect(found?.count).toBeGreaterThan(1);
    expect(find("no", searched(), 1)?.hits).toHaveLength(1);
    expect(find("no", searched(), 1)?.count).toBe(found?.count);
  });

  it("cut passages between words and say so", () => {
    const hit = find("losses")?.hits[0];
    expect(hit).toMatchObject({ cutBefore: true });
    expect(articleText).toContain(hit?.words);
    expect(hit?.words).toMatch(/^\S.*\S$/);
  });
});
