import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { databaseVersion, upgrade } from "#adapters/indexeddb/schema.ts";
import { claims } from "../../kit/a-claim.ts";
import { boats, boatsAgain } from "../../kit/told-again.ts";
import { expectViewsToFollow } from "../repository/describe-acts.ts";
import { decide, keepArticle, succeeded } from "../repository/opened.ts";
import { aDatabaseName, openDatabase, openTab } from "./a-database.ts";

/** For what has been seen, and for review work. */
const newStores = ["seen", "review"];

describe("a database of version 2", () => {
  it("keeps every record, and takes in what has been seen from then on", async () => {
    const { name: present, repository } = await openDatabase();
    const [first, second] = claims(2);
    const article = await keepArticle(repository, [first, second]);
    await decide(repository, article, first);
    for (const { text, detection } of [boats, boatsAgain]) succeeded(await repository.relate(text, detection));
    const source = await openDB(present);
    const stores = [...source.objectStoreNames].filter((store) => !newStores.includes(store));
    const name = aDatabaseName();
    // What version 2 has is what version 3 makes, without its new stores.
    const old = await openDB(name, 2, {
      upgrade(database) {
        upgrade(database, 0);
        for (const store of newStores) database.deleteObjectStore(store);
      },
    });
    for (const store of stores) {
      const keys = await source.getAllKeys(store);
      for (const [i, value] of (await source.getAll(store)).entries())
        await old.put(store, value, old.transaction(store).store.keyPath === null ? keys[i] : undefined);
    }
    old.close();

    const upgraded = await openTab(name, 2);
    expect(await upgraded.articles()).toEqual([article]);
    expect(await upgraded.tallies()).toEqual(await repository.tallies());
    expect(await expectViewsToFollow(upgraded, article)).toHaveLength(1);
    expect((await upgraded.relationsOf(boats.claim.text))?.likenesses).toHaveLength(1);
    const seen = { version: 1 as const, text: first.text, claims: [first.id], unseen: 1 };
    succeeded(await upgraded.keepSeen(seen));
    expect(await (await openTab(name, 3)).seen()).toEqual([seen]);
    expect(upgraded.unreadable).toEqual([]);

    const below = await openDB(name);
    expect(below.version).toBe(databaseVersion);
    for (const store of stores) expect(await below.getAll(store)).toEqual(await source.getAll(store));
    below.close();
    source.close();
  });
});
