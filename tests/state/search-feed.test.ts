import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { articleId } from "#domain/article/article.ts";
import type { SearchIndex } from "#domain/ports.ts";
import { searchFeedOf } from "#state/search/search-feed.ts";
import { onClaim, succeeded } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk } from "../kit/a-desk.ts";
import { articleClaims, articleText, trains } from "../kit/a-read-article.ts";
import { aFile } from "../kit/an-article.ts";

/** An index that says what it was handed, and fails when told to. */
function watchedIndex(inner: SearchIndex) {
  const put: string[] = [];
  const removed: string[] = [];
  const watched = { put, removed, failNext: false };
  const index: SearchIndex = {
    async put(articles) {
      if (watched.failNext) {
        watched.failNext = false;
        throw new Error("The search stopped: out of memory.");
      }
      put.push(...articles.map(({ id }) => id));
      await inner.put(articles);
    },
    async remove(id) {
      removed.push(id);
      await inner.remove(id);
    },
    search: (query) => inner.search(query),
  };
  return { index, watched };
}

const names = ["a.txt", "b.txt", "c.txt"] as const;
const [a, b, c] = [articleId(aFile("a.txt")), articleId(aFile("b.txt")), articleId(aFile("c.txt"))];

/** A desk of three articles, the first with claims, whose index is watched. */
async function opened() {
  const { index, watched } = watchedIndex(aDesk().ports.search);
  const desk = aDesk({ claims: articleClaims, search: index });
  const { repository } = desk.ports;
  await repository.keepText(aFile(names[0]), articleText);
  await repository.keepText(aFile(names[1]), "Rain\nThe mayor spoke of rain.");
  await repository.keepText(aFile(names[2]), "Snow\nThe mayor spoke of snow.");
  await repository.keepDetection(a, await desk.detector.detect(articleText));
  const feed = searchFeedOf(desk.ports);
  return { desk, feed, watched };
}

const found = async ({ ports }: KitDesk, query: string) =>
  (await searchFeedOf(ports).search(query)).articles.map(({ article }) => article);

async function started() {
  const all = await opened();
  all.feed.start();
  await waitFor(() => expect(all.feed.store.getState()).toMatchObject({ done: 3, total: 3, revision: 1 }));
  return all;
}

describe("what feeds the search", () => {
  it("reads nothing before somebody searches, and then each article once", async () => {
    const { feed, watched, desk } = await opened();
    expect(feed.store.getState()).toMatchObject({ done: 0, total: null });
    expect(watched.put).toEqual([]);
    feed.start();
    feed.start();
    await waitFor(() => expect(feed.store.getState().done).toBe(3));
    expect(watched.put.toSorted()).toEqual([a, b, c].toSorted());
    expect(await found(desk, "mayor")).toHaveLength(2);
    expect(searchFeedOf(desk.ports)).toBe(feed);
  });

  it("hands over the one article that an analyst works on, with its notes", async () => {
    const { feed, watched, desk } = await started();
    const article = (await desk.ports.repository.articles()).find(({ id }) => id === a);
    if (!article) throw new Error("a.txt is not there");
    watched.put.length = 0;
    succeeded(await desk.acts.perform(onClaim(article, trains, { kind: "note", note: "Ask the stationmaster" })));
    await waitFor(() => expect(feed.store.getState().revision).toBe(2));
    expect(watched.put).toEqual([a]);
    expect(await found(desk, "stationmaster")).toEqual([a]);
  });

  it("hands over an article that is new or changed, and takes away one that was removed, until it is back", async () => {
    const { feed, watched, desk } = await started();
    const { repository } = desk.ports;
    watched.put.length = 0;
    await repository.keepText(aFile(names[1]), "Hail\nThe mayor spoke of hail.");
    await waitFor(async () => expect(await found(desk, "hail")).toEqual([b]));
    expect(await found(desk, "rain")).toEqual([]);
    await repository.setRemoved(c, true);
    await waitFor(() => expect(watched.removed).toEqual([c]));
    expect(await found(desk, "snow")).toEqual([]);
    await repository.setRemoved(c, false);
    await waitFor(async () => expect(await found(desk, "snow")).toEqual([c]));
    expect(watched.put).toEqual([b, c]);
    expect(feed.store.getState().failure).toBeNull();
  });

  it("says what failed, and hands everything over again when told to", async () => {
    const { feed, watched, desk } = await started();
    watched.failNext = true;
    await desk.ports.repository.keepText(aFile(names[1]), "Hail\nThe mayor spoke of hail.");
    await waitFor(() =>
      expect(feed.store.getState().failure).toBe(
        "The search stopped: out of memory. Your articles and your work are unharmed.",
      ),
    );
    watched.put.length = 0;
    feed.restart();
    await waitFor(() => expect(feed.store.getState()).toMatchObject({ done: 3, total: 3, failure: null }));
    expect(watched.put.toSorted()).toEqual([a, b, c].toSorted());
    expect(await found(desk, "hail")).toEqual([b]);
  });
});
