import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { memoryStore } from "#adapters/memory/memory-store.ts";
import { textHash } from "#domain/article/article.ts";
import { articleTextQuery } from "#state/queries/article-text.ts";
import { succeeded } from "../adapters/repository/opened.ts";
import { aDesk } from "../kit/a-desk.ts";
import { articleText } from "../kit/a-read-article.ts";
import { aFile } from "../kit/an-article.ts";
import { fixedClock } from "../kit/clock.ts";
import { seededIds } from "../kit/seeded-ids.ts";

const hash = textHash(articleText);

/** A desk whose storage holds an article, and whether its text has been lost there. */
async function opened({ lost }: { readonly lost: boolean }) {
  const store = memoryStore();
  const repository = memoryRepository({ clock: fixedClock(), ids: seededIds(), store });
  succeeded(await repository.keepText(aFile(), articleText));
  if (lost) await store.write((writer) => writer.put("texts", hash, "torn"));
  const desk = aDesk({ repository });
  return { desk, read: () => desk.client.query({ ...articleTextQuery(desk.ports, hash), staleTime: 0 }) };
}

describe("an article's text", () => {
  it("comes with its outline, and without asking the folder", async () => {
    const { desk, read } = await opened({ lost: false });
    desk.folder.put("mobilization.txt", articleText);
    await expect.poll(() => desk.client.isFetching()).toBe(0);
    const { text, outline } = await read();
    expect(text).toBe(articleText);
    expect(outline.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(["title", "byline", "paragraph"]);
    expect(desk.folder.reads).toEqual([]);
  });

  it("that the storage has lost comes back from whichever file has it, and is stored again", async () => {
    const { desk, read } = await opened({ lost: true });
    desk.folder.put("mobilization.txt", articleText);
    expect((await read()).text).toBe(articleText);
    expect(await desk.ports.repository.text(hash)).toBe(articleText);
    desk.folder.remove("mobilization.txt");
    expect((await read()).text).toBe(articleText);
  });

  it("that the storage has lost comes back from the file of another format that gives it", async () => {
    const { desk, read } = await opened({ lost: true });
    desk.folder.put("mobilization.html", `<p>${articleText}</p>`);
    await desk.folder.read({ name: "mobilization.html", bytes: 1 });
    expect((await read()).text).toBe(articleText);
  });

  it.each<readonly [string, (folder: Awaited<ReturnType<typeof opened>>["desk"]["folder"]) => void]>([
    ["no file has", () => {}],
    ["only a file with another text is there for", (folder) => folder.put("mobilization.txt", `${articleText} More.`)],
    [
      "can't be asked for",
      (folder) => {
        folder.put("mobilization.txt", articleText);
        folder.reachable = false;
      },
    ],
    [
      "was changed in the folder just now",
      (folder) => {
        folder.put("mobilization.txt", articleText);
        folder.read = async () => ({ ok: true, text: "another text by now" });
      },
    ],
  ])("that is lost and that %s is told in a sentence", async (_, change) => {
    const { desk, read } = await opened({ lost: true });
    change(desk.folder);
    await expect(read()).rejects.toThrow("The text of this article is not in this browser's storage any more");
  });
});
