import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { articleFolder } from "#adapters/files/article-folder.ts";
import { textHash } from "#domain/article/article.ts";
import { ARTICLES_CHANGED } from "#domain/article/manifest.ts";
import { nothingKnown } from "#domain/import/draft.ts";
import type { ArticleReader } from "#domain/ports.ts";
import { sha256OfBytes } from "#domain/sha256.ts";
import { aSavedPage } from "../../kit/files/a-saved-page.ts";
import { readHere } from "../../kit/files/read-bytes.ts";

const manifest = {
  version: 1,
  articles: [{ name: "a b%?.txt", bytes: 5, sha256: "a".repeat(64), modifiedAt: "2025-03-01T08:00:00.000Z" }],
};

/** What a server answers, by path; a list of bytes is a file, text is a page. */
const answers: Readonly<Record<string, unknown>> = {
  "/desk/seeds/manifest.json": manifest,
  "/desk/seeds/a%20b%25%3F.txt": [0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a],
  "/desk/seeds/latin.txt": [0x63, 0xe9],
  "/desk/seeds/grown.txt": Array.from({ length: 4_000_001 }, () => 0x61),
  "/desk/seeds/page.txt": "<!doctype html>",
  "/desk/seeds/fallback.html": aSavedPage(),
  "/desk/seeds/note.md": bytesOf("# Bridge closed\n\nThe ministry said on Tuesday\nthat it is closed.\n"),
  "/desk/seeds/torn.docx": bytesOf("no document"),
  "/desk/seeds/packed.docx": [...zipSync({ "a.txt": new Uint8Array([0x61]) })],
  "/desk/seeds/packed.pdf": [...zipSync({ "a.txt": new Uint8Array([0x61]) })],
  "/broken/seeds/manifest.json": { version: 2 },
};

function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

let server: Server;
let address: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const answer = answers[path];
    if (path.endsWith("slow.txt")) return;
    if (Array.isArray(answer)) response.end(Uint8Array.from(answer as number[]));
    else if (typeof answer === "string") response.setHeader("Content-Type", "text/html; charset=utf-8").end(answer);
    else if (answer) response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer));
    else response.writeHead(404).end("none");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The folder at the server, whose formats are read on the spot. */
const folderOf = () => articleFolder({ base: address, reader });

const reader: ArticleReader = {
  ...readHere,
  readPage: () => Promise.reject(new Error("nobody asks for a page")),
};

describe("the manifest", () => {
  it("is what the server lists", async () => {
    expect(await articleFolder({ base: address }).manifest()).toEqual(manifest);
  });
  it("is refused when it isn't one, or there is none", async () => {
    const broken = articleFolder({ base: address.replace("desk", "broken") });
    await expect(broken.manifest()).rejects.toThrow("version");
    await expect(articleFolder({ base: `${address}x/` }).manifest()).rejects.toThrow("no list of articles");
  });
});

describe("an article", () => {
  it("is read by any name, byte order mark and line ends as they came", async () => {
    const file = { name: "a b%?.txt", bytes: 6 };
    expect(await articleFolder({ base: address }).read(file)).toEqual({ ok: true, text: "\uFEFFa\r\n" });
  });

  it.each([
    ["not in UTF-8", { name: "latin.txt", bytes: 2 }, /latin\.txt is not in UTF-8: the byte at offset 1/],
    ["not there any more", { name: "gone.txt", bytes: 2 }, /gone\.txt could not be read: the server no longer has it/],
    ["answered with the page", { name: "page.txt", bytes: 2 }, /the server no longer has it/],
    [
      "grown since the manifest",
      { name: "grown.txt", bytes: 2 },
      /too large for an article: it has 4 MB \(4,000,001 bytes\)/,
    ],
  ])("%s: a sentence", async (_, file, sentence) => {
    expect(await articleFolder({ base: address }).read(file)).toEqual({
      ok: false,
      name: file.name,
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it("of another format is read as an import reads it, with what it says about itself", async () => {
    const read = await folderOf().read({ name: "note.md", bytes: 70 });
    expect(read).toEqual({
      ok: true,
      text: "Bridge closed\n\nThe ministry said on Tuesday that it is closed.\n",
      about: { ...nothingKnown, title: "Bridge closed" },
    });
  });

  it.each([
    ["damaged", "torn.docx", /^torn\.docx/],
    ["not of the kind that its name says", "packed.pdf", /^packed\.pdf is not what its name says .* “Add articles”\.$/],
    ["an archive and no document", "packed.docx", /^packed\.docx is no Word document/],
    ["answered with the page", "fallback.html", /the server no longer has it/],
    ["not there any more", "gone.pdf", /the server no longer has it/],
  ])("of another format, %s: a sentence", async (_, name, sentence) => {
    expect(await folderOf().read({ name, bytes: 2 })).toEqual({
      ok: false,
      name,
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it("may be larger where it is no plain text, and is not even asked for above that", async () => {
    const before = asked.length;
    const read = await folderOf().read({ name: "huge.pdf", bytes: 100_000_001 });
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining("the limit is 100 MB") as string });
    expect(asked).toHaveLength(before);
    expect(await folderOf().read({ name: "note.md", bytes: 5_000_000 })).toMatchObject({ ok: true });
  });

  it("is not even asked for when the manifest says that it is too large", async () => {
    const before = asked.length;
    const read = await articleFolder({ base: address }).read({ name: "huge.txt", bytes: 5_000_000 });
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining("5 MB") as string });
    expect(asked).toHaveLength(before);
  });

  it("of a server that has stopped: a sentence that says how to start it", async () => {
    const stopped = createServer();
    await new Promise<void>((resolve) => {
      stopped.listen(0, "127.0.0.1", resolve);
    });
    const { port } = stopped.address() as AddressInfo;
    await new Promise((resolve) => {
      stopped.close(resolve);
    });
    const read = await articleFolder({ base: `http://127.0.0.1:${port}/` }).read({ name: "a.txt", bytes: 1 });
    expect(read).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/does not answer\. Start it again/) as string,
    });
  });

  it("that nobody wants any more is given up with the reason", async () => {
    const controller = new AbortController();
    const read = articleFolder({ base: address }).read({ name: "slow.txt", bytes: 1 }, controller.signal);
    controller.abort(new Error("another page"));
    await expect(read).rejects.toThrow("another page");
  });

  it("is given up for any kind of cancellation", async () => {
    const { signal } = new AbortController();
    const listeners: (() => void)[] = [];
    const cancellation = {
      aborted: false,
      reason: new Error("left"),
      throwIfAborted: () => signal.throwIfAborted(),
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    };
    const read = articleFolder({ base: address }).read({ name: "slow.txt", bytes: 1 }, cancellation);
    cancellation.aborted = true;
    for (const listener of listeners) listener();
    await expect(read).rejects.toThrow("left");
  });
});

describe("the text that a file gives", () => {
  afterEach(() => vi.unstubAllGlobals());

  const note = {
    name: "note.md",
    bytes: 70,
    sha256: sha256OfBytes(Uint8Array.from(answers["/desk/seeds/note.md"] as number[])),
  };
  const text = textHash("Bridge closed\n\nThe ministry said on Tuesday that it is closed.\n");

  it("is the file itself where it is plain text", () => {
    expect(folderOf().textOf({ name: "a.TXT", sha256: "b".repeat(64) })).toBe("b".repeat(64));
  });

  it("is known once it was read, in every tab, for as long as the file stays the same", async () => {
    vi.stubGlobal("localStorage", keeper());
    expect(folderOf().textOf(note)).toBeNull();
    await folderOf().read(note);
    expect(folderOf().textOf(note)).toBe(text);
    expect(folderOf().textOf({ ...note, sha256: "b".repeat(64) })).toBeNull();
    expect(folderOf().textOf({ ...note, name: "other.md" })).toBeNull();
  });

  it("is not known of a file that can't be read", async () => {
    const kept = keeper();
    vi.stubGlobal("localStorage", kept);
    await folderOf().read({ name: "torn.docx", bytes: 2 });
    expect(kept.size).toBe(0);
  });

  it.each(["", "x", note.sha256, `${note.sha256} `])("is not known where what was kept is damaged: %j", (kept) => {
    const store = keeper();
    store.set("claimdesk.text-of.note.md", kept);
    vi.stubGlobal("localStorage", store);
    expect(folderOf().textOf(note)).toBeNull();
  });

  it("is read anew each time where the browser keeps nothing", async () => {
    vi.stubGlobal("localStorage", undefined);
    expect(await folderOf().read(note)).toMatchObject({ ok: true });
    expect(folderOf().textOf(note)).toBeNull();
  });
});

/** As far as it is needed, what a browser keeps. */
function keeper() {
  const kept = new Map<string, string>();
  return Object.assign(kept, {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
}

describe("a change of the folder", () => {
  it("is passed on until one has heard enough", () => {
    const target = new EventTarget();
    const announcements = {
      on: (event: string, listener: () => void) => target.addEventListener(event, listener),
      off: (event: string, listener: () => void) => target.removeEventListener(event, listener),
    };
    let heard = 0;
    const stop = articleFolder({ base: "/", announcements }).subscribe(() => {
      heard += 1;
    });
    target.dispatchEvent(new Event(ARTICLES_CHANGED));
    target.dispatchEvent(new Event("something else"));
    stop();
    target.dispatchEvent(new Event(ARTICLES_CHANGED));
    expect(heard).toBe(1);
  });
  it("never comes on a built page", () => {
    const stop = articleFolder({ base: "/", announcements: undefined }).subscribe(() => expect.unreachable());
    expect(stop).not.toThrow();
  });
});
