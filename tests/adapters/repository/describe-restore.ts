import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { articleId } from "#domain/article/article.ts";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { readBackup } from "#domain/exchange/read-backup.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import type { Repository } from "#domain/ports.ts";
import { aFile } from "../../kit/an-article.ts";
import { claims } from "../../kit/a-claim.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { workOf } from "./describe-review.ts";
import { type Opened, decide, keepArticle, onClaim, succeeded } from "./opened.ts";

const [first, second] = claims(3);
const mobilization = articleId(aFile());

/** A desk with work on two articles, one of them removed, a name, a colleague's work and changed cues. */
async function aDeskAtWork(): Promise<Repository> {
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(7) });
  const article = await keepArticle(repository, [first, second]);
  const other = succeeded(await repository.keepText(aFile("other.txt"), "Another text. With a second sentence."));
  if (other.outcome === "duplicate") throw new Error("the other text is a duplicate");
  succeeded(await repository.nameAnalyst("Ada"));
  await decide(repository, article, first, "denied");
  succeeded(await repository.commit(onClaim(article, second, { kind: "note", note: "ask" })));
  succeeded(await repository.commit({ kind: "undo", article: article.id, text: second.text }));
  succeeded(await repository.setRemoved(other.article.id, true));
  succeeded(await repository.editLexicon({ mute: ["claim"] }));
  succeeded(await repository.keepGuidelines("A claim is what somebody could check."));
  succeeded(await repository.keepGuidelines("A claim is the least that somebody could check."));
  return repository;
}

async function backupOf(repository: Repository): Promise<ExportContent> {
  const [lexicon, guidelines, settlements] = await Promise.all([
    repository.lexicon(),
    repository.guidelines(),
    repository.settlements(),
  ]);
  return { ...(await workOf(repository)), lexicon, review: { guidelines: guidelines.toReversed(), settlements } };
}

const fileOf = async (repository: Repository) => annotatedJsonText(annotatedJson(await backupOf(repository)));

function read(file: string): ExportContent {
  const backup = readBackup(file);
  if (!backup.ok) throw new Error(backup.sentence);
  return backup.content;
}

/** What every repository does with a backup, whatever it is kept in. */
export function describeRestore(open: () => Promise<Opened>): void {
  describe("restoring", () => {
    it("into a browser without work gives the same export again, byte for byte", async () => {
      const file = await fileOf(await aDeskAtWork());
      const { repository, again } = await open();
      expect(succeeded(await repository.restore(read(file), false))).toMatchObject({
        articles: 2,
        changes: 3,
        leftOut: [],
      });
      expect(await fileOf(repository)).toBe(file);
      expect(await fileOf(await again())).toBe(file);
    });

    it("goes on where the work was: the chain grows, undo takes back, the tallies count", async () => {
      const desk = await aDeskAtWork();
      const { repository } = await open();
      succeeded(await repository.restore(await backupOf(desk), false));
      const article = (await repository.articles()).find(({ removedAt }) => removedAt === null);
      if (!article) throw new Error("no article was restored");
      expect(await repository.tallies()).toEqual(await desk.tallies());
      expect((await decide(repository, article, second)).change?.n).toBe(4);
      expect((await repository.undoState(article.id, second.text)).undo?.n).toBe(4);
    });

    it("where the same articles came in already takes their work in", async () => {
      const { repository } = await open();
      await keepArticle(repository, [first, second]);
      const desk = await aDeskAtWork();
      succeeded(await repository.restore(await backupOf(desk), false));
      expect(await repository.sheet(mobilization, first.text)).toEqual(await desk.sheet(mobilization, first.text));
    });

    it("twice changes nothing more", async () => {
      const file = await fileOf(await aDeskAtWork());
      const { repository } = await open();
      succeeded(await repository.restore(read(file), false));
      expect(succeeded(await repository.restore(read(file), false)).changes).toBe(0);
      expect(await fileOf(repository)).toBe(file);
    });

    it("only looked at stores nothing", async () => {
      const { repository } = await open();
      const before = await fileOf(repository);
      expect(succeeded(await repository.restore(await backupOf(await aDeskAtWork()), true))).toMatchObject({
        changes: 3,
      });
      expect(await fileOf(repository)).toBe(before);
    });

    it("beside other work is refused, and nothing changes", async () => {
      const { repository } = await open();
      await decide(repository, await keepArticle(repository, [first]), first);
      const before = await fileOf(repository);
      const refused = await repository.restore(await backupOf(await aDeskAtWork()), false);
      expect(refused).toMatchObject({ ok: false, kind: "refused", sentence: expect.stringMatching(/other work/) });
      expect(await fileOf(repository)).toBe(before);
    });

    it("over a history that went another way is refused, and nothing changes", async () => {
      const desk = await aDeskAtWork();
      const file = await fileOf(desk);
      const { repository } = await open();
      const content = read(file);
      const earlier = content.articles.map((known) => ({ ...known, changes: known.changes.slice(0, 1) }));
      succeeded(await repository.restore({ ...content, articles: earlier }, false));
      const article = (await repository.articles()).find(({ id }) => id === mobilization);
      if (!article) throw new Error("no article was restored");
      await decide(repository, article, second, "denied");
      const before = await fileOf(repository);
      const refused = await repository.restore(content, false);
      expect(refused).toMatchObject({ ok: false, kind: "refused", sentence: expect.stringMatching(/another way/) });
      expect(await fileOf(repository)).toBe(before);
    });
  });
}
