import { describe, expect, it } from "vitest";
import { flagsOf } from "#domain/claim-list/claim-flag.ts";
import type { ClaimListing } from "#domain/claim-list/claim-listing.ts";
import { type ClaimRows, rowStatuses } from "#domain/claim-list/claim-rows.ts";
import { createClaimTable } from "#domain/claim-list/claim-table.ts";
import { type ClaimFilter, type ListRequest, openFilter, ownWord, sourceKey } from "#domain/claim-list/list-request.ts";
import { aRequest, aRows, quotedId } from "../../kit/claim-rows.ts";

const flood = aRows("Flood in Lindow", [
  { quote: "the dam broke at noon", speaker: "The mayor", status: "sourced", suggestion: "sourced" },
  { quote: "12 houses are gone", speaker: "the mayor", suggestion: "contested", flags: ["denied"], denials: 1 },
  { quote: "nobody was warned", suggestion: "unsourced", worthiness: 0.5 },
  { quote: "it was a cold day", suggestion: "unsourced", worthiness: 0.1 },
  { quote: "read our newsletter", status: "dismissed" },
]);
const strike = aRows(
  "A strike at the mill",
  [
    { quote: "the mill stood still", speaker: "A union", suggestion: "sourced", flags: ["hedged"] },
    { quote: "the mill worked on", speaker: "The owners", status: "unsourced", flags: ["denial-suggested", "note"] },
  ],
  40,
);

/** The quotes of a listing, in its order. */
function quotesOf(rows: readonly ClaimRows[], listing: ClaimListing): readonly string[] {
  return Array.from(listing.row, (row, at) => {
    const text = rows.find((one) => one.text === listing.texts[listing.text[at] ?? -1]);
    return text?.quotes[row] ?? "nothing";
  });
}

function list(request: Partial<ListRequest> = {}, rows: readonly ClaimRows[] = [flood, strike]) {
  const table = createClaimTable();
  table.put(rows);
  const listing = table.list(aRequest(request));
  return { listing, quotes: quotesOf(rows, listing) };
}

const [dam, houses, warned, cold, newsletter] = flood.quotes;
const [still, worked] = strike.quotes;

describe("a filter", () => {
  it.each<readonly [what: string, filter: Partial<ClaimFilter>, quotes: readonly (string | undefined)[]]>([
    ["leaves out what is dismissed and what the level hides", {}, [still, worked, dam, houses, warned]],
    ["shows what the level hides", { hidden: true }, [still, worked, dam, houses, warned, cold]],
    ["shows what is dismissed", { status: ["dismissed"] }, [newsletter]],
    ["takes any of several statuses", { status: ["sourced", "unsourced"] }, [worked, dam]],
    ["goes by the suggestion", { suggestion: ["contested", "none"] }, [worked, houses]],
    ["takes the same source however it is written", { source: [sourceKey("the mayor")] }, [dam, houses]],
    ["knows the author's own word", { source: [ownWord] }, [warned]],
    ["goes by the article", { article: [flood.article] }, [dam, houses, warned]],
    ["takes any of several flags", { flag: ["hedged", "denied"] }, [still, houses]],
    ["goes by age", { days: 31 }, [dam, houses, warned]],
    ["finds words in any order and case", { text: "STILL mill" }, [still]],
    ["finds words of the source and the article's name", { text: "mayor lindow" }, [dam, houses]],
    ["does not find a word that reaches from one part to the next", { text: "goneThe" }, []],
    ["combines", { text: "the", status: ["open"], days: 31 }, [houses]],
    ["knows nothing of what isn't there", { source: ["nobody"] }, []],
  ])("%s", (_, filter, quotes) => {
    expect(list({ filter: { ...openFilter, ...filter } }).quotes).toEqual(quotes);
  });

  it("counts what each choice would leave, all other filters as they are", () => {
    const { listing } = list({ filter: { ...openFilter, status: ["open"], source: [sourceKey("the mayor")] } });
    const status = Object.fromEntries(rowStatuses.map((name, i) => [name, listing.counts.status[i]]));
    expect(status).toEqual({ open: 1, sourced: 1, unsourced: 0, denied: 0, contested: 0, dismissed: 0 });
    expect(listing.sources.map(({ value, count }) => [value, count])).toEqual([
      [ownWord, 1],
      [sourceKey("A union"), 1],
      ["mayor", 1],
    ]);
    expect(listing.total).toBe(7);
  });

  it("offers a chosen source that has no claim left", () => {
    const { listing } = list({ filter: { ...openFilter, source: ["mayor"], text: "mill" } });
    expect(listing.sources).toContainEqual({ value: "mayor", name: "The mayor", count: 0 });
  });
});

describe("a sorted list", () => {
  it.each<readonly [by: ListRequest["sort"]["by"], falling: boolean, quotes: readonly (string | undefined)[]]>([
    ["place", false, [still, worked, dam, houses, warned]],
    ["place", true, [warned, houses, dam, worked, still]],
    ["status", false, [still, houses, warned, dam, worked]],
    ["suggestion", false, [worked, still, dam, warned, houses]],
    ["source", false, [warned, still, dam, houses, worked]],
    ["source", true, [worked, dam, houses, still, warned]],
    ["article", true, [dam, houses, warned, still, worked]],
    ["age", false, [dam, houses, warned, still, worked]],
    ["flags", false, [houses, worked, still, dam, warned]],
  ])("by %s, falling: %s", (by, falling, quotes) => {
    expect(list({ sort: { by, falling } }).quotes).toEqual(quotes);
  });
});

describe("a list grouped by source", () => {
  it("has one group a source with its counts and denials, those who say most first", () => {
    const { listing, quotes } = list({ group: "source" });
    expect(
      listing.groups?.map(({ name, start, length, denials, waiting }) => [name, start, length, denials, waiting]),
    ).toEqual([
      ["The mayor", 0, 2, 1, 0],
      ["", 2, 1, 0, 0],
      ["A union", 3, 1, 0, 0],
      ["The owners", 4, 1, 0, 1],
    ]);
    expect(quotes).toEqual([dam, houses, warned, still, worked]);
    expect(listing.groups?.[0]?.counts[rowStatuses.indexOf("sourced")]).toBe(1);
  });

  it("has those most often denied first when sorted by flags", () => {
    const { listing } = list({ group: "source", sort: { by: "flags", falling: false } });
    expect(listing.groups?.slice(0, 2).map(({ name }) => name)).toEqual(["The mayor", "The owners"]);
  });
});

describe("a list grouped by the same claim", () => {
  const one = aRows("One", [
    { quote: "40 boats sank", status: "sourced", likenesses: [{ to: "boats sank, 40 of them", kind: "same" }] },
    { quote: "the pier held", likenesses: [{ to: "a claim of no article here", kind: "same" }] },
  ]);
  const two = aRows("Two", [
    { quote: "boats sank, 40 of them", likenesses: [{ to: "forty boats went down", kind: "same" }] },
    { quote: "70 boats sank", likenesses: [{ to: "40 boats sank", kind: "number" }] },
  ]);
  const three = (status: "sourced" | "denied") => aRows("Three", [{ quote: "forty boats went down", status }]);

  it("joins over as many articles as it takes; what is told once comes last", () => {
    const { listing, quotes } = list({ group: "same" }, [one, two, three("sourced")]);
    expect(quotes).toEqual([
      "40 boats sank",
      "forty boats went down",
      "boats sank, 40 of them",
      "the pier held",
      "70 boats sank",
    ]);
    expect(listing.groups).toMatchObject([
      {
        key: quotedId("40 boats sank"),
        name: "40 boats sank",
        length: 3,
        isContradicted: false,
        isToldDifferently: true,
      },
      { key: "once", name: null, length: 2 },
    ]);
  });

  it("points out what was decided differently in two places, and where it is told differently", () => {
    const { listing, quotes } = list({ group: "same" }, [one, two, three("denied")]);
    expect(listing.groups?.[0]?.isContradicted).toBe(true);
    const flagsOfQuote = (quote: string) => flagsOf(listing.flags[quotes.indexOf(quote)] ?? 0);
    expect(flagsOfQuote("40 boats sank")).toEqual(["decided-differently", "told-differently", "same-elsewhere"]);
    expect(flagsOfQuote("boats sank, 40 of them")).toEqual(["same-elsewhere"]);
    expect(flagsOfQuote("70 boats sank")).toEqual(["told-differently"]);
  });

  it("does not count what was set aside as not a claim", () => {
    const aside = aRows("Three", [{ quote: "forty boats went down", status: "dismissed" }]);
    const { listing, quotes } = list({ group: "same" }, [two, aside]);
    expect(listing.groups?.map(({ key }) => key)).toEqual(["once"]);
    expect(flagsOf(listing.flags[quotes.indexOf("boats sank, 40 of them")] ?? 0)).toEqual([]);
  });
});

describe("the table", () => {
  it("puts an article's rows in place of those it had, and forgets an article", () => {
    const table = createClaimTable();
    table.put([flood, strike]);
    const fewer = aRows("A strike at the mill", [{ quote: "the mill is closed" }]);
    table.put([fewer]);
    expect(quotesOf([flood, fewer], table.list(aRequest()))).toEqual(["the mill is closed", dam, houses, warned]);
    table.remove(flood.text);
    expect(quotesOf([fewer], table.list(aRequest()))).toEqual(["the mill is closed"]);
  });
});
