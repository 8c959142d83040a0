import { describe, expect, it } from "vitest";
import { incomingHere } from "#adapters/incoming/here.ts";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { annotatedJson } from "#domain/exchange/annotated-json.ts";
import type { Progress } from "#domain/ports.ts";
import { aGivenFile } from "../../kit/a-given-file.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { aDecidedDesk, ada } from "../../kit/two-analysts.ts";
import { workOf } from "../repository/describe-review.ts";

const emptyDesk = () => memoryRepository({ clock: fixedClock(), ids: seededIds(9) });

async function adasFile(): Promise<string> {
  const { repository } = await aDecidedDesk(ada);
  return JSON.stringify(annotatedJson(await workOf(repository)));
}

/** What of a desk would show that something was kept. */
async function kept(desk: ReturnType<typeof emptyDesk>) {
  return [await desk.articles(), await desk.allChanges(), await desk.packs(), await desk.analysts()];
}

describe("an incoming file", () => {
  it("says what it would bring before anything is kept, and is then taken whole", async () => {
    const desk = emptyDesk();
    const told: Progress[] = [];
    const onProgress = (progress: Progress) => told.push(progress);
    const held = await incomingHere(desk).read(aGivenFile("a.json", await adasFile()), { onProgress });
    expect(held.incoming).toMatchObject({ kind: "work", answers: null, brings: { articles: 1, changes: 2, known: 0 } });
    expect(await kept(desk)).toEqual([[], [], [], []]);
    // One article, gone through four times.
    expect(told).toEqual([1, 2, 3, 4].map((done) => ({ done, total: 4 })));

    told.length = 0;
    expect(await held.take({ onProgress })).toMatchObject({ ok: true, changes: 2 });
    expect(await desk.allChanges()).toHaveLength(2);
    expect(told.at(-1)).toEqual({ done: 3, total: 3 });
    expect(await held.lookAgain()).toMatchObject({ kind: "work", brings: { articles: 0, changes: 0, known: 2 } });
    expect(await held.take()).toMatchObject({ ok: true, changes: 0 });
  });

  it("that is no longer wanted while it is taken leaves nothing behind, and can be taken later", async () => {
    const desk = emptyDesk();
    const held = await incomingHere(desk).read(aGivenFile("a.json", await adasFile()));
    const stop = new AbortController();
    const onProgress = ({ done, total }: Progress) => {
      if (done < total) stop.abort(new Error("enough"));
    };
    await expect(held.take({ onProgress, signal: stop.signal })).rejects.toThrow("enough");
    expect(await kept(desk)).toEqual([[], [], [], []]);
    expect(await held.take()).toMatchObject({ ok: true, changes: 2 });
  });

  it("that is no longer wanted when it has been read is not held", async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error("enough"));
    const reading = incomingHere(emptyDesk()).read(aGivenFile("a.json", await adasFile()), {
      onProgress,
      signal: stop.signal,
    });
    await expect(reading).rejects.toThrow("enough");
  });

  it.each([
    ["no JSON", "{", /no JSON/],
    ["something else", `{"format":"x"}`, /does not hold/],
    ["a damaged pack", `{"format":"claimdesk.review-pack","formatVersion":1}`, /damaged/],
  ])("that is %s is refused with a sentence", async (_, content, sentence) => {
    const desk = emptyDesk();
    const held = await incomingHere(desk).read(aGivenFile("a.json", content));
    expect(held.incoming).toMatchObject({ kind: "refused", sentence: expect.stringMatching(sentence) as string });
    expect(await held.take()).toMatchObject({ ok: false });
    expect(await kept(desk)).toEqual([[], [], [], []]);
  });

  it("that is too large is not even opened", async () => {
    const content = () => Promise.reject(new Error("it was opened"));
    const { incoming } = await incomingHere(emptyDesk()).read({ name: "a.json", bytes: 500_000_001, content });
    expect(incoming).toMatchObject({ sentence: "a.json is too large to be read: 500 MB is the limit." });
  });

  it("that has gone is refused with the reason", async () => {
    const content = () => Promise.reject(new Error("the file is gone"));
    const { incoming } = await incomingHere(emptyDesk()).read({ name: "a.json", bytes: 5, content });
    expect(incoming).toMatchObject({
      kind: "refused",
      sentence: expect.stringContaining("the file is gone") as string,
    });
  });
});
