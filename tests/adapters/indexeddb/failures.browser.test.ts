import { openDB, unwrap } from "idb";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Repository } from "#domain/ports.ts";
import { connectionTo } from "#adapters/indexeddb/connection.ts";
import { indexedDbStore } from "#adapters/indexeddb/indexeddb-store.ts";
import { announcer } from "#adapters/repository/announcer.ts";
import { repositoryOn } from "#adapters/repository/repository.ts";
import { aChange } from "../../kit/a-change.ts";
import { claims } from "../../kit/a-claim.ts";
import { steppingClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { expectViewsToFollow } from "../repository/describe-acts.ts";
import { decide, keepArticle, onClaim } from "../repository/opened.ts";
import { aDatabaseName, openDatabase, openTab } from "./a-database.ts";

const some = claims(3);
const [first, second] = some;

/** Everything stored, for comparing before and after. */
async function everything(name: string): Promise<unknown> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const records = await Promise.all(stores.map((store) => database.getAll(store)));
  database.close();
  return Object.fromEntries(stores.map((store, i) => [store, records[i]]));
}

/** Has databases opened in a storage bucket with this quota, in bytes, for the rest of the test. */
async function useBucket(quota: number): Promise<void> {
  // Not in the DOM's types yet; Chromium has it since version 122.
  const { storageBuckets } = navigator as unknown as {
    readonly storageBuckets: {
      open(name: string, options: { quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
      delete(name: string): Promise<void>;
    };
  };
  const bucket = await storageBuckets.open("small", { quota });
  const { indexedDB: usual } = globalThis;
  const openIn = (value: IDBFactory) => Object.defineProperty(globalThis, "indexedDB", { value, configurable: true });
  openIn(bucket.indexedDB);
  onTestFinished(async () => {
    openIn(usual);
    await storageBuckets.delete("small");
  });
}

describe("a write that fails half-way", () => {
  it("stores none of many changes where one of them has another's place, and says what failed", async () => {
    const { name, store } = await openDatabase();
    const before = await everything(name);
    const one = aChange();
    const next = aChange({ n: 2, previous: one.id });
    const failed = await store.write(async (writer) => writer.addChanges([one, one, next]));
    expect(failed).toEqual({
      ok: false,
      kind: "failed",
      sentence: expect.stringContaining("ConstraintError") as string,
    });
    expect(await everything(name)).toEqual(before);
    expect(await store.write(async (writer) => writer.addChanges([one, next]))).toMatchObject({ ok: true });
    expect(await store.write(async (writer) => writer.addChanges([]))).toMatchObject({ ok: true });
    expect(await store.read((reader) => reader.all("changes"))).toHaveLength(2);
  });

  it("stores nothing of it, says so, and the next one succeeds", async () => {
    const { name, repository } = await openDatabase();
    const article = await keepArticle(repository, some);
    await decide(repository, article, first);
    const before = await everything(name);
    // A function can't be stored, so the browser fails while the act's records are being written.
    const unstorable = { ...second, innerSources: [() => undefined] as never };
    const failed = await repository.commit(onClaim(article, unstorable, { kind: "dismiss" }));
    expect(failed).toEqual({ ok: false, kind: "failed", sentence: expect.stringMatching(/not saved.*Try again/) });
    expect(await everything(name)).toEqual(before);
    expect((await decide(repository, article, second)).change?.n).toBe(2);
    await expectViewsToFollow(repository, article);
  });

  it("for want of room says that, stores nothing, and a smaller one succeeds", async () => {
    await useBucket(200_000);
    const { name, repository } = await openDatabase();
    const article = await keepArticle(repository, some);
    await decide(repository, article, first);
    const before = await everything(name);
    const full = { ok: false, kind: "full", sentence: expect.stringMatching(/no room.*not saved.*export/) };
    expect(await repository.keepText({ kind: "file", name: "large.txt" }, "large ".repeat(100_000))).toEqual(full);
    const longNote = { kind: "note", note: "x".repeat(600_000) } as const;
    expect(await repository.commit(onClaim(article, second, longNote))).toEqual(full);
    expect(await everything(name)).toEqual(before);
    expect((await decide(repository, article, second)).change?.n).toBe(2);
    await expectViewsToFollow(repository, article);
  });
});

describe("a connection that is lost", () => {
  function overConnection(name: string) {
    const events: string[] = [];
    const connection = connectionTo(name, {
      onOpen: () => events.push("open"),
      onOutdated: () => events.push("outdated"),
      onWaiting: () => events.push("waiting"),
    });
    const repository: Repository = repositoryOn({
      store: indexedDbStore(connection),
      clock: steppingClock(),
      ids: seededIds(),
      announcer: announcer(null),
      storage: () => ({ kind: "durable", persistent: false }),
    });
    return { connection, repository, events };
  }

  it("without a word is made anew by the next read and the next write", async () => {
    const { connection, repository, events } = overConnection(aDatabaseName());
    const article = await keepArticle(repository, some);
    (await connection.open()).database.close();
    await decide(repository, article, first);
    (await connection.open()).database.close();
    expect(await repository.articles()).toEqual([article]);
    expect(events).toEqual(["open", "open", "open"]);
    await expectViewsToFollow(repository, article);
  });

  it("in the middle of a write fails it with a sentence, and the next one connects again", async () => {
    const { connection, repository } = overConnection(aDatabaseName());
    const article = await keepArticle(repository, some);
    await decide(repository, article, first);
    const database = unwrap((await connection.open()).database);
    // What the browser does when it ends a connection: it aborts whatever is under way.
    const transaction = database.transaction.bind(database);
    database.transaction = (...parameters: Parameters<typeof transaction>) => {
      const begun = transaction(...parameters);
      begun
        .objectStore("changes")
        .count()
        .addEventListener("success", () => {
          begun.abort();
          database.close();
        });
      return begun;
    };
    const failed = await repository.commit(onClaim(article, second, { kind: "dismiss" }));
    expect(failed).toMatchObject({
      ok: false,
      kind: "failed",
      sentence: expect.stringMatching(/AbortError.*not saved/),
    });
    expect((await decide(repository, article, second)).change?.n).toBe(2);
    await expectViewsToFollow(repository, article);
  });

  it("because the site's data were cleared: an act on what is gone is refused, and new work is stored", async () => {
    const { name, repository } = await openDatabase();
    const article = await keepArticle(repository, some);
    await decide(repository, article, first);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error("the open tab blocks deleting"));
    });
    expect(await repository.commit(onClaim(article, second, { kind: "dismiss" }))).toMatchObject({ kind: "refused" });
    expect(await repository.articles()).toEqual([]);
    const again = await keepArticle(repository, some);
    expect((await decide(repository, again, first)).change?.n).toBe(1);
    await expectViewsToFollow(await openTab(name, 9), again);
  });
});
