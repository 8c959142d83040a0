import { beforeEach, describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { articleId, originName, textHash } from "#domain/article/article.ts";
import type { Repository } from "#domain/ports.ts";
import { type FolderReport, bringIn } from "#state/folder.ts";
import { type KitDesk, aDesk } from "../kit/a-desk.ts";
import { aText } from "../kit/a-text.ts";
import { aFile } from "../kit/an-article.ts";
import { claims } from "../kit/a-claim.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";
import { decide, succeeded } from "../adapters/repository/opened.ts";
import { noRoom, wrappedRepository } from "../kit/wrapped-repository.ts";

const other = "Other news\n\nThe minister said that the bridge is closed.";
const changed = `${aText}\n\nA further paragraph was added.`;
const furniture = "Read Also: Ten things to know\nRead Also: Ten more things to know";

let desk: KitDesk;
beforeEach(() => {
  desk = aDesk();
});

const bring = () => bringIn(desk.ports, new AbortController().signal);

/** Each article with the texts that it has, and whether it is marked as missing. */
async function library(repository: Repository = desk.ports.repository) {
  const articles = await repository.articles();
  return Object.fromEntries(
    articles.map(({ origin, texts, missingSince }) => [
      originName(origin),
      { texts: texts.map(({ hash }) => hash), missing: missingSince !== null },
    ]),
  );
}

const has = (texts: readonly string[], missing = false) => ({ texts: texts.map(textHash), missing });
const allWell: FolderReport = { reached: true, problems: [] };

describe("a folder that is brought in", () => {
  /** What happens to the folder after a first time with a.txt and b.txt, and what the second time makes of it. */
  it.each<{
    readonly it: string;
    readonly happens: () => void;
    readonly reads: readonly string[];
    readonly library: Readonly<Record<string, ReturnType<typeof has>>>;
  }>([
    {
      it: "reads nothing of what is unchanged",
      happens: () => {},
      reads: [],
      library: { "a.txt": has([aText]), "b.txt": has([other]) },
    },
    {
      it: "reads only what is new",
      happens: () => desk.folder.put("c.txt", changed),
      reads: ["c.txt"],
      library: { "a.txt": has([aText]), "b.txt": has([other]), "c.txt": has([changed]) },
    },
    {
      it: "keeps the old text of a changed file beside the new one",
      happens: () => desk.folder.put("a.txt", changed),
      reads: ["a.txt"],
      library: { "a.txt": has([aText, changed]), "b.txt": has([other]) },
    },
    {
      it: "keeps and marks the article of a file that is gone",
      happens: () => desk.folder.remove("a.txt"),
      reads: [],
      library: { "a.txt": has([aText], true), "b.txt": has([other]) },
    },
  ])("$it", async ({ happens, reads, library: expected }) => {
    desk.folder.put("a.txt", aText);
    desk.folder.put("b.txt", other);
    expect(await bring()).toEqual(allWell);
    expect(desk.folder.reads).toEqual(["a.txt", "b.txt"]);
    happens();
    expect(await bring()).toEqual(allWell);
    expect(desk.folder.reads.slice(2)).toEqual(reads);
    expect(await library()).toEqual(expected);
  });

  it("takes the mark away when the file is back, with its old text or a new one", async () => {
    for (const [text, texts] of [
      [aText, [aText]],
      [changed, [aText, changed]],
      // The text that was stored first is back: the article is what it was, and has no third version.
      [aText, [aText, changed]],
    ] as const) {
      desk.folder.put("a.txt", text);
      expect(await bring()).toEqual(allWell);
      expect((await library())["a.txt"]?.missing).toBe(false);
      expect((await library())["a.txt"]?.texts.toSorted()).toEqual(texts.map(textHash).toSorted());
      desk.folder.remove("a.txt");
      expect(await bring()).toEqual(allWell);
      expect((await library())["a.txt"]?.missing).toBe(true);
    }
  });

  it("leaves an article that was removed from the library removed", async () => {
    desk.folder.put("a.txt", aText);
    await bring();
    succeeded(await desk.ports.repository.setRemoved(articleId(aFile("a.txt")), true));
    await bring();
    expect((await desk.ports.repository.articles())[0]?.removedAt).not.toBeNull();
  });

  it("keeps the analyst's decisions on a text whose file has changed", async () => {
    desk.folder.put("a.txt", aText);
    await bring();
    const [article] = await desk.ports.repository.articles();
    const [claim] = claims(2);
    if (!article) throw new Error("an article");
    const { sheet } = await decide(desk.ports.repository, article, claim);
    desk.folder.put("a.txt", changed);
    await bring();
    expect(await desk.ports.repository.sheet(article.id, textHash(aText))).toEqual(sheet);
  });
});

describe("a file that is no plain text", () => {
  const page = "<p>The bridge is closed</p>";
  const read = ["The bridge is closed", "The bridge is open"] as const;

  it("is stored as what its reader makes of it, with what it says about itself, and read once", async () => {
    desk.folder.put("a.html", page);
    expect(await bring()).toEqual(allWell);
    expect(await bring()).toEqual(allWell);
    expect(desk.folder.reads).toEqual(["a.html"]);
    expect(await library()).toEqual({ "a.html": has([read[0]]) });
    expect((await desk.ports.repository.articles())[0]?.about?.outlet).toBe("The Courier");
  });

  it("gets a further version when its text changes, and none when only what surrounds it does", async () => {
    desk.folder.put("a.html", page);
    await bring();
    desk.folder.put("a.html", page.replace("<p>", "<p class='new'>"));
    expect(await bring()).toEqual(allWell);
    expect(await library()).toEqual({ "a.html": has([read[0]]) });
    desk.folder.put("a.html", page.replace("closed", "open"));
    expect(await bring()).toEqual(allWell);
    expect(await library()).toEqual({ "a.html": has(read) });
    expect(desk.folder.reads).toHaveLength(3);
  });

  it("is read again, to the same end, where it isn't known any more what it gave", async () => {
    desk.folder.put("a.html", page);
    await bring();
    const ports = { ...desk.ports, folder: { ...desk.folder, textOf: () => null } };
    expect(await bringIn(ports, new AbortController().signal)).toEqual(allWell);
    expect(desk.folder.reads).toEqual(["a.html", "a.html"]);
    expect(await library()).toEqual({ "a.html": has([read[0]]) });
  });

  it("is another article than the text of the same name", async () => {
    desk.folder.put("a.html", page);
    desk.folder.put("a.txt", other);
    expect(await bring()).toEqual(allWell);
    expect(await library()).toEqual({ "a.html": has([read[0]]), "a.txt": has([other]) });
  });
});

describe("a bad file", () => {
  it.each<readonly [string, () => void, RegExp]>([
    ["can't be read", () => desk.folder.spoil("bad.txt", "bad.txt is not UTF-8."), /^bad\.txt is not UTF-8\.$/],
    ["is only page furniture", () => desk.folder.put("bad.txt", furniture), /^bad\.txt holds only page furniture/],
    [
      "has the same text as another",
      () => desk.folder.put("bad.txt", aText),
      /^bad\.txt holds the same text as a\.txt/,
    ],
  ])("that %s gets a sentence, and the others are brought in", async (_, make, sentence) => {
    desk.folder.put("a.txt", aText);
    make();
    desk.folder.put("z.txt", other);
    const { reached, problems } = await bring();
    expect(reached).toBe(true);
    expect(problems).toEqual([{ name: "bad.txt", sentence: expect.stringMatching(sentence) }]);
    expect(await library()).toEqual({ "a.txt": has([aText]), "z.txt": has([other]) });
  });

  it("is brought in once it is mended", async () => {
    desk.folder.put("bad.txt", furniture);
    await bring();
    desk.folder.put("bad.txt", other);
    expect(await bring()).toEqual(allWell);
    expect(await library()).toEqual({ "bad.txt": has([other]) });
  });
});

describe("what can't be brought in", () => {
  it("changes nothing when the folder doesn't answer: no article is taken for missing", async () => {
    desk.folder.put("a.txt", aText);
    await bring();
    desk.folder.remove("a.txt");
    desk.folder.reachable = false;
    expect(await bring()).toEqual({ reached: false, problems: [] });
    expect(await library()).toEqual({ "a.txt": has([aText]) });
  });

  it("says what the storage says, file by file, and goes on", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const full = wrappedRepository(inner, {
      keepText: async (origin, text) => (originName(origin) === "a.txt" ? noRoom : inner.keepText(origin, text)),
    });
    desk = aDesk({ repository: full, files: { "a.txt": aText, "b.txt": other } });
    expect(await bring()).toEqual({ reached: true, problems: [{ name: "a.txt", sentence: noRoom.sentence }] });
    expect(await library()).toEqual({ "b.txt": has([other]) });
  });

  it("stays outside of a storage that is read-only, which need not be said of each file", async () => {
    desk.folder.put("one.txt", aText);
    const { repository } = desk.ports;
    const storage = { kind: "read-only", reason: "Stored by a newer version." } as const;
    const ports = { ...desk.ports, repository: wrappedRepository(repository, { storage }) };
    expect(await bringIn(ports, new AbortController().signal)).toEqual(allWell);
    expect(await repository.articles()).toEqual([]);
  });

  it("is not even asked for when nothing may be written: the page says that once, not of each file", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const storage = { kind: "read-only", reason: "A newer version stored this." } as const;
    const repository = Object.defineProperty(wrappedRepository(inner, {}), "storage", { value: storage });
    desk = aDesk({ repository, files: { "a.txt": aText } });
    expect(await bring()).toEqual(allWell);
    expect(desk.folder.reads).toEqual([]);
  });

  it("is given up, and nothing marked, when nobody wants it any more", async () => {
    desk.folder.put("a.txt", aText);
    await bring();
    const stop = new AbortController();
    const stopped = {
      ...desk.folder,
      manifest: () => {
        stop.abort();
        return Promise.reject(new Error("stopped"));
      },
    };
    await expect(bringIn({ ...desk.ports, folder: stopped }, stop.signal)).rejects.toThrow("stopped");
    expect(await library()).toEqual({ "a.txt": has([aText]) });
  });
});
