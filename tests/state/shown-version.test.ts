import { describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { type Tally, tallyOf } from "#domain/claim/tally.ts";
import { shownVersion, versionAddress } from "#state/shown-version.ts";
import { anArticle } from "../kit/an-article.ts";

const texts = ["the first wording", "the second wording", "the third wording"];
const hashes = texts.map(textHash);
const [first = "", second = "", third = ""] = hashes;
const storedAt = "2025-03-01T08:00:00.000Z";
const article = anArticle({ texts: texts.map((text) => ({ hash: textHash(text), storedAt, ...summaryOf(text) })) });

function tally(text: string, counts: Partial<Tally>, of = article.id): Tally {
  return { ...tallyOf({ article: of, text, analyst: null, detector: "kit-1" }, []), ...counts };
}

describe("the version that is shown", () => {
  it.each<readonly [string, readonly Tally[], string | null, string]>([
    ["the newest, when nothing else is known", [], null, third],
    ["the newest, when claims were only found", [tally(first, { open: 3 }), tally(third, { open: 4 })], null, third],
    ["the one with decisions", [tally(first, { open: 3, sourced: 1 }), tally(third, { open: 4 })], null, first],
    ["the one where a claim was set aside", [tally(second, { dismissed: 1 })], null, second],
    ["the newest with decisions", [tally(second, { denied: 1 }), tally(first, { denied: 1 })], null, second],
    ["none of another article's work", [tally(first, { sourced: 1 }, "another-article")], null, third],
    ["the one that is named, before any with decisions", [tally(second, { sourced: 1 })], first.slice(0, 8), first],
    ["as if none were named, when there is no such one", [tally(second, { sourced: 1 })], "no such", second],
    ["as if none were named, when the name is empty", [], "", third],
  ])("is %s", (_, tallies, named, expected) => {
    expect(shownVersion(article, tallies, named).hash).toBe(expected);
  });

  it.each(hashes)("is the one whose address is opened: %s", (hash) => {
    const address = new URL(versionAddress(article, hash), "http://desk");
    expect(address.pathname).toBe(`/articles/${encodeURIComponent(article.id)}`);
    expect(shownVersion(article, [], address.searchParams.get("text")).hash).toBe(hash);
  });
});
