import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { memoryStore } from "#adapters/memory/memory-store.ts";
import { claims } from "../../kit/a-claim.ts";
import { steppingClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { boats, boatsAgain, computers } from "../../kit/told-again.ts";
import { describeActs } from "../repository/describe-acts.ts";
import { describeLexicon } from "../repository/describe-lexicon.ts";
import { describeRestore } from "../repository/describe-restore.ts";
import { describeReview } from "../repository/describe-review.ts";
import { describeLibrary } from "../repository/describe-library.ts";
import { describeRelations } from "../repository/describe-relations.ts";
import { describeSeen } from "../repository/describe-seen.ts";
import { describeUnreadable } from "../repository/describe-unreadable.ts";
import { type Opened, decide, keepArticle, onClaim } from "../repository/opened.ts";

async function open(): Promise<Opened> {
  const store = memoryStore();
  let tabs = 0;
  const tab = () => memoryRepository({ clock: steppingClock(), ids: seededIds((tabs += 1)), store });
  return { repository: tab(), again: async () => tab(), store };
}

describe("a repository in memory", () => {
  describeActs(open, 60);
  describeLibrary(open);
  describeLexicon(open);
  describeRestore(open);
  describeReview(open, 40);
  describeRelations(open);
  describeSeen(open);
  describeUnreadable(open);

  it("says that nothing is saved, and why", () => {
    const reason = "This is a test.";
    expect(memoryRepository({ clock: steppingClock(), ids: seededIds(), reason }).storage).toEqual({
      kind: "memory",
      reason,
    });
  });

  it("takes everything back where a write fails half-way", async () => {
    const { repository, store } = await open();
    const [first, second] = claims(2);
    const article = await keepArticle(repository, [first, second]);
    await decide(repository, article, first);
    const everything = async () =>
      store.read(async (reader) => [
        await reader.all("changes"),
        await reader.all("sheets"),
        await reader.all("tallies"),
      ]);
    const before = await everything();
    // A function can't be stored; the change is written first, so that it has to be taken back.
    const unstorable = { ...second, innerSources: [() => undefined] as never };
    await expect(repository.commit(onClaim(article, unstorable, { kind: "dismiss" }))).rejects.toThrow(/clone/i);
    expect(await everything()).toEqual(before);
    expect((await decide(repository, article, second)).change?.n).toBe(2);
  });

  it("takes back what half a write put among the views over the library", async () => {
    const { repository, store } = await open();
    for (const { text, detection } of [boats, boatsAgain]) await repository.relate(text, detection);
    const before = await repository.relationsOf(boats.claim.text);
    const broken = store.writeLibrary(async (writer) => {
      await writer.put("relations", { text: boatsAgain.claim.text });
      await writer.put("relations", { text: computers.claim.text });
      throw new Error("half-way");
    });
    await expect(broken).rejects.toThrow("half-way");
    expect(await repository.relationsOf(boats.claim.text)).toEqual(before);
    expect(before?.likenesses).toHaveLength(1);
    expect(await repository.relationsOf(computers.claim.text)).toBeNull();
  });
});
