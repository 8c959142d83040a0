import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { articleFolder } from "#adapters/files/article-folder.ts";
import { ARTICLES_CHANGED } from "#domain/article/manifest.ts";

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
  "/broken/seeds/manifest.json": { version: 2 },
};

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
