import { onlyText } from "../kit/only-text.ts";
import { type QueryKey, QueryObserver, type QueryObserverOptions } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { type Article, articleId, originName, textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { Tally } from "#domain/claim/tally.ts";
import type { Repository } from "#domain/ports.ts";
import { articleTextQuery } from "#state/queries/article-text.ts";
import { articlesQuery } from "#state/queries/articles.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { folderQuery } from "#state/queries/folder.ts";
import { propositionsQuery } from "#state/queries/propositions.ts";
import { relationsQuery } from "#state/queries/relations.ts";
import { sheetQuery } from "#state/queries/sheet.ts";
import { talliesKey, talliesQuery } from "#state/queries/tallies.ts";
import { undoStateQuery } from "#state/queries/undo-state.ts";
import { keepArticle, onClaim, succeeded } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk } from "../kit/a-desk.ts";
import { claims } from "../kit/a-claim.ts";
import { aDetection } from "../kit/a-detection.ts";
import { aFile } from "../kit/an-article.ts";
import { gate } from "../kit/gate.ts";
import { boats, boatsAgain } from "../kit/told-again.ts";
import { twoTabs } from "../kit/two-tabs.ts";
import { countingRepository, wrappedRepository } from "../kit/wrapped-repository.ts";

const otherText = "Other news\n\nThe minister said that the bridge is closed, and nobody asked.";
const here = claims(3);
const there = claims(2, { text: textHash(otherText) });
const [first] = here;
const [third] = there;

const a = articleId(aFile("a.txt"));
const b = articleId(aFile("b.txt"));

let desk: KitDesk;
let readsSince: () => readonly string[];
let elsewhere: Repository;
let articles: readonly [Article, Article];

/** A desk at which two articles are open, with all that views read of them, and another tab on the same storage. */
beforeEach(async () => {
  const [own, other] = twoTabs();
  elsewhere = other;
  articles = [await keepArticle(own, here, "a.txt"), await keepArticle(own, there, "b.txt", otherText)];
  const counting = countingRepository(own);
  readsSince = counting.readsSince;
  desk = aDesk({ repository: counting.repository, claims: [...here, ...there] });
  const { ports, client } = desk;
  const { repository } = ports;
  watch(articlesQuery(repository));
  watch(talliesQuery(repository));
  watch(folderQuery(ports));
  for (const [article, { text }] of [[a, first] as const, [b, third] as const]) {
    watch(sheetQuery(repository, article, text));
    watch(undoStateQuery(repository, article, text));
    watch(articleTextQuery(ports, text));
    watch(detectionQuery(ports, client, article, text));
  }
  await settled();
  readsSince();
});

/** What a view does that shows something. */
function watch<T, Key extends QueryKey>(query: QueryObserverOptions<T, Error, T, T, Key>): void {
  new QueryObserver(desk.client, query).subscribe(() => {});
}

const settled = () => expect.poll(() => desk.client.isFetching()).toBe(0);

async function decide(
  repository: Repository,
  article: Article,
  claim: Claim,
  status: "sourced" | "denied" = "sourced",
) {
  const act = { kind: "decide", status, suggested: "unsourced" } as const;
  return onlyText(succeeded(await repository.commit(onClaim(article, claim, act))));
}

const shownTallies = () => desk.client.getQueryData<readonly Tally[]>(talliesKey);

describe("what another tab did", () => {
  it.each<readonly [string, () => Promise<unknown>, readonly string[]]>([
    [
      "a decision: that text's sheet and undo, and no tally",
      () => decide(elsewhere, articles[0], first),
      [`sheet ${a} ${first.text}`, `undoState ${a} ${first.text}`],
    ],
    ["an article's removal: the articles", () => elsewhere.setRemoved(a, true), ["articles"]],
    ["a new text: the articles", () => elsewhere.keepText(aFile("c.txt"), "More\n\nMore was said."), ["articles"]],
    [
      "newly found claims: that text's detection and the tallies",
      () => elsewhere.keepDetection(b, aDetection({ claims: there.slice(0, 1) })),
      [`detection ${third.text}`, "tallies"],
    ],
  ])("is read again, exactly: %s", async (_, act, reads) => {
    await act();
    await settled();
    expect(readsSince()).toEqual(reads);
  });

  it("is read again where it relates a text to the one that is shown", async () => {
    const { ports, client } = desk;
    succeeded(await ports.repository.relate(boats.text, boats.detection));
    watch(relationsQuery(ports, client, boats.detection));
    watch(propositionsQuery(ports.repository, boats.claim.text));
    await settled();
    const shown = () => client.getQueryData(relationsQuery(ports, client, boats.detection).queryKey);
    expect(shown()?.likenesses).toEqual([]);
    succeeded(await elsewhere.relate(boatsAgain.text, boatsAgain.detection));
    await expect.poll(() => shown()?.likenesses).toHaveLength(1);
    await settled();
  });

  it("shows in the tally without counting anything", async () => {
    const { tally } = await decide(elsewhere, articles[0], first, "denied");
    expect(shownTallies()?.find(({ article }) => article === a)).toEqual(tally);
    expect(tally).toMatchObject({ open: 2, denied: 1 });
    expect(shownTallies()?.find(({ article }) => article === b)).toMatchObject({ open: 2, denied: 0 });
  });
});

describe("what this tab did", () => {
  it("is not read back at all after an act", async () => {
    const act = { kind: "decide", status: "sourced", suggested: "sourced" } as const;
    const committed = onlyText(succeeded(await desk.acts.perform(onClaim(articles[0], first, act))));
    await settled();
    expect(readsSince()).toEqual([]);
    const { client, ports } = desk;
    expect(client.getQueryData(sheetQuery(ports.repository, a, first.text).queryKey)).toEqual(committed.sheet);
    expect(shownTallies()?.find(({ article }) => article === a)).toEqual(committed.tally);
  });

  it("is read where it isn't shown yet: newly found claims, a removed article", async () => {
    await desk.ports.repository.keepDetection(a, aDetection({ claims: here.slice(0, 1) }));
    await settled();
    expect(readsSince()).toEqual([`detection ${first.text}`, "tallies"]);
    await desk.ports.repository.setRemoved(b, true);
    await settled();
    expect(readsSince()).toEqual(["articles"]);
  });
});

describe("a tally", () => {
  it("is never put back by a count that began before the act", async () => {
    const [own] = twoTabs();
    const article = await keepArticle(own, here, "a.txt");
    let held = gate();
    held.open();
    const slow = wrappedRepository(own, {
      async tallies() {
        const read = await own.tallies();
        await held.opened;
        return read;
      },
    });
    desk = aDesk({ repository: slow });
    watch(talliesQuery(slow));
    await settled();
    held = gate();
    // Claims found in another article make the tallies be read again, and meanwhile the analyst decides.
    await own.keepDetection(article.id, aDetection({ claims: [...here] }));
    await expect.poll(() => desk.client.isFetching()).toBe(1);
    const { tally } = await decide(own, article, first);
    held.open();
    await settled();
    expect(shownTallies()).toEqual([tally]);
  });
});

describe("a changed folder", () => {
  it("is brought in again, and its new article shows", async () => {
    desk.folder.put("a.txt", "First\n\nThe first text was here.");
    desk.folder.put("b.txt", otherText);
    await settled();
    readsSince();
    desk.folder.put("c.txt", "More\n\nMore was said.");
    await settled();
    expect(desk.folder.reads.at(-1)).toBe("c.txt");
    const shown = desk.client.getQueryData(articlesQuery(desk.ports.repository).queryKey);
    expect(shown?.map(({ origin }) => originName(origin))).toContain("c.txt");
  });
});
