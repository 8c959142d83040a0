import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { type IncomingMessage, type Server, createServer, request } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ViteDevServer } from "vite";
import { LINK_PATH } from "#domain/import/link.ts";
import { MANIFEST_PATH } from "#domain/article/manifest.ts";
import { OFFERED_PACK_PATH, PackRefusal, SHARED_PACK_PATH, SharedPack } from "#domain/review/offered-pack.ts";
import { articlesPlugin } from "#server/articles-plugin.ts";
import { linkPlugin } from "#server/link-plugin.ts";
import { packPlugin } from "#server/pack-plugin.ts";
import { type PackShare, packShare } from "#server/pack-share.ts";
import { aPack } from "../kit/a-pack.ts";
import { addressOf, aFolder, serve, writeProject } from "./a-server.ts";

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for a path exactly as it is written; `fetch` would not let every case. */
async function ask(address: string, { method = "GET", headers = {}, body }: Asked = {}) {
  const { origin } = new URL(address);
  const asked = request(origin, { path: address.slice(origin.length) || "/", method, headers, agent: false });
  asked.end(body);
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

const pack = JSON.stringify(aPack());

describe("what can be reached from outside", () => {
  let share: PackShare;
  let server: Server;
  let address: string;
  let path: string;
  beforeEach(async () => {
    share = packShare();
    path = share.offer({ name: 'a "pack".json', bytes: Buffer.from(pack) });
    server = createServer((asked, response) => share.answer(asked, response)).listen(0, "127.0.0.1");
    await once(server, "listening");
    address = addressOf(server);
  });
  afterEach(() => server.close());

  it("is a pack under its one-time link, once", async () => {
    expect(path).toMatch(/^\/pack\/[0-9a-f]{32}$/);
    const first = await ask(address + path);
    expect([first.status, first.text]).toEqual([200, pack]);
    expect(first.headers["content-disposition"]).toBe('attachment; filename="a__pack_.json"');
    expect(first.headers["cache-control"]).toBe("no-store");
    const second = await ask(address + path);
    expect(second.status).toBe(410);
    expect(second.text).toMatch(/^This link has been used/);
  });

  it("is each pack under a link of its own", async () => {
    const other = share.offer({ name: "other.json", bytes: Buffer.from("other") });
    expect(other).not.toBe(path);
    expect((await ask(address + other)).text).toBe("other");
    expect((await ask(address + path)).text).toBe(pack);
  });

  it("is still the pack after somebody only looked whether it is there", async () => {
    expect(await ask(address + path, { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    expect((await ask(address + path)).text).toBe(pack);
  });

  it("is a page that says how a pack is opened, and runs nothing", async () => {
    const { status, headers, text } = await ask(`${address}/`);
    expect(status).toBe(200);
    expect(text).toContain("--review");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(text).not.toMatch(/<script|<style|style=/);
  });

  it.each([
    ["the desk", "/articles/some-id"],
    ["its code", "/src/app/main.tsx"],
    ["its articles", MANIFEST_PATH],
    ["links", LINK_PATH],
    ["the offered pack", OFFERED_PACK_PATH],
    ["sharing", SHARED_PACK_PATH],
    ["files", "/@fs/etc/passwd"],
    ["a way out of the folder", "/pack/../../package.json"],
    ["a guessed link", `/pack/${"0".repeat(32)}`],
  ])("is not %s", async (_, asked) => {
    const { status, text } = await ask(address + asked);
    expect(status).toBe(403);
    expect(text).toMatch(/^[A-Z].*\.\n$/);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])("takes nothing by %s", async (method) => {
    expect(await ask(address + path, { method, body: "" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
    expect((await ask(address + path)).status).toBe(200);
  });

  it.each(["evil.example", "localhost", "127.0.0.1"])("does not answer by the name %s", async (host) => {
    expect((await ask(address + path, { headers: { host } })).status).toBe(403);
    expect((await ask(address + path)).status).toBe(200);
  });
});

describe("a desk", () => {
  let folder: ReturnType<typeof aFolder>;
  let desk: ViteDevServer | undefined;
  beforeEach(() => {
    folder = aFolder();
    writeProject(folder.path);
    writeFileSync(join(folder.path, "pack.json"), pack);
    writeFileSync(join(folder.path, "notes.json"), "{}");
  });
  afterEach(async () => {
    await desk?.close();
    folder.remove();
  });

  /** 127.0.0.2 stands for an address on a network: another than the desk's own, on the same port. */
  async function start(review: string | null, isShared: boolean): Promise<string> {
    const setting = { review: review && join(folder.path, review), isShared, addresses: () => ["127.0.0.2"] };
    const plugins = [articlesPlugin({ folder: "seeds" }), linkPlugin(), packPlugin(setting)];
    const served = await serve(folder.path, plugins);
    desk = served.server;
    return served.address;
  }

  const ownPage = (address: string) => ({
    "Content-Type": "application/json",
    Origin: address,
    "Sec-Fetch-Site": "same-origin",
  });

  it("hands its own page the pack that it was started with, as often as it asks", async () => {
    const address = await start("pack.json", false);
    for (const _ of [1, 2])
      expect(await ask(address + OFFERED_PACK_PATH, { headers: ownPage(address) })).toMatchObject({
        status: 200,
        text: pack,
      });
  });

  it.each<[string, Asked]>([
    ["another site", { headers: { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" } }],
    ["an address typed into a browser", { headers: { "Sec-Fetch-Site": "none" } }],
    ["a program", {}],
  ])("does not hand it to %s", async (_, asked) => {
    const address = await start("pack.json", false);
    expect((await ask(address + OFFERED_PACK_PATH, asked)).status).toBe(403);
    const share = { method: "POST", body: pack, ...asked };
    expect((await ask(address + SHARED_PACK_PATH, share)).status).toBe(403);
  });

  it.each([
    [null, "npm start -- --review"],
    ["notes.json", "no review pack"],
    ["absent.json", "can't be read"],
  ])("says in a sentence why there is no pack to offer, started with %s", async (review, sentence) => {
    const address = await start(review, false);
    const { status, text } = await ask(address + OFFERED_PACK_PATH, { headers: ownPage(address) });
    expect(status).toBe(404);
    expect(PackRefusal.parse(JSON.parse(text)).sentence).toContain(sentence);
  });

  it("listens to this machine alone unless it is asked to share", async () => {
    const address = await start("pack.json", false);
    await expect(ask(address.replace("127.0.0.1", "127.0.0.2"))).rejects.toThrow("ECONNREFUSED");
    const asked = { method: "POST", headers: ownPage(address), body: pack };
    const { text } = await ask(address + SHARED_PACK_PATH, asked);
    expect(PackRefusal.parse(JSON.parse(text)).sentence).toContain("--host");
  });

  /** Started without a pack, and asked to share what its page makes. */
  async function startShared(): Promise<{ readonly address: string; readonly outside: string }> {
    const address = await start(null, true);
    const outside = address.replace("127.0.0.1", "127.0.0.2");
    const status = async () => {
      try {
        return (await ask(outside)).status;
      } catch {
        return null;
      }
    };
    await expect.poll(status).toBe(200);
    return { address, outside };
  }

  it("shares a pack that its page made by a one-time link, and nothing else", async () => {
    const { address, outside } = await startShared();
    const { text } = await ask(address + SHARED_PACK_PATH, { method: "POST", headers: ownPage(address), body: pack });
    const { links } = SharedPack.parse(JSON.parse(text));
    expect(links).toEqual([expect.stringMatching(new RegExp(`^${outside}/pack/[0-9a-f]{32}$`))]);
    const [link = ""] = links;
    expect((await ask(link)).text).toBe(pack);
    expect((await ask(link)).status).toBe(410);
    for (const path of ["/index.html", MANIFEST_PATH, LINK_PATH, OFFERED_PACK_PATH])
      expect((await ask(outside + path)).status).toBe(403);
  });

  it("shares nothing that is no pack", async () => {
    const { address } = await startShared();
    const { text } = await ask(address + SHARED_PACK_PATH, { method: "POST", headers: ownPage(address), body: "{}" });
    expect(PackRefusal.parse(JSON.parse(text)).sentence).toBe("This file is no review pack.");
  });
});
