import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { build, type InlineConfig, preview, type ViteDevServer } from "vite";
import { ARTICLES_CHANGED, articleAddress, Manifest, MANIFEST_PATH } from "#domain/article/manifest.ts";
import { articlesPlugin } from "#server/articles-plugin.ts";
import { addressOf, aFolder, ask, serve, writeProject } from "./a-server.ts";
import { listenToPageUpdates } from "./hot-channel.ts";

const STRANGE = "100% of Київ, #1 (really?).txt";

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const announcement = { type: "custom", event: ARTICLES_CHANGED };
const isAnnouncement = (message: unknown): boolean => JSON.stringify(message) === JSON.stringify(announcement);
const isGreeting = (message: unknown): boolean => JSON.stringify(message) === JSON.stringify({ type: "connected" });

describe("the dev server", () => {
  let server: ViteDevServer;
  let address: string;
  beforeEach(async () => {
    writeProject(folder.path, { "a.txt": "first", [STRANGE]: new Uint8Array([0xff, 0x00, 0x41]) });
    writeFileSync(join(folder.path, "secret.txt"), "secret");
    ({ server, address } = await serve(folder.path, [articlesPlugin({ folder: "seeds" })]));
  });
  afterEach(() => server.close());

  const manifest = async (): Promise<Manifest> => Manifest.parse(await (await fetch(address + MANIFEST_PATH)).json());

  it("lists the articles and never lets an answer be kept", async () => {
    const response = await fetch(address + MANIFEST_PATH);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(Manifest.parse(await response.json()).articles.map(({ name }) => name)).toEqual([STRANGE, "a.txt"]);
  });

  it("serves each byte for byte", async () => {
    const response = await fetch(address + articleAddress(STRANGE));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0xff, 0x00, 0x41]));
  });

  it.each([
    "/seeds/saved.html",
    "/seeds/saved.html?html-proxy",
    "/%73eeds/saved.html",
    "/%73eeds/saved",
    "/%73eeds/",
    "//seeds/saved.html",
    "/x/../seeds/saved.html",
    "/@fs/ROOT/seeds/saved.html",
    "/@fs/ROOT/seeds/saved",
    "/%73eeds/saved.htm",
  ])("gives a saved page under %s as text that nothing may run, and never as a page", async (path) => {
    const saved = "<!doctype html><script>globalThis.ran = true</script>";
    for (const name of ["saved.html", "saved.htm", "index.html"])
      writeFileSync(join(folder.path, "seeds", name), saved);
    const { status, headers, body } = await ask(address, path.replace("/ROOT", folder.path));
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "text/plain", "x-content-type-options": "nosniff" });
    expect(body).toBe(saved);
  });

  it.each(["/", "/articles/a", "/seeds"])("still gives the desk's page under %s", async (path) => {
    const { status, headers } = await ask(address, path);
    expect([status, headers["content-type"]]).toEqual([200, "text/html"]);
  });

  it.each([
    "/seeds/missing.txt",
    "/seeds/missing.html",
    "/seeds/",
    "/seeds/..%2fsecret.txt",
    "/seeds/..%2Findex.html",
    "/seeds/%2e%2e%2fsecret.txt",
    "/seeds/%ZZ.txt",
    "/seeds/a.txt%00",
    "/seeds/seeds/a.txt",
  ])("answers %s with 404", async (path) => {
    expect(await ask(address, path)).toMatchObject({ status: 404 });
  });

  it.each([
    ["added", (seeds: string) => writeFileSync(join(seeds, "b.txt"), "new"), [STRANGE, "a.txt", "b.txt"]],
    ["changed", (seeds: string) => writeFileSync(join(seeds, "a.txt"), "changed"), [STRANGE, "a.txt"]],
    ["removed", (seeds: string) => rmSync(join(seeds, "a.txt")), [STRANGE]],
  ])("tells open pages once when a file is %s, and reloads none", async (_what, act, names) => {
    const before = await manifest();
    const updates = await listenToPageUpdates(address, server.config.webSocketToken);
    // What changes before the folder is watched would go unseen.
    await vi.waitFor(() => {
      expect(Object.keys(server.watcher.getWatched())).toContain(join(folder.path, "seeds"));
    });
    const announced = updates.message(isAnnouncement);
    act(join(folder.path, "seeds"));
    await announced;
    const after = await manifest();
    expect(after.articles.map(({ name }) => name)).toEqual(names);
    expect(after).not.toEqual(before);
    expect(updates.messages.filter((message) => !isGreeting(message))).toEqual([announcement]);
    updates.leave();
  });
});

describe("a build", () => {
  it("carries the plain texts along, and a preview serves them and no others", async () => {
    writeProject(folder.path, {
      "a.txt": "first",
      "saved.html": "<p>A page</p>",
      "b.pdf": "%PDF-",
      [STRANGE]: new Uint8Array([0xff, 0x00, 0x41]),
    });
    const settings: InlineConfig = {
      root: folder.path,
      configFile: false,
      logLevel: "silent",
      plugins: [articlesPlugin({ folder: "seeds" })],
    };
    await build(settings);
    const built = Manifest.parse(JSON.parse(readFileSync(join(folder.path, "dist", MANIFEST_PATH), "utf8")));
    expect(built.articles.map(({ name }) => name)).toEqual([STRANGE, "a.txt"]);

    expect(readdirSync(join(folder.path, "dist", "seeds")).toSorted()).toEqual([STRANGE, "a.txt", "manifest.json"]);

    const server = await preview({ ...settings, preview: { host: "127.0.0.1", port: 0 } });
    const address = addressOf(server.httpServer);
    const response = await fetch(address + articleAddress(STRANGE));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0xff, 0x00, 0x41]));
    expect(await ask(address, "/seeds/missing.txt")).toMatchObject({ status: 404 });
    expect(await ask(address, "/articles/some-article")).toMatchObject({ status: 200 });
    await server.close();
  });
});
