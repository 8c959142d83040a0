import { type IDBPDatabase, openDB } from "idb";
import { describe, expect, it } from "vitest";
import { databaseVersion } from "#adapters/indexeddb/schema.ts";
import { claims } from "../../kit/a-claim.ts";
import { boats, boatsAgain } from "../../kit/told-again.ts";
import { expectViewsToFollow } from "../repository/describe-acts.ts";
import { decide, keepArticle, succeeded } from "../repository/opened.ts";
import { aDatabaseName, openDatabase, openTab } from "./a-database.ts";

/** The stores as version 1 made them, each with the path of its records' own key. */
const storesOfVersion1: Readonly<Record<string, string | string[] | null>> = {
  articles: "id",
  texts: "hash",
  detections: "text",
  changes: ["chain", "n"],
  sheets: null,
  tallies: null,
  meta: null,
  aside: null,
};

function makeVersion1(database: IDBPDatabase): void {
  for (const [store, keyPath] of Object.entries(storesOfVersion1)) {
    const created = database.createObjectStore(store, { keyPath });
    if (store !== "changes") continue;
    created.createIndex("byArticle", ["article", "chain", "n"]);
    created.createIndex("byText", ["article", "text", "chain", "n"]);
  }
}

/** Everything in the stores of version 1. */
async function recordsIn(database: IDBPDatabase) {
  return Promise.all(
    Object.keys(storesOfVersion1).map(async (store) => ({
      store,
      keys: await database.getAllKeys(store),
      values: (await database.getAll(store)) as unknown[],
    })),
  );
}

/** A database of version 1 with an article, what was found in it and what was decided. */
async function aVersion1Database() {
  const { name: present, repository } = await openDatabase();
  const [first, second, third] = claims(3);
  const article = await keepArticle(repository, [first, second, ...(third ? [third] : [])]);
  await decide(repository, article, first);
  await decide(repository, article, second, "denied");
  const source = await openDB(present);
  const records = await recordsIn(source);
  source.close();

  const name = aDatabaseName();
  const old = await openDB(name, 1, { upgrade: makeVersion1 });
  for (const { store, keys, values } of records)
    for (const [i, key] of keys.entries())
      await old.put(store, values[i], storesOfVersion1[store] === null ? key : undefined);
  old.close();
  return { name, records, article, repository, text: first.text };
}

describe("a database of version 1", () => {
  it("keeps every record, and everything is read from it as before", async () => {
    const { name, records, article, repository, text } = await aVersion1Database();
    const upgraded = await openTab(name, 2);
    expect(upgraded.storage).toMatchObject({ kind: "durable" });
    expect(await upgraded.articles()).toEqual([article]);
    expect(await upgraded.sheet(article.id, text)).toEqual(await repository.sheet(article.id, text));
    expect(await upgraded.tallies()).toEqual(await repository.tallies());
    expect(await upgraded.detection(text)).toEqual(await repository.detection(text));
    expect(await expectViewsToFollow(upgraded, article)).toHaveLength(2);
    expect(upgraded.unreadable).toEqual([]);

    const below = await openDB(name);
    expect(below.version).toBe(databaseVersion);
    expect(await recordsIn(below)).toEqual(records);
    below.close();
  });

  it("takes in how claims stand to each other from then on", async () => {
    const { name } = await aVersion1Database();
    const upgraded = await openTab(name, 2);
    expect(await upgraded.relatedTexts("kit-1")).toEqual(new Set());
    for (const { text, detection } of [boats, boatsAgain]) succeeded(await upgraded.relate(text, detection));
    const later = await openTab(name, 3);
    expect((await later.relationsOf(boats.claim.text))?.likenesses).toHaveLength(1);
  });
});
