import { describe, expect, it } from "vitest";
import { incomingReader } from "#adapters/incoming/client.ts";
import { annotatedJson } from "#domain/exchange/annotated-json.ts";
import type { Progress, Touched } from "#domain/ports.ts";
import { aGivenFile } from "../../kit/a-given-file.ts";
import { aDecidedDesk, ada } from "../../kit/two-analysts.ts";
import { aDatabaseName, openTab } from "../indexeddb/a-database.ts";
import { workOf } from "../repository/describe-review.ts";

async function adasFile() {
  const { repository } = await aDecidedDesk(ada);
  return aGivenFile("a.json", JSON.stringify(annotatedJson(await workOf(repository))));
}

describe("an incoming file in a worker", () => {
  it("is read and taken there, into the page's own database, and the page hears of it", async () => {
    const name = aDatabaseName();
    const page = await openTab(name, 1);
    const heard = new Promise<Touched["what"]>((resolve) => page.subscribe(({ what }) => resolve(what)));
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => told.push(progress);
    const held = await incomingReader(page, name).read(await adasFile(), { onProgress });
    expect(held.incoming).toMatchObject({ kind: "work", brings: { articles: 1, changes: 2 } });
    expect(await page.articles()).toEqual([]);
    expect(await held.take({ onProgress })).toMatchObject({ ok: true, changes: 2 });
    expect(await heard).toBe("review");
    expect(await page.allChanges()).toHaveLength(2);
    // What is told of the work comes by another way than its outcome.
    await expect.poll(() => told).toContainEqual({ done: 4, total: 4 });
    await expect.poll(() => told).toContainEqual({ done: 3, total: 3 });
    expect(await held.lookAgain()).toMatchObject({ kind: "work", brings: { changes: 0, known: 2 } });
    held.letGo();
  });

  it("stops at once when it is no longer wanted", async () => {
    const name = aDatabaseName();
    const page = await openTab(name, 1);
    const stop = new AbortController();
    const file = await adasFile();
    const content = async () => {
      // The worker has begun, and is about to be given it.
      queueMicrotask(() => stop.abort(new Error("enough")));
      return file.content();
    };
    const reading = incomingReader(page, name).read({ ...file, content }, { signal: stop.signal });
    await expect(reading).rejects.toThrow("enough");
    expect(await page.allChanges()).toEqual([]);
  });

  it("whose worker breaks is refused with a sentence", async () => {
    const name = aDatabaseName();
    const broken = () => new Worker(URL.createObjectURL(new Blob([`throw new Error("out of memory")`])));
    const { incoming } = await incomingReader(await openTab(name, 1), name, broken).read(await adasFile());
    expect(incoming).toMatchObject({ kind: "refused", sentence: expect.stringContaining("out of memory") as string });
  });
});
