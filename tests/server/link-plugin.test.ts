import { type IncomingMessage, type Server, createServer, request } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ViteDevServer } from "vite";
import { ADDRESS_HEADER, LINK_PATH, LinkRefusal, TYPE_HEADER } from "#domain/import/link.ts";
import { linkPlugin } from "#server/link-plugin.ts";
import { addressOf, aFolder, serve, writeProject } from "./a-server.ts";

let folder: ReturnType<typeof aFolder>;
let desk: ViteDevServer;
let address: string;
let site: Server;
beforeEach(async () => {
  folder = aFolder();
  writeProject(folder.path);
  ({ server: desk, address } = await serve(folder.path, [linkPlugin({ allowLoopback: true })]));
  site = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<script>alert(1)</script>");
  }).listen(0, "127.0.0.1");
  await once(site, "listening");
});
afterEach(async () => {
  site.close();
  await desk.close();
  folder.remove();
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks as a browser does for the desk's own page, but for what the case changes; `fetch` would not let it. */
async function ask({ method = "POST", headers = {}, body }: Asked = {}) {
  const own = { "Content-Type": "application/json", Origin: address, "Sec-Fetch-Site": "same-origin" };
  const asked = request(address + LINK_PATH, { method, headers: { ...own, ...headers } });
  asked.end(body ?? JSON.stringify({ address: `${addressOf(site)}/` }));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

describe("the server that fetches links", () => {
  it("hands the page over as data that no browser takes for a page", async () => {
    const { status, headers, text } = await ask();
    expect([status, text]).toEqual([200, "<script>alert(1)</script>"]);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-disposition"]).toBe("attachment");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers[ADDRESS_HEADER.toLowerCase()]).toBe(`${addressOf(site)}/`);
    expect(headers[TYPE_HEADER.toLowerCase()]).toBe("text/html");
  });

  it.each<[string, Asked]>([
    ["another site's script", { headers: { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" } }],
    ["another port's script", { headers: { "Sec-Fetch-Site": "same-site" } }],
    ["a form", { headers: { "Content-Type": "text/plain" } }],
    ["somebody without an origin", { headers: { Origin: "null" } }],
    ["somebody by another name", { headers: { Host: "localhost:1" } }],
    ["an address typed into a browser", { method: "GET", headers: { "Sec-Fetch-Site": "none" }, body: "" }],
  ])("does not answer %s", async (_, asked) => {
    const { status, text } = await ask(asked);
    expect(status).toBe(403);
    expect(text).not.toContain("script>");
  });

  it.each([["no JSON"], ["{}"], [`{"address": 3}`], [JSON.stringify({ address: "x".repeat(20_000) })]])(
    "answers %.20s with a refusal",
    async (body) => expect((await ask({ body })).status).toBe(400),
  );

  it("says in a sentence why a page was not fetched", async () => {
    const { status, headers, text } = await ask({ body: JSON.stringify({ address: "http://10.0.0.1/" }) });
    expect(status).toBe(200);
    expect(headers[ADDRESS_HEADER.toLowerCase()]).toBeUndefined();
    expect(LinkRefusal.parse(JSON.parse(text)).sentence).toContain("private or local network");
  });
});
