import { type RequestListener, type Server, createServer } from "node:http";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { fetchLink } from "#server/fetch-link.ts";
import { addressOf } from "./a-server.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server on this machine, and the headers of what it was asked. */
async function aSite(answer: RequestListener) {
  const asked: (readonly [path: string, headers: Readonly<Record<string, unknown>>])[] = [];
  server = createServer((request, response) => {
    asked.push([request.url ?? "", request.headers]);
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { address: addressOf(server), asked };
}

const loopback = { allowLoopback: true };
const page: RequestListener = (_, response) => {
  response.setHeader("Content-Type", "text/html; charset=UTF-8");
  response.setHeader("Set-Cookie", "who=you");
  response.end("<p>Read</p>");
};

async function sentenceOf(...given: Parameters<typeof fetchLink>): Promise<string> {
  const outcome = await fetchLink(...given);
  if (outcome.ok) throw new Error(`${outcome.address} was fetched`);
  return outcome.sentence;
}

describe("a link that is followed", () => {
  it("gives the page, its type and where it lies, redirects followed and no cookie sent", async () => {
    const { address, asked } = await aSite((request, response) => {
      if (request.url === "/page") return page(request, response);
      response.writeHead(302, { Location: "/page#top", "Set-Cookie": "who=you" });
      response.end();
    });
    const outcome = await fetchLink(`${address.replace("//", "//user:secret@")}/first`, loopback);
    expect(outcome).toEqual({
      ok: true,
      address: `${address}/page`,
      type: "text/html; charset=utf-8",
      bytes: new Uint8Array(Buffer.from("<p>Read</p>")),
    });
    expect(asked.map(([path]) => path)).toEqual(["/first", "/page"]);
    for (const [, headers] of asked) {
      expect(headers["cookie"]).toBeUndefined();
      expect(headers["authorization"]).toBeUndefined();
      expect(headers["referer"]).toBeUndefined();
    }
  });

  it("is unpacked, within the limit", async () => {
    const { address } = await aSite((request, response) => {
      response.setHeader("Content-Encoding", "gzip");
      response.end(gzipSync(Buffer.alloc(request.url === "/bomb" ? 20_000_000 : 1_000, "a")));
    });
    expect(await fetchLink(`${address}/`, loopback)).toMatchObject({ ok: true, bytes: { length: 1_000 } });
    expect(await sentenceOf(`${address}/bomb`, loopback)).toContain("more than 5 MB");
  });
});

describe("a link that is not followed", () => {
  it.each([
    ["file:///etc/passwd", "only http and https"],
    ["ftp://example.com/", "only http and https"],
    ["javascript:alert(1)", "only http and https"],
    ["data:text/html,x", "only http and https"],
    ["bridge", "is no address"],
    ["http://", "is no address"],
    ["http://127.0.0.1/", "private or local network"],
    ["http://localhost:4317/", "private or local network"],
    ["http://2130706433/", "private or local network"],
    ["http://0x7f.1/", "private or local network"],
    ["http://0177.0.0.1/", "private or local network"],
    ["http://0/", "private or local network"],
    ["http://[::1]/", "private or local network"],
    ["http://[::ffff:127.0.0.1]/", "private or local network"],
    ["http://[fd00::1]/", "private or local network"],
    ["http://169.254.169.254/latest/meta-data/", "private or local network"],
    ["http://192.168.0.1/", "private or local network"],
    ["http://100.64.0.1/", "private or local network"],
    ["http://１２７.0.0.1/", "private or local network"],
  ])("%s", async (address, reason) => {
    expect(await sentenceOf(address)).toContain(reason);
  });

  it("has a name that resolves to a private address, if only among others", async () => {
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "10.0.0.7", family: 4 },
    ];
    expect(await sentenceOf("http://courier.example/", { resolve })).toContain("private or local network");
  });

  it("is redirected to a private address or another protocol", async () => {
    const { address } = await aSite((request, response) => {
      response.writeHead(302, { Location: request.url === "/file" ? "file:///etc/passwd" : "http://10.0.0.1/" });
      response.end();
    });
    expect(await sentenceOf(`${address}/`, loopback)).toContain("private or local network");
    expect(await sentenceOf(`${address}/file`, loopback)).toContain("only http and https");
  });

  it("goes round in circles", async () => {
    const { address, asked } = await aSite((_, response) => {
      response.writeHead(301, { Location: "/again" });
      response.end();
    });
    expect(await sentenceOf(`${address}/`, loopback)).toContain("redirected more than 5 times");
    expect(asked).toHaveLength(6);
  });

  it("answers with more than is allowed, whatever length it names", async () => {
    const { address } = await aSite((_, response) => {
      response.write(Buffer.alloc(6_000_000, "a"));
      response.end();
    });
    expect(await sentenceOf(`${address}/`, loopback)).toContain("more than 5 MB");
  });

  it("takes too long, before its answer or within it", async () => {
    const limits = { bytes: 5_000_000, milliseconds: 300, redirects: 5 };
    const { address } = await aSite((request, response) => {
      if (request.url === "/within") response.write("<p>");
    });
    expect(await sentenceOf(`${address}/`, { ...loopback, limits })).toContain("took longer than 0.3 seconds");
    expect(await sentenceOf(`${address}/within`, { ...loopback, limits })).toContain("took longer than 0.3 seconds");
  });

  it.each([
    [404, "there is no such page"],
    [403, "it wants to know who asks"],
    [500, "answers with 500"],
  ])("answers with %i", async (status, reason) => {
    const { address } = await aSite((_, response) => {
      response.writeHead(status);
      response.end();
    });
    expect(await sentenceOf(`${address}/`, loopback)).toContain(reason);
  });

  it("leads to nobody", async () => {
    const { address } = await aSite(page);
    server?.close();
    expect(await sentenceOf(`${address}/`, loopback)).toContain("its server refuses to be asked");
  });

  it("connects to the address that was checked, however the name resolves the next time", async () => {
    const { address, asked } = await aSite(page);
    let times = 0;
    const resolve = async () => {
      times += 1;
      return [{ address: "127.0.0.1", family: 4 }];
    };
    const named = address.replace("127.0.0.1", "courier.example");
    expect(await fetchLink(`${named}/`, { ...loopback, resolve })).toMatchObject({ ok: true });
    expect(times).toBe(1);
    expect(asked[0]?.[1]["host"]).toContain("courier.example");
  });
});
