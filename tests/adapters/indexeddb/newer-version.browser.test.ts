import { type IDBPDatabase, openDB } from "idb";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseVersion } from "#adapters/indexeddb/schema.ts";
import { claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { aFile } from "../../kit/an-article.ts";
import { expectViewsToFollow } from "../repository/describe-acts.ts";
import { decide, keepArticle, onClaim } from "../repository/opened.ts";
import { openDatabase, openTab } from "./a-database.ts";

const some = claims(3);
const [first, second] = some;
const readOnly = { kind: "read-only", reason: expect.stringMatching(/newer version.*Export/) };

/** Opens the database as a newer version of the tool would; fails where an open tab keeps it from doing so. */
async function upgrade(
  name: string,
  change: (database: IDBPDatabase) => void = () => undefined,
): Promise<IDBPDatabase> {
  const database = await openDB(name, databaseVersion + 1, {
    upgrade: change,
    blocked: () => {
      throw new Error("an open tab blocks the newer version");
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  onTestFinished(() => database.close());
  return database;
}

describe("a database from a newer version of the tool", () => {
  it("is read, and every write is refused with a sentence", async () => {
    const { name, repository } = await openDatabase();
    const article = await keepArticle(repository, some);
    const { sheet, tally, undo } = await decide(repository, article, first);
    const newer = await upgrade(name, (database) => void database.createObjectStore("evidence"));
    const records = () => Promise.all([...newer.objectStoreNames].map((store) => newer.getAll(store)));
    const before = await records();

    const old = await openTab(name, 7);
    expect(old.storage).toEqual(readOnly);
    expect(await old.articles()).toEqual([article]);
    expect(await old.sheet(article.id, first.text)).toEqual(sheet);
    expect(await old.tallies()).toEqual([tally]);
    expect(await old.undoState(article.id, first.text)).toEqual(undo);
    await expectViewsToFollow(old, article);

    const refusal = { ok: false, kind: "read-only", sentence: expect.stringMatching(/newer version.*Export/) };
    expect(await old.commit(onClaim(article, second, { kind: "dismiss" }))).toEqual(refusal);
    expect(await old.commit({ kind: "undo", article: article.id, text: first.text })).toEqual(refusal);
    expect(await old.keepText(aFile("new.txt"), "New.")).toEqual(refusal);
    expect(await old.keepDetection(article.id, aDetection())).toEqual(refusal);
    expect(await old.markMissing(new Set([article.id]))).toEqual(refusal);
    expect(await old.setRemoved(article.id, true)).toEqual(refusal);
    expect(await records()).toEqual(before);
    expect(newer.version).toBe(databaseVersion + 1);
  });

  it("with views that this version can't read shows what the history says, and still writes nothing", async () => {
    const { name, repository, store } = await openDatabase();
    const article = await keepArticle(repository, some);
    const { sheet } = await decide(repository, article, first);
    const key = [article.id, first.text, sheet.analyst ?? ""];
    await store.write((writer) => writer.put("sheets", key, { ...sheet, version: 2 }));
    const newer = await upgrade(name);
    const old = await openTab(name, 7);
    expect(await old.sheet(article.id, first.text)).toEqual(sheet);
    expect(await newer.get("sheets", key)).toEqual({ ...sheet, version: 2 });
    expect(await newer.count("aside")).toBe(0);
  });

  it("that lacks stores which this version knows counts as empty there", async () => {
    const { name, repository } = await openDatabase();
    const article = await keepArticle(repository, some);
    await decide(repository, article, first);
    await upgrade(name, (database) => {
      for (const store of ["tallies", "changes"]) database.deleteObjectStore(store);
    });
    const old = await openTab(name, 7);
    expect(await old.articles()).toEqual([article]);
    expect(await old.changes(article.id)).toEqual([]);
    expect(await old.tallies()).toEqual([]);
    expect(await old.undoState(article.id, first.text)).toEqual({ undo: null, redo: null });
  });
});

describe("a tab that is open while another loads a newer version", () => {
  it("lets go of the database at once, says that it only reads, and goes on reading", async () => {
    const { name, repository } = await openDatabase();
    const article = await keepArticle(repository, some);
    const heard: string[] = [];
    repository.subscribe(({ what }) => heard.push(what));
    await upgrade(name);
    expect(repository.storage).toEqual(readOnly);
    expect(heard).toEqual(["storage"]);
    expect(await repository.articles()).toEqual([article]);
    expect(await repository.commit(onClaim(article, first, { kind: "dismiss" }))).toMatchObject({ kind: "read-only" });
  });
});
