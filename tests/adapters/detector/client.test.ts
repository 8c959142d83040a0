import { describe, expect, test, vi } from "vitest";

import { createDetector, workersFor } from "#adapters/detector/client.ts";
import type { DetectorWorker } from "#adapters/detector/pool.ts";
import { createDetectorService } from "#adapters/detector/service.ts";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { textHash } from "#domain/article/article.ts";
import { editedLexicon, emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { rulesAlone } from "#domain/detect/models.ts";
import type { Tagger } from "#domain/detect/token.ts";
import { detectorVersion } from "#domain/detect/version.ts";
import type { Progress } from "#domain/ports.ts";

import { detection, shippedModels } from "../../kit/detected.ts";
import { type Started, startHere } from "./started-worker.ts";

/** The real service behind a real message channel, in this process; with an answer of its own where one is given. */
function serviceHere(loadTagger: () => Promise<Tagger>, answer?: unknown, models = rulesAlone): Started {
  const service = createDetectorService({ loadTagger, loadModels: async () => models });
  return startHere(answer === undefined ? service : { ...service, detect: async () => answer });
}

/** A detector of one worker, which nothing ends. */
const oneWorker = (start: () => DetectorWorker) => createDetector({ start, most: 1, after: () => () => undefined });

const wink = async (): Promise<Tagger> => createWinkTagger();

/** Takes its time over each sentence, so that there is something to stop. */
function slowTagger(onSentence: (sentence: string) => void): () => Promise<Tagger> {
  return async () => (sentence) => {
    onSentence(sentence);
    const end = performance.now() + 15;
    while (performance.now() < end);
    return [];
  };
}

const manyLines = "It rained in Torp on Monday.\n".repeat(60);

describe("the detector behind its worker", () => {
  test("gives what detecting here gives, under its version", async () => {
    const text = "The army said that it had lost 40 tanks.\nRussia denied that it had lost a ship.";
    const detector = oneWorker(() => serviceHere(wink));
    expect(detector.version(emptyLexicon)).toBe(detectorVersion);
    const found = await detector.detect(text);
    expect(found).toEqual(detection(text));
    expect(found.text).toBe(textHash(text));
  });

  test("detects with the cues as an analyst has changed them", async () => {
    const text = "The bank foretold a sharp rise in prices.";
    const lexicon = editedLexicon(emptyLexicon, { add: [{ lemma: "foretell", class: "estimate" }] });
    const detector = oneWorker(() => serviceHere(wink, undefined, shippedModels()));
    const found = await detector.detect(text, { lexicon });
    expect(found).toEqual(detection(text, shippedModels(), lexicon));
    expect(found.detector).toBe(detector.version(lexicon));
    expect(found.claims).toHaveLength(1);
  });

  test("starts one worker, at the first request, and keeps it", async () => {
    const start = vi.fn<() => DetectorWorker>(() => serviceHere(wink));
    const detector = oneWorker(start);
    expect(start).toHaveBeenCalledTimes(0);
    await Promise.all([detector.detect("It rained."), detector.detect("It stopped.")]);
    await detector.detect("It rained again.");
    expect(start).toHaveBeenCalledTimes(1);
  });

  test("tells how many sentences are read, never fewer than before, of a total that stays", async () => {
    const told: Progress[] = [];
    const detector = oneWorker(() => serviceHere(slowTagger(() => undefined)));
    await detector.detect(manyLines, { onProgress: (progress) => told.push(progress) });
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(2));
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([60]));
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));
  });

  test("rejects with the signal's reason, and the worker stops", async () => {
    let sentences = 0;
    const detector = oneWorker(() => serviceHere(slowTagger(() => (sentences += 1))));
    const controller = new AbortController();
    const reason = new Error("the analyst left the article");
    const running = detector.detect(manyLines, {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    // The next request is answered only after the worker has let go of the first.
    await detector.detect("It stopped.");
    expect(sentences).toBeLessThan(60);
  });

  test("a signal aborted before asks nothing of the worker", async () => {
    const start = vi.fn<() => DetectorWorker>(() => serviceHere(wink));
    const reason = new Error("too late");
    await expect(oneWorker(start).detect("It rained.", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(start).toHaveBeenCalledTimes(0);
  });

  test("a worker that fails rejects whoever waits, with a sentence, and the next request starts another", async () => {
    const started: Started[] = [];
    const detector = oneWorker(() => {
      const worker = serviceHere(started.length === 0 ? () => new Promise<Tagger>(() => undefined) : wink);
      started.push(worker);
      return worker;
    });
    const waiting = detector.detect("It rained.");
    started[0]?.fail("out of memory");
    await expect(waiting).rejects.toThrow("The detector stopped: out of memory. The article is kept");
    expect(started[0]?.terminated).toBe(true);
    await expect(detector.detect("It rained.")).resolves.toMatchObject({ text: textHash("It rained.") });
    expect(started).toHaveLength(2);
  });

  test("a model that did not load is asked for again", async () => {
    let loads = 0;
    const detector = oneWorker(() =>
      serviceHere(async () => {
        loads += 1;
        if (loads === 1) throw new Error("the model did not arrive");
        return createWinkTagger();
      }),
    );
    await expect(detector.detect("It rained.")).rejects.toThrow("the model did not arrive");
    await expect(detector.detect("It rained.")).resolves.toMatchObject({ text: textHash("It rained.") });
  });

  test("an answer that is no detection is refused", async () => {
    const detector = oneWorker(() => serviceHere(wink, { version: 1, claims: "none" }));
    await expect(detector.detect("It rained.")).rejects.toThrow("expected array");
  });

  test("lets what somebody waits for go before what is read in the background", async () => {
    const read: string[] = [];
    const slow = slowTagger((sentence) => read.push(sentence.includes("snowed") ? "in hand" : "background"));
    const detector = oneWorker(() => serviceHere(slow));
    const inHand: Promise<unknown>[] = [];
    await detector.detect("It rained in Torp on Monday.\n".repeat(20), {
      background: true,
      onProgress: () => {
        if (inHand.length === 0) inHand.push(detector.detect("It snowed in Torp on Monday.\n".repeat(20)));
      },
    });
    await Promise.all(inHand);
    expect(read).toHaveLength(40);
    expect(read.slice(read.indexOf("in hand")).slice(0, 20)).toEqual(Array.from({ length: 20 }, () => "in hand"));
  });

  test("a background that rests can be cancelled", async () => {
    const sentences: string[] = [];
    const detector = oneWorker(() => serviceHere(slowTagger((sentence) => sentences.push(sentence))));
    const controller = new AbortController();
    const reason = new Error("the library was left");
    const inHand: Promise<unknown>[] = [];
    const background = detector.detect(manyLines, {
      background: true,
      signal: controller.signal,
      onProgress: () => {
        if (inHand.length > 0) return;
        const onProgress = () => controller.abort(reason);
        inHand.push(detector.detect("It snowed.\n".repeat(10), { onProgress }));
      },
    });
    await expect(background).rejects.toBe(reason);
    await Promise.all(inHand);
    await detector.detect("It stopped.");
    expect(sentences.filter((sentence) => sentence.includes("rained")).length).toBeLessThan(60);
  });
});

test.each<readonly [cores: number, workers: number]>([
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 4],
  [64, 4],
])("of %i cores, %i workers use all but one, up to four", (cores, workers) => {
  expect(workersFor(cores)).toBe(workers);
});
