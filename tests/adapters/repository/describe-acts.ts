import { onlyText } from "../../kit/only-text.ts";
import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { tallyOf } from "#domain/claim/tally.ts";
import { type Change, changeId } from "#domain/history/change.ts";
import { foldChanges } from "#domain/history/fold.ts";
import { type Sheet, emptySheet } from "#domain/history/sheet.ts";
import { undoState } from "#domain/history/undo.ts";
import type { Repository } from "#domain/ports.ts";
import { claims } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { type Step, anySteps, intentAt } from "../../kit/any-steps.ts";
import { type Opened, decide, keepArticle, onClaim, succeeded } from "./opened.ts";

const some = claims(6);
const [first, second] = some;

/** Asserts that everything a repository says of a text follows from the changes that it keeps. */
export async function expectViewsToFollow(repository: Repository, article: Article): Promise<readonly Change[]> {
  const { text } = first;
  const [changes, analyst, sheet, tallies, detection, undo] = await Promise.all([
    repository.changes(article.id),
    repository.analyst(),
    repository.sheet(article.id, text),
    repository.tallies(),
    repository.detection(text),
    repository.undoState(article.id, text),
  ]);
  expect(sheet).toEqual(foldChanges(emptySheet(article.id, text, analyst?.id ?? null), changes));
  const key = { article: article.id, text, analyst: analyst?.id ?? null, detector: detection?.detector ?? null };
  expect(tallies.filter((tally) => tally.article === article.id)).toEqual([tallyOf(key, readClaims(detection, sheet))]);
  expect(undo).toEqual(undoState(changes.toReversed()));
  changes.forEach(({ id, ...content }, i) => {
    expect(content).toMatchObject({ n: i + 1, previous: changes[i - 1]?.id ?? null });
    expect(changeId(content)).toBe(id);
  });
  return changes;
}

/**
 * What every repository does with an analyst's acts, whatever it is kept in.
 * @param runs how many sequences of acts to try
 */
export function describeActs(open: () => Promise<Opened>, runs: number): void {
  let opened: Opened;
  let repository: Repository;
  let article: Article;
  beforeEach(async () => {
    opened = await open();
    repository = opened.repository;
    article = await keepArticle(repository, some);
  });

  describe("an act", () => {
    it("makes the analyst with the first one, and no sooner", async () => {
      expect(await repository.analyst()).toBeNull();
      expect(await repository.analysts()).toEqual([]);
      expect((await repository.sheet(article.id, first.text)).analyst).toBeNull();
      const { change } = await decide(repository, article, first);
      const analyst = await repository.analyst();
      expect(analyst).toMatchObject({ id: change?.by, chain: change?.chain });
      expect(await repository.analysts()).toEqual([analyst]);
      expect((await decide(repository, article, second)).change?.by).toBe(analyst?.id);
    });

    it("says what the repository says afterwards, here and in another tab", async () => {
      await decide(repository, article, first);
      const committed = await decide(repository, article, second, "denied");
      for (const tab of [repository, await opened.again()]) {
        expect(await tab.sheet(article.id, first.text)).toEqual(committed.sheet);
        expect(await tab.tallies()).toEqual([committed.tally]);
        expect(await tab.undoState(article.id, first.text)).toEqual(committed.undo);
        expect((await tab.changes(article.id)).at(-1)).toEqual(committed.change);
        await expectViewsToFollow(tab, article);
      }
    });

    it("that changes nothing stores nothing", async () => {
      const reopen = onClaim(article, first, { kind: "reopen" });
      expect(await repository.commit(reopen)).toMatchObject({
        ok: true,
        changes: [],
        texts: [{ tally: { open: some.length } }],
      });
      expect(await repository.analyst()).toBeNull();
      await decide(repository, article, first);
      const again = await decide(repository, article, first);
      expect(again).toMatchObject({ change: null, undo: { undo: { claim: first.id } } });
      expect(await expectViewsToFollow(repository, article)).toHaveLength(1);
    });

    it("on an article that isn't stored is refused with a sentence", async () => {
      const intent = { ...onClaim(article, first, { kind: "dismiss" }), article: "gone-000000" };
      expect(await repository.commit(intent)).toMatchObject({
        ok: false,
        kind: "refused",
        sentence: expect.stringMatching(/Reload/),
      });
      expect(await repository.analyst()).toBeNull();
      expect(await repository.changes("gone-000000")).toEqual([]);
    });

    it("counts from what was detected before there was an analyst", async () => {
      expect(await repository.tallies()).toMatchObject([{ analyst: null, open: some.length }]);
      const { change } = await decide(repository, article, first);
      expect(await repository.tallies()).toMatchObject([{ analyst: change?.by, open: some.length - 1, sourced: 1 }]);
    });

    it("is kept apart from acts on other articles", async () => {
      const text = "Quite another text, of which nothing is a claim.";
      const kept = succeeded(await repository.keepText({ kind: "file", name: "other.txt" }, text));
      if (kept.outcome === "duplicate") throw new Error("no duplicate");
      const hash = kept.article.texts[0]?.hash ?? "";
      const elsewhere = claims(2, { text: hash });
      succeeded(await repository.keepDetection(kept.article.id, aDetection({ claims: elsewhere })));
      const [there] = elsewhere;
      await decide(repository, article, first);
      await decide(repository, kept.article, there);
      await decide(repository, article, second);
      expect((await repository.changes(article.id)).map(({ n }) => n)).toEqual([1, 3]);
      expect((await repository.changes(kept.article.id)).map(({ n }) => n)).toEqual([2]);
      expect((await repository.allChanges()).map(({ n }) => n)).toEqual([1, 2, 3]);
      const undone = onlyText(
        succeeded(await repository.commit({ kind: "undo", article: kept.article.id, text: hash })),
      );
      expect(undone.change).toMatchObject({ n: 4, claim: there.id });
      expect((await repository.undoState(article.id, first.text)).undo?.n).toBe(3);
      const sourced = (await repository.tallies()).map((tally) => [tally.article, tally.sourced]);
      expect(Object.fromEntries(sourced)).toEqual({ [article.id]: 2, [kept.article.id]: 0 });
    });

    it("undone when there is nothing to undo is refused with a sentence", async () => {
      const undo = { kind: "undo", article: article.id, text: first.text } as const;
      expect(await repository.commit(undo)).toMatchObject({
        ok: false,
        kind: "refused",
        sentence: expect.stringMatching(/nothing to undo/),
      });
      await decide(repository, article, first);
      succeeded(await repository.commit(undo));
      expect(await repository.commit(undo)).toMatchObject({ ok: false, kind: "refused" });
      expect(await expectViewsToFollow(repository, article)).toHaveLength(2);
    });
  });

  describe("any sequence of acts, undos and redos", () => {
    it("from two tabs at once leaves views that follow from the history, in both", async () => {
      let file = 0;
      await fc.assert(
        fc.asyncProperty(anySteps(some, 25), anySteps(some, 25), async (here, there) => {
          const fresh = await open();
          file += 1;
          const at = await keepArticle(fresh.repository, some, `any-${file}.txt`);
          const other = await fresh.again();
          await Promise.all([takeAll(fresh.repository, at, here), takeAll(other, at, there)]);
          expect(await expectViewsToFollow(fresh.repository, at)).toEqual(await expectViewsToFollow(other, at));
        }),
        { numRuns: runs },
      );
    });

    it("goes back through a long history to its beginning, and forward again to its end", async () => {
      const notes = Array.from({ length: 40 }, (_, i) => `note ${i}`);
      for (const note of notes) succeeded(await repository.commit(onClaim(article, first, { kind: "note", note })));
      const place = { article: article.id, text: first.text };
      const shown = (sheet: Sheet) => sheet.touched[first.id]?.reading.note;
      const states = ["", ...notes];
      for (const note of states.slice(0, -1).toReversed())
        expect(shown(onlyText(succeeded(await repository.commit({ kind: "undo", ...place }))).sheet)).toBe(note);
      for (const note of notes)
        expect(shown(onlyText(succeeded(await repository.commit({ kind: "redo", ...place }))).sheet)).toBe(note);
      expect(await expectViewsToFollow(repository, article)).toHaveLength(120);
    });

    it("of 200 acts in each of two tabs at once keeps all 400", async () => {
      const other = await opened.again();
      const notes = async (tab: Repository, name: string) => {
        for (let i = 0; i < 200; i += 1) {
          const claim = some[i % some.length] ?? first;
          succeeded(await tab.commit(onClaim(article, claim, { kind: "note", note: `${name} ${i}` })));
        }
      };
      await Promise.all([notes(repository, "here"), notes(other, "there")]);
      for (const tab of [repository, other]) expect(await expectViewsToFollow(tab, article)).toHaveLength(400);
      expect(new Set((await repository.changes(article.id)).map(({ after }) => after.note)).size).toBe(400);
    });
  });
}

async function takeAll(repository: Repository, article: Article, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { length } = await repository.changes(article.id);
    const result = await repository.commit(intentAt({ article: article.id, text: first.text }, step, length));
    if (!result.ok && result.kind !== "refused") throw new Error(result.sentence);
  }
}
