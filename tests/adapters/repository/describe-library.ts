import { beforeEach, describe, expect, it } from "vitest";
import { textHash } from "#domain/article/article.ts";
import type { Repository, Touched } from "#domain/ports.ts";
import { aClaim, claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { aText } from "../../kit/a-text.ts";
import { aFile } from "../../kit/an-article.ts";
import { expectViewsToFollow } from "./describe-acts.ts";
import { type Opened, decide, keepArticle, succeeded } from "./opened.ts";

const [oldText, newText] = [aText, `${aText} And more.`];
const some = claims(4);
const [first, second] = some;

/** What every repository does with articles, texts and detections, whatever it is kept in. */
export function describeLibrary(open: () => Promise<Opened>): void {
  let opened: Opened;
  let repository: Repository;
  beforeEach(async () => {
    opened = await open();
    repository = opened.repository;
  });

  const keep = async (name: string, text: string) => succeeded(await repository.keepText(aFile(name), text));
  const versions = async () => (await repository.articles()).map(({ texts }) => texts.map(({ hash }) => hash));

  describe("keeping a text", () => {
    it("of a new origin stores an article, with what a list shows of it", async () => {
      const kept = await keep("a.txt", oldText);
      expect(kept).toMatchObject({
        outcome: "new",
        article: { origin: aFile("a.txt"), missingSince: null, removedAt: null },
      });
      expect(await repository.articles()).toEqual([kept.outcome === "new" && kept.article]);
      expect((await repository.articles())[0]?.texts[0]).toMatchObject({
        hash: textHash(oldText),
        words: expect.any(Number),
      });
      expect(await repository.text(textHash(oldText))).toBe(oldText);
      expect(await repository.text(textHash(newText))).toBeNull();
    });

    it("keeps what is said about it, which a text that is there already does not change and a correction does", async () => {
      const about = { title: "Told", byline: null, outlet: "Courier", date: null, address: "https://courier.example/" };
      const origin = { kind: "link", address: "https://courier.example/" } as const;
      const said = async () => (await (await opened.again()).articles()).map((article) => article.about);
      const kept = succeeded(await repository.keepText(origin, oldText, about));
      expect(await said()).toEqual([about]);
      succeeded(await repository.keepText(origin, oldText, { ...about, outlet: "Herald" }));
      succeeded(await repository.keepText(origin, oldText));
      expect(await said()).toEqual([about]);
      if (kept.outcome !== "new") throw new Error("the article was there");
      succeeded(await repository.keepAbout(kept.article.id, { ...about, byline: "Mira Holt" }));
      expect(await said()).toEqual([{ ...about, byline: "Mira Holt" }]);
      expect(await versions()).toEqual([[textHash(oldText)]]);
      expect(await repository.keepAbout("nowhere", about)).toMatchObject({ ok: false, kind: "refused" });
    });

    it("keeps it exactly as it came", async () => {
      const text = "\uFEFFone\r\ntwo\u0000\u2028 e\u0301 👩‍🚀 \u202Eשלום";
      await keep("odd.txt", text);
      expect(await (await opened.again()).text(textHash(text))).toBe(text);
    });

    it("that is there already stores nothing", async () => {
      const { outcome: _, ...once } = await keep("a.txt", oldText);
      expect(await keep("a.txt", oldText)).toEqual({ ...once, outcome: "already-there" });
    });

    it("of an edited file adds a version and keeps the old one", async () => {
      await keep("a.txt", oldText);
      expect(await keep("a.txt", newText)).toMatchObject({ outcome: "new-version" });
      expect(await versions()).toEqual([[textHash(oldText), textHash(newText)]]);
      expect(await repository.text(textHash(oldText))).toBe(oldText);
    });

    it("of an edit taken back makes the earlier version the newest again, and none stands twice", async () => {
      await keep("a.txt", oldText);
      await keep("a.txt", newText);
      expect(await keep("a.txt", oldText)).toMatchObject({ outcome: "new-version" });
      expect(await versions()).toEqual([[textHash(newText), textHash(oldText)]]);
      const times = (await repository.articles())[0]?.texts.map(({ storedAt }) => storedAt) ?? [];
      expect(times).toEqual(times.toSorted());
    });

    it.each([
      { what: "the newest text", before: [oldText], text: oldText },
      { what: "an earlier text", before: [oldText, newText], text: oldText },
    ])("that is $what of another article stores nothing", async ({ before, text }) => {
      for (const version of before) await keep("a.txt", version);
      const stored = await repository.articles();
      expect(await keep("b.txt", text)).toEqual({ ok: true, outcome: "duplicate", of: stored[0] });
      expect(await repository.articles()).toEqual(stored);
    });

    it("that the article itself had before is no duplicate, though another article has it by now", async () => {
      const kept = await keep("a.txt", oldText);
      if (kept.outcome === "duplicate") throw new Error("no duplicate");
      succeeded(await repository.setRemoved(kept.article.id, true));
      await keep("b.txt", oldText);
      await keep("a.txt", newText);
      expect(await keep("a.txt", oldText)).toMatchObject({ outcome: "new-version", article: { id: kept.article.id } });
    });

    it("that only an article taken out of the library has is no duplicate", async () => {
      const kept = await keep("a.txt", oldText);
      if (kept.outcome === "duplicate") throw new Error("no duplicate");
      succeeded(await repository.setRemoved(kept.article.id, true));
      expect(await keep("b.txt", oldText)).toMatchObject({ outcome: "new" });
    });

    it("brings a missing article back, and leaves one out of the library that was taken out", async () => {
      const kept = await keep("a.txt", oldText);
      if (kept.outcome === "duplicate") throw new Error("no duplicate");
      succeeded(await repository.markMissing(new Set([kept.article.id])));
      succeeded(await repository.setRemoved(kept.article.id, true));
      expect(await keep("a.txt", oldText)).toMatchObject({
        outcome: "already-there",
        article: { missingSince: null, removedAt: expect.any(String) },
      });
      expect(await keep("a.txt", newText)).toMatchObject({ article: { removedAt: expect.any(String) } });
    });
  });

  describe("missing and removed articles", () => {
    it("are marked exactly, and keep the time from which on they were", async () => {
      const names = ["a.txt", "b.txt", "c.txt"];
      for (const name of names) await keep(name, `${aText} ${name}`);
      const ids = (await repository.articles()).map(({ id }) => id);
      const missing = async () =>
        (await repository.articles()).filter(({ missingSince }) => missingSince !== null).map(({ id }) => id);

      succeeded(await repository.markMissing(new Set(ids.slice(0, 2))));
      expect(await missing()).toEqual(ids.slice(0, 2));
      const since = (await repository.articles())[1]?.missingSince;
      succeeded(await repository.markMissing(new Set(ids.slice(1))));
      expect(await missing()).toEqual(ids.slice(1));
      expect((await repository.articles())[1]?.missingSince).toBe(since);
    });

    it("go and come back with everything of them", async () => {
      const article = await keepArticle(repository, some);
      await decide(repository, article, first);
      const before = await repository.articles();
      succeeded(await repository.setRemoved(article.id, true));
      expect(await repository.articles()).toEqual([{ ...article, removedAt: expect.any(String) }]);
      succeeded(await repository.setRemoved(article.id, false));
      expect(await repository.articles()).toEqual(before);
      await expectViewsToFollow(repository, article);
    });

    it("that aren't stored can't be removed, and get a sentence", async () => {
      const refusal = { ok: false, kind: "refused", sentence: expect.stringMatching(/Reload/) };
      expect(await repository.setRemoved("gone-000000", true)).toEqual(refusal);
      expect(await repository.keepDetection("gone-000000", aDetection())).toEqual(refusal);
    });
  });

  describe("keeping a detection", () => {
    it("counts it for whoever comes", async () => {
      const article = await keepArticle(repository, some);
      expect(await repository.detection(first.text)).toEqual(aDetection({ claims: some }));
      const counted = { article: article.id, analyst: null, detector: "kit-1", open: 4 };
      expect(await repository.tallies()).toMatchObject([counted]);
    });

    it("is counted apart from what another analyst here has said", async () => {
      const article = await keepArticle(repository, some);
      const { tally } = await decide(repository, article, first);
      const colleague = "f".repeat(32);
      const theirs = { tally: { ...tally, analyst: colleague, open: 0, denied: 3 }, changes: 3 };
      await opened.store.write((writer) => writer.put("tallies", [article.id, first.text, colleague], theirs));
      expect(await repository.tallies()).toEqual([tally]);
    });

    it("in place of an older one counts anew, with what the analyst has said", async () => {
      const article = await keepArticle(repository, some);
      await decide(repository, article, first);
      await decide(repository, article, second, "denied");
      succeeded(await repository.keepDetection(article.id, aDetection({ claims: [first], detector: "kit-2" })));
      expect(await repository.tallies()).toMatchObject([{ detector: "kit-2", open: 0, sourced: 1, denied: 1 }]);
      await expectViewsToFollow(await opened.again(), article);
    });

    it("met by an act from another tab that still shows the older one counts right", async () => {
      const article = await keepArticle(repository, some);
      const other = await opened.again();
      await decide(other, article, first);
      const pieces = [{ start: 20, end: 29 }];
      const moved = aClaim({ pieces, foundBy: { kind: "detector", detector: "kit-2", rule: "kit" } });
      succeeded(await repository.keepDetection(article.id, aDetection({ claims: [moved] })));
      await decide(other, article, second);
      expect(await expectViewsToFollow(repository, article)).toHaveLength(2);
      expect(await expectViewsToFollow(other, article)).toHaveLength(2);
    });
  });

  describe("subscribers", () => {
    it("hear what each write touched, and nothing of one that changed nothing", async () => {
      const heard: Touched[] = [];
      const stop = repository.subscribe((touched) => heard.push(touched));
      const article = await keepArticle(repository, some);
      const { id, texts } = article;
      const text = texts[0]?.hash ?? "";
      await keep("mobilization.txt", aText);
      succeeded(await repository.markMissing(new Set()));
      const { tally } = await decide(repository, article, first);
      await decide(repository, article, first);
      succeeded(await repository.setRemoved(id, true));
      expect(heard.filter(({ what }) => what !== "storage")).toEqual([
        { what: "articles" },
        { what: "detection", article: id, text },
        { what: "sheet", article: id, text, tally },
        { what: "articles" },
      ]);
      stop();
      succeeded(await repository.setRemoved(id, false));
      expect(heard.at(-1)).toEqual({ what: "articles" });
      expect(heard.filter(({ what }) => what === "articles")).toHaveLength(2);
    });

    it("find the write done when they hear of it", async () => {
      const article = await keepArticle(repository, some);
      const read = new Promise((resolve) => {
        repository.subscribe((touched) =>
          resolve(touched.what === "sheet" && repository.sheet(article.id, first.text)),
        );
      });
      const { sheet } = await decide(repository, article, first);
      expect(await read).toEqual(sheet);
    });
  });
}
