import { expect, it } from "vitest";
import type { PersistentStorage } from "#adapters/browser/persistent-storage.ts";
import type { Repository, Touched } from "#domain/ports.ts";
import { claims } from "../../kit/a-claim.ts";
import { decide, keepArticle } from "../repository/opened.ts";
import { aDatabaseName, openDatabase, openTab } from "./a-database.ts";

const some = claims(3);
const [first, second] = some;

/** Resolves with everything heard, once something of this kind was. */
function hear(repository: Repository, what: Touched["what"]): Promise<readonly (readonly [Touched, string])[]> {
  const heard: (readonly [Touched, string])[] = [];
  return new Promise((resolve) => {
    repository.subscribe((touched, where) => {
      heard.push([touched, where]);
      if (touched.what === what) resolve(heard);
    });
  });
}

it("another tab hears of every write, and finds it stored", async () => {
  const { repository, again } = await openDatabase();
  const other = await again();
  const heard = hear(other, "sheet");
  const article = await keepArticle(repository, some);
  const { sheet, tally } = await decide(repository, article, first);
  const place = { article: article.id, text: first.text };
  expect(await heard).toEqual([
    [{ what: "articles" }, "elsewhere"],
    [{ what: "detection", ...place }, "elsewhere"],
    [{ what: "sheet", ...place, tally }, "elsewhere"],
  ]);
  expect(await other.sheet(article.id, first.text)).toEqual(sheet);
});

it("another tab hears who works here now, and of colleagues' work and guidelines", async () => {
  const { repository, again } = await openDatabase();
  const other = await again();
  const heard = hear(other, "review");
  await repository.nameAnalyst("Ada");
  await repository.keepGuidelines("# Rules");
  expect((await heard).map(([{ what }, where]) => [what, where])).toEqual([
    ["analyst", "elsewhere"],
    ["review", "elsewhere"],
  ]);
});

it("a tab of another database hears nothing, nor does anybody of what is no message of ours", async () => {
  const { name, repository, again } = await openDatabase();
  const stranger = await openTab(aDatabaseName(), 5);
  const heard: Touched[] = [];
  stranger.subscribe((touched) => heard.push(touched));
  const listening = hear(await again(), "sheet");
  const channel = new BroadcastChannel(`${name}:touched`);
  for (const rubbish of [
    null,
    "sheet",
    [{ what: "sheet" }],
    [{ what: "weather" }],
    [{ what: "weather" }, null],
    { what: "articles" },
  ]) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the rule means windows
    channel.postMessage(rubbish);
  }
  channel.close();
  const article = await keepArticle(repository, some);
  await decide(repository, article, first);
  expect((await listening).map(([{ what }]) => what)).toEqual(["articles", "detection", "sheet"]);
  expect(heard).toEqual([]);
});

it("storage is asked to be persistent once, at the first act, and says what it got", async () => {
  let asked = 0;
  const willing: PersistentStorage = { granted: async () => false, ask: async () => (asked += 1) > 0 };
  const repository = await openTab(aDatabaseName(), 1, willing);
  const article = await keepArticle(repository, some);
  expect([asked, repository.storage]).toEqual([0, { kind: "durable", persistent: false }]);
  const told = hear(repository, "storage");
  await decide(repository, article, first);
  await told;
  expect(repository.storage).toEqual({ kind: "durable", persistent: true });
  await decide(repository, article, second);
  expect(asked).toBe(1);
});

it("storage that is persistent already is not asked for", async () => {
  let asked = 0;
  const granted: PersistentStorage = { granted: async () => true, ask: async () => (asked += 1) > 0 };
  const repository = await openTab(aDatabaseName(), 1, granted);
  expect(repository.storage).toEqual({ kind: "durable", persistent: true });
  const article = await keepArticle(repository, some);
  await decide(repository, article, first);
  expect(asked).toBe(0);
});
