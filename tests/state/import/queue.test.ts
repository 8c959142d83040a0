import { beforeEach, describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { articleId, originName, textHash } from "#domain/article/article.ts";
import type { FileReading, GivenFile } from "#domain/ports.ts";
import { giveFiles, giveText } from "#state/import/give.ts";
import { cancelKeeping, keepDrafts } from "#state/import/keep-drafts.ts";
import { type Stage, importQueue } from "#state/import/queue.ts";
import { cancelReading, chooseFields } from "#state/import/run-queue.ts";
import { type KitDesk, aDesk } from "../../kit/a-desk.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { noRoom, wrappedRepository } from "../../kit/wrapped-repository.ts";

beforeEach(() => importQueue.setState(importQueue.getInitialState(), true));

const bridge = "Bridge closed\n\nThe bridge over the Aster is closed until the spring, the ministry said on Tuesday.\n";
const ferry = "Ferry sails\n\nThe ferry carries 400 people an hour, according to the union of its crews.\n";

function aFile(name: string, text: string): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes: bytes.length, content: async () => bytes };
}

const give = (desk: KitDesk, ...files: readonly GivenFile[]) => giveFiles(desk.ports, { files, beside: 0 });
const stages = () => importQueue.getState().items.map(({ name, stage }) => [name, stage.kind]);
const stored = async ({ ports }: KitDesk) =>
  (await ports.repository.articles()).map(({ origin, texts, about }) => ({ origin, versions: texts.length, about }));

/** The stage of an entry, which has to be ready. */
function ready(at: number): Extract<Stage, { kind: "ready" }> {
  const stage = importQueue.getState().items[at]?.stage;
  if (stage?.kind !== "ready") throw new Error(`entry ${at} is ${stage?.kind}`);
  return stage;
}

/** A desk whose reader gives this for every file. */
function aDeskReading(read: (file: GivenFile) => Promise<FileReading>): KitDesk {
  const desk = aDesk();
  return { ...desk, ports: { ...desk.ports, reader: { ...desk.ports.reader, read } } };
}

describe("the queue", () => {
  it("reads each file, names what fails, and stores nothing", async () => {
    const desk = aDesk();
    await give(desk, aFile("a.txt", bridge), aFile("bad.txt", "x"), aFile("b.txt", ferry), aFile("white.txt", " "));
    expect(stages()).toEqual([
      ["a.txt", "ready"],
      ["bad.txt", "failed"],
      ["b.txt", "ready"],
      ["white.txt", "failed"],
    ]);
    expect(await stored(desk)).toEqual([]);
  });

  it("keeps what is chosen, with what is known about it as it was corrected", async () => {
    const desk = aDesk();
    await give(desk, aFile("a.txt", bridge), aFile("b.txt", ferry));
    const { setStage, items } = importQueue.getState();
    setStage(items[0]?.key ?? 0, { ...ready(0), about: { ...ready(0).about, outlet: "Courier" } });
    setStage(items[1]?.key ?? 0, { ...ready(1), isChosen: false });
    expect(await keepDrafts(desk.ports)).toBe(1);
    expect(await stored(desk)).toEqual([
      {
        origin: { kind: "import", name: "a.txt" },
        versions: 1,
        about: { title: "Bridge closed", byline: null, outlet: "Courier", date: null, address: null },
      },
    ]);
    expect(await desk.ports.repository.text(textHash(bridge))).toBe(bridge);
    expect(stages()).toEqual([
      ["a.txt", "kept"],
      ["b.txt", "ready"],
    ]);
  });

  it("names a text that the library, or the queue, has already, and does not choose it", async () => {
    const desk = aDesk();
    await desk.ports.repository.keepText({ kind: "file", name: "seed.txt" }, bridge);
    await give(desk, aFile("a.txt", bridge), aFile("b.txt", ferry), aFile("c.txt", ferry));
    expect(ready(0)).toMatchObject({
      isChosen: false,
      twin: { kind: "same", article: articleId({ kind: "file", name: "seed.txt" }) },
    });
    expect(ready(1)).toMatchObject({ isChosen: true, twin: null });
    expect(ready(2)).toMatchObject({ isChosen: false, twin: { kind: "same", name: "Ferry sails", article: null } });
  });

  it("names a text that is nearly the same, which becomes a version where the name is the same too", async () => {
    const desk = aDesk();
    await give(desk, aFile("a.txt", bridge));
    await keepDrafts(desk.ports);
    importQueue.getState().clearDone();
    await give(desk, aFile("a.txt", `${bridge}Nobody may cross.\n`));
    expect(ready(0).twin).toMatchObject({ kind: "near", name: "Bridge closed" });
    await keepDrafts(desk.ports);
    expect(await stored(desk)).toMatchObject([{ versions: 2 }]);
  });

  it("keeps a text of another name as a newer version of the article that it is said to be", async () => {
    const desk = aDesk();
    await desk.ports.repository.keepText({ kind: "file", name: "bridge.txt" }, bridge);
    await give(desk, aFile("pasted.txt", `${bridge}The mayor agreed.\n`));
    const { setStage, items } = importQueue.getState();
    expect(ready(0).twin?.kind).toBe("near");
    setStage(items[0]?.key ?? 0, { ...ready(0), newerVersionOf: ready(0).twin?.article ?? null });
    expect(await keepDrafts(desk.ports)).toBe(1);
    expect(await stored(desk)).toMatchObject([{ origin: { kind: "file", name: "bridge.txt" }, versions: 2 }]);
    expect(importQueue.getState().items[0]?.stage).toMatchObject({ kind: "kept", isNewVersion: true });
  });

  it("numbers another article of the same name", async () => {
    const desk = aDesk();
    await give(desk, aFile("a.txt", bridge), aFile("a.txt", ferry));
    expect(await keepDrafts(desk.ports)).toBe(2);
    expect((await stored(desk)).map(({ origin }) => originName(origin)).toSorted()).toEqual(["a.txt", "a.txt – 2"]);
  });

  it("brings back what was taken out of the library", async () => {
    const desk = aDesk();
    await give(desk, aFile("a.txt", bridge));
    await keepDrafts(desk.ports);
    await desk.ports.repository.setRemoved(articleId({ kind: "import", name: "a.txt" }), true);
    await give(desk, aFile("a.txt", bridge));
    expect(await keepDrafts(desk.ports)).toBe(1);
    expect((await desk.ports.repository.articles()).map(({ removedAt }) => removedAt)).toEqual([null]);
  });

  it("leaves the others stored where one can't be, and says why", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const repository = wrappedRepository(inner, {
      keepText: async (origin, text, about) => (text === bridge ? noRoom : inner.keepText(origin, text, about)),
    });
    const desk = aDesk({ repository });
    await give(desk, aFile("a.txt", bridge), aFile("b.txt", ferry));
    expect(await keepDrafts(desk.ports)).toBe(1);
    expect(ready(0).problem).toBe(noRoom.sentence);
    expect(stages()[1]).toEqual(["b.txt", "kept"]);
  });

  it("stops when it is cancelled: what was read stays, what waits is named", async () => {
    const desk = aDeskReading(async ({ name }) => {
      if (name === "b.txt") cancelReading();
      return { ok: true, kind: "articles", drafts: [{ name, text: bridge + name, aside: [], about: ready0 }] };
    });
    const ready0 = { title: null, byline: null, outlet: null, date: null, address: null };
    await give(desk, aFile("a.txt", "a"), aFile("b.txt", "b"), aFile("c.txt", "c"));
    expect(stages()).toEqual([
      ["a.txt", "ready"],
      ["b.txt", "cancelled"],
      ["c.txt", "cancelled"],
    ]);
  });

  it("stops storing when it is cancelled: what was stored stays", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const repository = wrappedRepository(inner, {
      async keepText(origin, text, about) {
        cancelKeeping();
        return await inner.keepText(origin, text, about);
      },
    });
    const desk = aDesk({ repository });
    await give(desk, aFile("a.txt", bridge), aFile("b.txt", ferry));
    expect(await keepDrafts(desk.ports)).toBe(1);
    expect(stages()).toEqual([
      ["a.txt", "kept"],
      ["b.txt", "ready"],
    ]);
  });

  it("asks once what the fields of records mean, for all files that have them", async () => {
    const records = [bridge, ferry].map(
      (body, i) =>
        new Map([
          ["headline", `Number ${i}`],
          ["body", body],
        ]),
    );
    const desk = aDeskReading(async () => ({ ok: true, kind: "records", records, problems: [] }));
    await give(desk, aFile("a.jsonl", "x"), aFile("b.jsonl", "x"));
    expect(stages()).toEqual([
      ["a.jsonl", "fields"],
      ["b.jsonl", "fields"],
    ]);
    const [first] = importQueue.getState().items;
    if (first?.stage.kind !== "fields") throw new Error("no fields are asked for");
    expect(first.stage.guess).toMatchObject({ text: "body", title: "headline", byline: null });
    await chooseFields(desk.ports, first.key, first.stage.guess);
    expect(stages().map(([name]) => name)).toEqual(["a.jsonl (1)", "a.jsonl (2)", "b.jsonl (1)", "b.jsonl (2)"]);
    await give(desk, aFile("c.jsonl", "x"));
    expect(stages().slice(4)).toEqual([
      ["c.jsonl (1)", "ready"],
      ["c.jsonl (2)", "ready"],
    ]);
  });

  it("takes a paste under its first words, and the source of a page as a page", async () => {
    const desk = aDesk();
    await giveText(desk.ports, bridge);
    await giveText(desk.ports, "<!doctype html><p>x</p>");
    expect(stages().map(([name]) => name)).toEqual(["Bridge closed", "pasted page.html"]);
  });
});
