import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { articleId, textHash } from "#domain/article/article.ts";
import { claimCount } from "#domain/claim/tally.ts";
import type { Repository } from "#domain/ports.ts";
import { detectLibrary } from "#state/detect-library.ts";
import { detectionKey, detectionQuery } from "#state/queries/detection.ts";
import { session } from "#state/session.ts";
import { keepArticle, succeeded } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk, messages } from "../kit/a-desk.ts";
import { claims } from "../kit/a-claim.ts";
import { aFile } from "../kit/an-article.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";
import { boats, boatsAgain, computers } from "../kit/told-again.ts";
import { noRoom, wrappedRepository } from "../kit/wrapped-repository.ts";

const texts = ["a", "b", "c"].map(
  (name) => `Article ${name}\n\nThe minister said in ${name} that the bridge is closed.`,
);
const [textA = "", textB = "", textC = ""] = texts;
const found = texts.flatMap((text, i) => claims(i + 2, { text: textHash(text) }));

/** A desk with three articles, in none of which claims have been looked for. */
async function opened(repository = memoryRepository({ clock: fixedClock(), ids: seededIds() })): Promise<KitDesk> {
  const desk = aDesk({ claims: found, repository });
  for (const [i, text] of texts.entries()) succeeded(await repository.keepText(aFile(`${"abc"[i]}.txt`), text));
  return desk;
}

const looked = async ({ ports, client }: KitDesk, signal = new AbortController().signal) =>
  detectLibrary(ports, client, signal);

async function counts({ ports }: KitDesk): Promise<Readonly<Record<string, number>>> {
  const tallies = await ports.repository.tallies();
  return Object.fromEntries(tallies.map((tally) => [tally.article.slice(0, 1), claimCount(tally)]));
}

describe("looking for the library's claims", () => {
  it("finds and counts those of every article, each once", async () => {
    const desk = await opened();
    await looked(desk);
    expect(desk.detector.asked).toEqual(texts);
    expect(await counts(desk)).toEqual({ a: 2, b: 3, c: 4 });
    await looked(desk);
    expect(desk.detector.asked).toEqual(texts);
  });

  it("passes over what the present detector has read, in another session too", async () => {
    const desk = await opened();
    await keepArticle(
      desk.ports.repository,
      found.filter(({ text }) => text === textHash(textB)),
      "b.txt",
      textB,
    );
    await looked(desk);
    expect(desk.detector.asked).toEqual([textA, textC]);
  });

  it("reads again what only another version of the detector has read", async () => {
    const desk = await opened();
    const older = { kind: "detector", detector: "kit-0", rule: "kit" } as const;
    await keepArticle(desk.ports.repository, claims(9, { text: textHash(textB), foundBy: older }), "b.txt", textB);
    expect(await counts(desk)).toMatchObject({ b: 9 });
    await looked(desk);
    expect(await counts(desk)).toEqual({ a: 2, b: 3, c: 4 });
  });

  it("leaves articles alone that were taken out of the library", async () => {
    const desk = await opened();
    succeeded(await desk.ports.repository.setRemoved(articleId(aFile("b.txt")), true));
    await looked(desk);
    expect(desk.detector.asked).toEqual([textA, textC]);
  });

  it("goes on after an article in which it failed, whose own view can say why", async () => {
    const desk = await opened();
    desk.detector.failOn(textB, "too many brackets");
    await looked(desk);
    expect(await counts(desk)).toEqual({ a: 2, c: 4 });
    const failed = desk.client.getQueryState(detectionKey(textHash(textB)));
    expect(failed?.error).toMatchObject({ message: "too many brackets" });
    expect(session.getState().detecting).toEqual({});
  });

  it("stops after the article in hand when nobody wants it any more", async () => {
    const desk = await opened();
    const held = desk.detector.hold();
    const stop = new AbortController();
    const done = looked(desk, stop.signal);
    await expect.poll(() => desk.detector.asked).toEqual([textA]);
    expect(session.getState().detecting).toEqual({ [textHash(textA)]: { done: 0, total: 2 } });
    stop.abort();
    held.open();
    await done;
    expect(desk.detector.asked).toEqual([textA]);
    expect(session.getState().detecting).toEqual({});
  });

  it("reads as many side by side as the detector does, each once, where there are enough of them", async () => {
    const many = Array.from({ length: 110 }, (_, i) => `Article ${i}\n\nThe bridge has been closed for ${i} days.`);
    const desk = aDesk({ repository: memoryRepository({ clock: fixedClock(), ids: seededIds() }) });
    for (const [i, text] of many.entries()) succeeded(await desk.ports.repository.keepText(aFile(`${i}.txt`), text));
    desk.detector.parallel = 3;
    const held = desk.detector.hold();
    const done = looked(desk);
    await expect.poll(() => Object.keys(session.getState().detecting)).toHaveLength(3);
    expect(desk.detector.asked).toHaveLength(3);
    held.open();
    await done;
    expect(desk.detector.asked.toSorted()).toEqual(many.toSorted());
    expect(await desk.ports.repository.relatedTexts("kit-1")).toHaveLength(many.length);
  });

  it("reads a few one after another, whatever the detector could, and in the background", async () => {
    const desk = await opened();
    desk.detector.parallel = 3;
    const held = desk.detector.hold();
    const done = looked(desk);
    await expect.poll(() => desk.detector.asked).toEqual([textA]);
    held.open();
    await done;
    expect(desk.detector.asked).toEqual(texts);
    expect(desk.detector.askedInBackground).toEqual(texts);
  });

  it("goes on with an article whose own view was opened and left meanwhile", async () => {
    const desk = await opened();
    const held = desk.detector.hold();
    const done = looked(desk);
    await expect.poll(() => desk.detector.asked).toEqual([textA]);
    const query = detectionQuery(desk.ports, desk.client, articleId(aFile("a.txt")), textHash(textA));
    const leave = new QueryObserver(desk.client, query).subscribe(() => undefined);
    leave();
    held.open();
    await done;
    expect(await counts(desk)).toEqual({ a: 2, b: 3, c: 4 });
  });

  it("leaves an article alone in which the analyst stopped the search, until other cues ask for another", async () => {
    const desk = await opened();
    session.getState().stopSearch(textHash(textB), "kit-1");
    session.getState().stopSearch(textHash(textC), "kit-0");
    await looked(desk);
    expect(desk.detector.asked).toEqual([textA, textC]);
    session.getState().takeUpSearch(textHash(textB));
    await looked(desk);
    expect(desk.detector.asked).toEqual([textA, textC, textB]);
  });

  it("goes on with the next article when one is cancelled", async () => {
    const desk = await opened();
    desk.detector.hold();
    const done = looked(desk);
    for (const text of texts) {
      await expect.poll(() => desk.detector.asked.at(-1)).toBe(text);
      await desk.client.cancelQueries({ queryKey: detectionKey(textHash(text)) });
    }
    await done;
    expect(await counts(desk)).toEqual({});
    expect(session.getState().detecting).toEqual({});
  });

  it("shows what was found even where it can't be kept, and says so", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const desk = await opened(wrappedRepository(inner, { keepDetection: async () => noRoom }));
    const article = articleId(aFile("a.txt"));
    const detection = await desk.client.query(detectionQuery(desk.ports, desk.client, article, textHash(textA)));
    expect(detection.claims).toHaveLength(2);
    expect(messages()).toEqual([noRoom.sentence]);
  });
});

describe("comparing the library's claims", () => {
  const told = [boats, boatsAgain, computers];
  const deskWith = async (repository = memoryRepository({ clock: fixedClock(), ids: seededIds() })) => {
    const desk = aDesk({ claims: told.map(({ claim }) => claim), repository });
    for (const { name, text } of told) succeeded(await repository.keepText(aFile(name), text));
    return desk;
  };

  it("follows finding them, in every article", async () => {
    const desk = await deskWith();
    await looked(desk);
    const { repository } = desk.ports;
    expect(await repository.relatedTexts("kit-1")).toEqual(new Set(told.map(({ claim }) => claim.text)));
    expect((await repository.relationsOf(boats.claim.text))?.likenesses).toMatchObject([
      { there: { text: boatsAgain.claim.text }, kind: "same" },
    ]);
  });

  it("makes up for what was found in another session and not compared, and repeats nothing", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    for (const { name, text, claim } of told) await keepArticle(inner, [claim], name, text);
    const related: string[] = [];
    const relate: Repository["relate"] = async (text, detection) => {
      related.push(detection.text);
      return inner.relate(text, detection);
    };
    const desk = await deskWith(wrappedRepository(inner, { relate }));
    await looked(desk);
    expect(desk.detector.asked).toEqual([]);
    expect(related.toSorted()).toEqual(told.map(({ claim }) => claim.text).toSorted());
    await looked(desk);
    expect(related).toHaveLength(told.length);
  });

  it("says nothing where it can't be kept, and the claims are there all the same", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const desk = await deskWith(wrappedRepository(inner, { relate: async () => noRoom }));
    await looked(desk);
    expect(messages()).toEqual([]);
    expect((await desk.ports.repository.tallies()).map(claimCount)).toEqual([1, 1, 1]);
  });
});
