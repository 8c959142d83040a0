import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "#domain/article/article.ts";
import type { Repository } from "#domain/ports.ts";
import type { Entry, Key, StoreName } from "#adapters/repository/store.ts";
import { aText } from "../../kit/a-text.ts";
import { claims } from "../../kit/a-claim.ts";
import { aFile } from "../../kit/an-article.ts";
import { expectViewsToFollow } from "./describe-acts.ts";
import { type Opened, decide, keepArticle, onClaim, succeeded } from "./opened.ts";

const some = claims(3);
const [first, second] = some;
const { text } = first;

/** What every repository does with records that it can't read, whatever it is kept in. */
export function describeUnreadable(open: () => Promise<Opened>): void {
  let opened: Opened;
  let article: Article;
  let analyst: string;
  /** A repository that has not read anything yet, so that nothing it says comes from memory. */
  let fresh: Repository;
  beforeEach(async () => {
    opened = await open();
    article = await keepArticle(opened.repository, some);
    const { change } = await decide(opened.repository, article, first);
    await decide(opened.repository, article, second);
    analyst = change?.by ?? "";
    fresh = await opened.again();
  });

  const records = (store: StoreName) => opened.store.read((reader) => reader.all(store));
  async function damage(store: StoreName, key: Key, spoil: (value: object) => unknown): Promise<Entry> {
    const entry = await opened.store.read((reader) => reader.get(store, key));
    if (!entry) throw new Error(`nothing is stored under ${JSON.stringify(key)}`);
    const value = spoil(entry.value as object);
    await opened.store.write((writer) => writer.put(store, key, value));
    return { ...entry, value };
  }
  const withFutureField = (value: object) => ({ ...value, addedLater: true });

  describe("an unreadable view", () => {
    it.each<{ what: string; store: StoreName; spoil: (value: object) => unknown }>([
      { what: "sheet with a field that nobody knows", store: "sheets", spoil: withFutureField },
      { what: "sheet that lost an act", store: "sheets", spoil: (sheet) => ({ ...sheet, changes: 1 }) },
      { what: "sheet that is no record at all", store: "sheets", spoil: () => "rubbish" },
      { what: "tally with a field that nobody knows", store: "tallies", spoil: withFutureField },
      { what: "tally of fewer acts", store: "tallies", spoil: (tally) => ({ ...tally, changes: 1 }) },
    ])("($what) is made anew from the history", async ({ store, spoil }) => {
      const key = [article.id, text, analyst];
      const before = await opened.store.read((reader) => reader.get(store, key));
      await damage(store, key, spoil);
      await expectViewsToFollow(fresh, article);
      expect(await opened.store.read((reader) => reader.get(store, key))).toEqual(before);
      expect(fresh.unreadable).toEqual([]);
    });

    it("is copied aside before it is replaced", async () => {
      const key = [article.id, text, analyst];
      const damaged = await damage("sheets", key, withFutureField);
      await fresh.sheet(article.id, text);
      const [copy] = await records("aside");
      expect(copy?.value).toEqual({ ...damaged, reason: expect.stringMatching(/addedLater/), at: expect.any(String) });
    });

    it("met by an act is made anew within the same transaction", async () => {
      await damage("sheets", [article.id, text, analyst], withFutureField);
      await damage("tallies", [article.id, text, analyst], () => null);
      succeeded(await fresh.commit(onClaim(article, first, { kind: "note", note: "after the damage" })));
      expect(await expectViewsToFollow(fresh, article)).toHaveLength(3);
      expect(await records("aside")).toHaveLength(2);
    });

    it("of what was detected counts as none", async () => {
      await damage("detections", text, withFutureField);
      expect(await fresh.detection(text)).toBeNull();
      expect(await records("aside")).toHaveLength(1);
    });

    it("of what was detected is kept aside when it is detected again", async () => {
      await damage("detections", text, withFutureField);
      await keepArticle(fresh, some);
      await expectViewsToFollow(fresh, article);
      expect(await records("aside")).toHaveLength(1);
    });
  });

  describe("an unreadable article", () => {
    it("is named, and the others are unharmed", async () => {
      const other = succeeded(await fresh.keepText(aFile("other.txt"), "Another text."));
      await damage("articles", article.id, withFutureField);
      const heard: string[] = [];
      fresh.subscribe(({ what }) => heard.push(what));
      expect(await fresh.articles()).toEqual([other.outcome === "new" && other.article]);
      expect(fresh.unreadable).toEqual([
        { what: "article", key: article.id, sentence: expect.stringContaining(article.id) },
      ]);
      expect(heard).toEqual(["storage"]);
      await fresh.articles();
      expect(fresh.unreadable).toHaveLength(1);
      expect(heard).toHaveLength(1);
      expect(await records("aside")).toHaveLength(1);
    });

    it("is never overwritten, whatever is tried", async () => {
      const damaged = await damage("articles", article.id, withFutureField);
      expect(await fresh.keepText(aFile(), aText)).toMatchObject({ ok: false, kind: "failed" });
      expect(await fresh.setRemoved(article.id, true)).toMatchObject({ ok: false });
      succeeded(await fresh.markMissing(new Set([article.id])));
      expect(await fresh.commit(onClaim(article, first, { kind: "dismiss" }))).toMatchObject({ ok: false });
      expect(await opened.store.read((reader) => reader.get("articles", article.id))).toEqual(damaged);
      expect(await fresh.changes(article.id)).toHaveLength(2);
    });
  });

  describe("a damaged text", () => {
    it("counts as none, is named, and is stored again when its file brings it", async () => {
      await damage("texts", text, (stored) => ({ ...stored, text: `${aText}!` }));
      expect(await fresh.text(text)).toBeNull();
      expect(fresh.unreadable).toMatchObject([{ what: "text" }]);
      succeeded(await fresh.keepText(aFile(), aText));
      expect(await fresh.text(text)).toBe(aText);
      expect(await records("aside")).toHaveLength(1);
    });
  });

  describe("an unreadable change", () => {
    beforeEach(async () => {
      // The third of the chain, as a newer version may have written it.
      const changes = await opened.repository.changes(article.id);
      const [, last] = changes;
      if (!last) throw new Error("two changes");
      const third = { ...last, n: 3, previous: last.id, id: "3".repeat(64), snapshot: null, addedLater: true };
      await opened.store.write((writer) => writer.put("changes", [last.chain, 3], third));
    });

    it("is named, and the others are unharmed", async () => {
      expect((await fresh.changes(article.id)).map(({ n }) => n)).toEqual([1, 2]);
      expect(fresh.unreadable).toMatchObject([{ what: "history", sentence: expect.stringMatching(/number 3\b/) }]);
      const sheet = await fresh.sheet(article.id, text);
      expect(Object.keys(sheet.touched).toSorted()).toEqual([first.id, second.id].toSorted());
    });

    it("doesn't end the chain: the next act follows it", async () => {
      const { change } = await decide(fresh, article, first, "denied");
      expect(change).toMatchObject({ n: 4, previous: "3".repeat(64) });
      expect((await fresh.changes(article.id)).map(({ n }) => n)).toEqual([1, 2, 4]);
      expect((await fresh.sheet(article.id, text)).touched[first.id]?.reading.decision?.status).toBe("denied");
    });

    it("is where undo ends", async () => {
      expect(await fresh.undoState(article.id, text)).toEqual({ undo: null, redo: null });
      const undo = { kind: "undo", article: article.id, text } as const;
      expect(await fresh.commit(undo)).toMatchObject({ ok: false, kind: "refused" });
    });

    it("without even an id stops new acts, with a sentence", async () => {
      const [change] = await opened.repository.changes(article.id);
      const fourth = { n: 4, chain: change?.chain, article: article.id, text };
      await opened.store.write((writer) => writer.put("changes", [change?.chain ?? "", 4], fourth));
      expect(await fresh.commit(onClaim(article, first, { kind: "dismiss" }))).toMatchObject({
        ok: false,
        kind: "failed",
      });
    });
  });

  describe("an analyst who can't be read", () => {
    it("is never replaced by another: acts fail with a sentence, everything else goes on", async () => {
      const damaged = await damage("meta", "analyst", withFutureField);
      expect(await fresh.analyst()).toBeNull();
      expect(fresh.unreadable).toMatchObject([{ what: "analyst" }]);
      expect(await fresh.commit(onClaim(article, first, { kind: "dismiss" }))).toMatchObject({
        ok: false,
        kind: "failed",
      });
      expect(await opened.store.read((reader) => reader.get("meta", "analyst"))).toEqual(damaged);
      expect(await fresh.articles()).toEqual([article]);
    });
  });
}
