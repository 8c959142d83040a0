import { readFile } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { networkInterfaces } from "node:os";
import { basename } from "node:path";
import type { Plugin } from "vite";
import { OFFERED_PACK_PAGE, OFFERED_PACK_PATH, SHARED_PACK_PATH } from "#domain/review/offered-pack.ts";
import { packFileName, readPack } from "#domain/review/pack.ts";
import { bodyOf, isJsonPost, isOwnPage, jsonOf, refuse } from "#server/own-page.ts";
import { type PackShare, packShare } from "#server/pack-share.ts";

/** The largest pack, in bytes: a few hundred long articles with their claims. */
const LARGEST_PACK = 100_000_000;

/** What `npm start` was asked for. */
export interface PackSetting {
  /** A file with a review pack that the page offers to open; null for none. */
  readonly review: string | null;
  /** Whether packs are handed to colleagues on the same network. */
  readonly isShared: boolean;
  /** This machine's addresses on its networks. */
  readonly addresses?: () => readonly string[];
}

/** What the plugin has for whoever starts the server. */
export interface PackNotice {
  /** Once the server listens: what is offered and shared, as lines. */
  readonly lines: () => Promise<readonly string[]>;
}

/**
 * Offers the page a review pack, and hands packs to colleagues by one-time links while the dev server runs. The dev server
 * itself goes on listening to this machine alone: what is reached from outside is a server of its own, on the same port of
 * the other addresses, with nothing behind it but the packs.
 */
export function packPlugin({ review, isShared, addresses = ownAddresses }: PackSetting): Plugin<PackNotice> {
  const share = packShare();
  let said: Promise<readonly string[]> = Promise.resolve([]);
  return {
    name: "claimdesk:pack",
    enforce: "pre",
    api: { lines: () => said },
    configureServer(server) {
      const listening: Listening[] = [];
      const linksTo = (path: string) => listening.map(({ address }) => address + path);
      server.middlewares.use((request, response, next) => {
        const path = request.url?.replace(/[?#].*$/, "");
        if (path === OFFERED_PACK_PATH) sendOffered(review, request, response).catch(next);
        else if (path === SHARED_PACK_PATH) takePack(share, isShared, linksTo, request, response).catch(next);
        else next();
      });
      server.httpServer?.once("listening", () => {
        const bound = server.httpServer?.address();
        if (typeof bound !== "object" || bound === null) return;
        said = (async () => {
          if (isShared) listening.push(...(await listenOn(addresses(), bound.port, share)));
          return await linesOf({ review, isShared, port: bound.port, share, linksTo });
        })();
      });
      server.httpServer?.once("close", () => listening.forEach(({ server: own }) => own.close()));
    },
  };
}

interface Listening {
  /** `http://` with host and port. */
  readonly address: string;
  readonly server: Server;
}

async function listenOn(hosts: readonly string[], port: number, share: PackShare): Promise<readonly Listening[]> {
  const tried = hosts.map(async (host): Promise<readonly Listening[]> => {
    const server = createServer((request, response) => share.answer(request, response));
    server.maxConnections = 50;
    return await new Promise((resolve) => {
      server.once("error", () => resolve([]));
      server.listen({ host, port, exclusive: true }, () => resolve([{ address: `http://${host}:${port}`, server }]));
    });
  });
  return (await Promise.all(tried)).flat();
}

interface Said {
  readonly review: string | null;
  readonly isShared: boolean;
  readonly port: number;
  readonly share: PackShare;
  readonly linksTo: (path: string) => readonly string[];
}

/** What whoever started the desk has to know, and the links. */
async function linesOf({ review, isShared, port, share, linksTo }: Said): Promise<readonly string[]> {
  const lines: string[] = [];
  const read = review === null ? null : await packIn(review);
  if (read?.ok === false) lines.push(`  ${review}: ${read.sentence}`);
  if (read?.ok) lines.push(`  A review pack is offered: open http://127.0.0.1:${port}${OFFERED_PACK_PAGE}`);
  if (!isShared) return lines;
  const hosts = linksTo("/");
  if (hosts.length === 0)
    return [...lines, "  This machine has no address on a network that could be used, so nothing is shared."];
  lines.push(
    `  Shared on this network, at ${hosts.join(" and ")}. Everyone on this network who has a link can read its pack, once; nothing can be written, and the desk itself stays closed.`,
  );
  if (read?.ok) {
    const path = share.offer(read.file);
    lines.push("  One-time link to the pack:", ...linksTo(path).map((link) => `    ${link}`));
  }
  return lines;
}

async function packIn(path: string) {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, sentence: `The file can't be read (${reason}).` } as const;
  }
  const read = readPack(jsonOf(bytes.toString("utf8")));
  return read.ok ? ({ ok: true, file: { name: basename(path), bytes } } as const) : read;
}

async function sendOffered(review: string | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (!isOwnPage(request) || request.method !== "GET")
    return refuse(response, 403, "Only the desk's own page may ask for the pack.");
  if (review === null)
    return refuse(response, 404, "No review pack is offered. Start the desk with npm start -- --review <file>.");
  const read = await packIn(review);
  if (!read.ok) return refuse(response, 404, read.sentence);
  response.writeHead(200, { "Content-Type": "application/json", "Content-Disposition": "attachment" });
  response.end(read.file.bytes);
}

async function takePack(
  share: PackShare,
  isShared: boolean,
  linksTo: (path: string) => readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (!isOwnPage(request) || !isJsonPost(request))
    return refuse(response, 403, "Only the desk's own page may share a pack, by POST, as JSON.");
  if (!isShared || linksTo("/").length === 0)
    return refuse(
      response,
      200,
      "Nothing is shared on the network. Start the desk with npm start -- --host, or send the file.",
    );
  const text = await bodyOf(request, LARGEST_PACK);
  if (text === null) return refuse(response, 200, "The pack is too large to be shared by link. Send the file.");
  const read = readPack(jsonOf(text));
  if (!read.ok) return refuse(response, 200, read.sentence);
  const path = share.offer({ name: packFileName(read.pack), bytes: Buffer.from(text) });
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ links: linksTo(path) }));
}

/** Of the network's protocols, the one that every network has. */
function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}
