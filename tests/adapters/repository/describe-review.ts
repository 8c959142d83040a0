import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import type { Article } from "#domain/article/article.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { type Change, changeId } from "#domain/history/change.ts";
import type { Repository } from "#domain/ports.ts";
import { isGiven } from "#domain/detect/detection.ts";
import { type PackContent, reviewPack } from "#domain/review/pack.ts";
import { claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { type Opened, decide, keepArticle, onClaim, succeeded } from "./opened.ts";

const some = claims(6);
const [first, second] = some;

/** Everything that a desk would hand over of its articles. */
export async function workOf(repository: Repository, analyst = true): Promise<ExportContent> {
  const articles = await repository.articles();
  return {
    tool: { name: "Claimdesk", version: "0.1.0" },
    exportedAt: "2025-03-03T10:00:00.000Z",
    exportedBy: analyst ? ((await repository.analyst())?.id ?? null) : null,
    analysts: await repository.analysts(),
    articles: await Promise.all(
      articles.map(async (article) => ({
        article,
        texts: await Promise.all(
          article.texts.map(async ({ hash }) => ({
            text: (await repository.text(hash)) ?? "",
            detection: await repository.detection(hash),
            sheet: await repository.sheet(article.id, hash),
          })),
        ),
        changes: await repository.changes(article.id),
      })),
    ),
  };
}

/** Another desk with the same article, whose analyst has decided some of its claims. */
async function colleague(seed: number, name: string, decided: number): Promise<ExportContent> {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(seed) });
  const article = await keepArticle(repository, some);
  succeeded(await repository.nameAnalyst(name));
  for (const claim of some.slice(0, decided)) await decide(repository, article, claim, "denied");
  return workOf(repository);
}

/** What counts of a desk's review work, whatever order it came in. */
async function outcomeOf(repository: Repository, article: Article) {
  const changes = await repository.changes(article.id);
  return {
    changes: changes.map(({ id }) => id).toSorted(),
    analysts: (await repository.analysts()).map(({ id, name }) => `${id} ${name}`),
    sheet: await repository.sheet(article.id, first.text),
  };
}

/** What every repository does with the work of several analysts, whatever it is kept in. */
export function describeReview(open: () => Promise<Opened>, runs: number): void {
  let opened: Opened;
  let repository: Repository;
  let article: Article;
  beforeEach(async () => {
    opened = await open();
    ({ repository } = opened);
    article = await keepArticle(repository, some);
  });

  describe("who works here", () => {
    it("has a name before and after the first act, and keeps id and chain", async () => {
      succeeded(await repository.nameAnalyst(" Ada "));
      const named = await repository.analyst();
      expect(named?.name).toBe("Ada");
      await decide(repository, article, first);
      succeeded(await repository.nameAnalyst("Ada L."));
      expect(await repository.analyst()).toEqual({ ...named, name: "Ada L." });
    });

    it("on a shared machine finds their own work again, and nobody else's", async () => {
      succeeded(await repository.nameAnalyst("Ada"));
      await decide(repository, article, first);
      const ada = await repository.analyst();
      succeeded(await repository.switchAnalyst(null, "Bob"));
      expect((await repository.sheet(article.id, first.text)).touched).toEqual({});
      expect((await repository.tallies())[0]).toMatchObject({ sourced: 0 });
      await decide(repository, article, second, "denied");
      expect((await repository.analystsHere()).map(({ name }) => name).toSorted()).toEqual(["Ada", "Bob"]);
      succeeded(await repository.switchAnalyst(ada?.id ?? null, ""));
      const tab = await opened.again();
      expect(Object.keys((await tab.sheet(article.id, first.text)).touched)).toEqual([first.id]);
      expect((await tab.tallies())[0]).toMatchObject({ sourced: 1, denied: 0 });
      expect((await tab.undoState(article.id, first.text)).undo?.claim).toBe(first.id);
    });

    it("cannot become a colleague", async () => {
      const work = await colleague(7, "Eve", 2);
      succeeded(await repository.takeWork(work, false));
      const [eve] = work.analysts;
      expect(await repository.switchAnalyst(eve?.id ?? null, "")).toMatchObject({ ok: false, kind: "refused" });
    });
  });

  describe("a colleague's work", () => {
    it("is taken in beside one's own, which stays as it was", async () => {
      await decide(repository, article, first);
      const before = await repository.sheet(article.id, first.text);
      const work = await colleague(7, "Eve", 3);
      const look = succeeded(await repository.takeWork(work, true));
      expect(look).toMatchObject({ articles: 0, texts: 0, changes: 3, known: 0, leftOut: [] });
      expect(await repository.changes(article.id)).toHaveLength(1);
      expect(succeeded(await repository.takeWork(work, false))).toEqual(look);
      expect(await repository.changes(article.id)).toHaveLength(4);
      expect(await repository.sheet(article.id, first.text)).toEqual(before);
      expect((await repository.analysts()).map(({ name }) => name)).toContain("Eve");
      expect(succeeded(await repository.takeWork(work, false))).toMatchObject({ changes: 0, known: 3 });
    });

    it("brings articles that are not here, with what was found in them", async () => {
      const empty = await open();
      const work = await colleague(7, "Eve", 1);
      expect(succeeded(await empty.repository.takeWork(work, false))).toMatchObject({ articles: 1, texts: 1 });
      expect((await empty.repository.articles()).map(({ id }) => id)).toEqual([article.id]);
      expect((await empty.repository.detection(first.text))?.claims).toHaveLength(some.length);
      expect(await empty.repository.tallies()).toMatchObject([{ open: some.length, denied: 0 }]);
    });

    it("in any order, twice and partly outdated comes to the same", async () => {
      const files = await Promise.all([
        colleague(7, "Eve", 2),
        colleague(7, "Eve", 5),
        colleague(8, "Dan", 4),
        colleague(9, "", 1),
      ]);
      const wanted = await opened.again();
      for (const file of files) succeeded(await wanted.takeWork(file, false));
      const expected = await outcomeOf(wanted, article);
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 1, 2, 0], { minLength: 7 }), async (order) => {
          const desk = (await open()).repository;
          const own = await keepArticle(desk, some);
          for (const i of order) {
            const file = files[i];
            if (file) succeeded(await desk.takeWork(file, false));
          }
          expect(await outcomeOf(desk, own)).toEqual(expected);
        }),
        { numRuns: runs },
      );
    });

    it.each<readonly [string, (changes: readonly Change[]) => readonly Change[], RegExp, number]>([
      [
        "altered",
        ([a, b, c]) => [a, { ...b, at: "2031-01-01T00:00:00.000Z" }, c].filter(Boolean) as Change[],
        /altered/,
        1,
      ],
      [
        "rewritten with a hash of its own",
        ([a, b, c]) => {
          if (!a || !b || !c) return [];
          const { id: _, ...content } = { ...b, after: { ...b.after, decision: null } };
          return [a, { ...content, id: changeId(content) }, c];
        },
        /does not follow/,
        2,
      ],
      ["first that is none", ([a, b]) => [a && { ...a, n: 9 }, b].filter(Boolean) as Change[], /broken|altered/, 0],
    ])("whose chain is %s is named and sorted aside", async (_, damage, sentence, kept) => {
      const work = await colleague(7, "Eve", 3);
      const damaged = {
        ...work,
        articles: work.articles.map((known) => ({ ...known, changes: damage(known.changes) })),
      };
      const taken = succeeded(await repository.takeWork(damaged, false));
      expect(taken.leftOut.join(" ")).toMatch(sentence);
      expect(taken.leftOut.join(" ")).toContain("Eve");
      expect((await repository.changes(article.id)).length).toBeLessThanOrEqual(Math.max(kept, taken.changes));
    });

    it("under one id and two names, or with a clock ahead, is named", async () => {
      succeeded(await repository.takeWork(await colleague(7, "Eve", 1), false));
      const twin = await colleague(7, "Mallory", 2);
      expect(succeeded(await repository.takeWork(twin, false)).leftOut.join(" ")).toMatch(
        /two names, “Eve” and “Mallory”/,
      );
      expect((await repository.analysts()).map(({ name }) => name)).toEqual(["Eve"]);
    });

    it("that is one's own from another copy of the browser is left out, and said so", async () => {
      await decide(repository, article, first);
      const own = await workOf(repository);
      const fresh = await open();
      await keepArticle(fresh.repository, some);
      // The same ids in another browser: its chain has gone on elsewhere.
      const before = await repository.changes(article.id);
      succeeded(await repository.takeWork(own, false));
      expect(await repository.changes(article.id)).toEqual(before);
    });
  });

  describe("a review pack", () => {
    async function content(changes: Partial<PackContent> = {}): Promise<PackContent> {
      const work = await workOf(repository);
      return {
        id: "f".repeat(32),
        tool: work.tool,
        madeAt: work.exportedAt,
        madeBy: await repository.analyst(),
        mode: "blind",
        claims: "claims",
        withSuggestions: false,
        guidelines: null,
        articles: work.articles,
        leastWorthiness: 0,
        ...changes,
      };
    }

    it("opened elsewhere gives its claims, whatever a detector would find, until it is done", async () => {
      await decide(repository, article, first);
      const pack = reviewPack(await content());
      const reviewer = (await open()).repository;
      succeeded(await reviewer.openPack(pack));
      const given = await reviewer.detection(first.text);
      expect(given && isGiven(given)).toBe(true);
      expect(given?.claims.map(({ suggestion }) => suggestion)).toEqual(some.map(() => null));
      expect(await reviewer.tallies()).toMatchObject([{ open: some.length }]);
      expect(await reviewer.packs()).toMatchObject([{ mode: "blind", doneAt: null }]);
      expect(await reviewer.openPack(pack)).toMatchObject({ ok: false, kind: "refused" });
      succeeded(await reviewer.finishPack(pack.id));
      expect(isGiven((await reviewer.detection(first.text)) ?? { detector: "" })).toBe(false);
      expect((await reviewer.packs())[0]?.doneAt).not.toBeNull();
    });

    it("keeps its claims when a search that began before it ends after it was opened", async () => {
      await decide(repository, article, first);
      const reviewer = (await open()).repository;
      succeeded(await reviewer.openPack(reviewPack(await content())));
      const given = await reviewer.detection(first.text);
      succeeded(await reviewer.keepDetection(article.id, aDetection({ claims: some })));
      expect(await reviewer.detection(first.text)).toEqual(given);
    });

    it("that is open brings the first analyst's changes, beside the reviewer's own", async () => {
      await decide(repository, article, first);
      const reviewer = (await open()).repository;
      succeeded(await reviewer.openPack(reviewPack(await content({ mode: "open" }))));
      expect(await reviewer.changes(article.id)).toHaveLength(1);
      expect((await reviewer.sheet(article.id, first.text)).touched).toEqual({});
    });
  });

  describe("guidelines and settlements", () => {
    it("keep every edition, newest first, and none that says the same", async () => {
      succeeded(await repository.keepGuidelines("# One"));
      succeeded(await repository.keepGuidelines("# One"));
      succeeded(await repository.keepGuidelines("# Two"));
      expect((await (await opened.again()).guidelines()).map(({ edition, text }) => [edition, text])).toEqual([
        [2, "# Two"],
        [1, "# One"],
      ]);
      expect(await repository.keepGuidelines("x".repeat(300_000))).toMatchObject({ ok: false, kind: "refused" });
      expect(await repository.guidelines()).toHaveLength(2);
    });

    it("keep settlements in the order in which they were made, across tabs", async () => {
      const other = await opened.again();
      const entry = (of: string) =>
        ({
          version: 1,
          kind: "withdrawal",
          id: of.repeat(64),
          of: of.repeat(64),
          by: "a".repeat(32),
          at: "2025-03-03T10:00:00.000Z",
        }) as const;
      for (const [i, digit] of ["1", "2", "3", "4"].entries())
        succeeded(await (i % 2 ? other : repository).keepSettlement(entry(digit)));
      expect((await repository.settlements()).map(({ id }) => id[0])).toEqual(["1", "2", "3", "4"]);
    });

    it("that can't be read stay stored, and are named", async () => {
      await opened.store.write((writer) => writer.put("review", ["guidelines", 1], { version: 9 }));
      expect(await repository.guidelines()).toEqual([]);
      expect(repository.unreadable).toMatchObject([{ what: "review" }]);
    });
  });

  it("an act on a claim that a colleague decided leaves the colleague's as it is", async () => {
    succeeded(await repository.takeWork(await colleague(7, "Eve", 1), false));
    const theirs = await repository.changes(article.id);
    succeeded(await repository.commit(onClaim(article, first, { kind: "dismiss" })));
    expect(await repository.changes(article.id)).toEqual(expect.arrayContaining([...theirs]));
  });
}
