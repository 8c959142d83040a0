import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Readable } from "node:stream";
import { isLoopback, isPublicAddress } from "#server/public-address.ts";

/** What a link's page may take. */
const LIMITS = { bytes: 5_000_000, milliseconds: 10_000, redirects: 5 } as const;

/** A page as it lies at its address, or a sentence that says why it was not fetched. */
export type FetchedLink =
  | { readonly ok: true; readonly address: string; readonly type: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly sentence: string };

/** What tests may change. */
export interface LinkSetting {
  /** Lets pages of this machine's own servers be fetched; for tests alone. */
  readonly allowLoopback?: boolean;
  /** How a host's name becomes addresses. */
  readonly resolve?: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
  readonly limits?: { readonly bytes: number; readonly milliseconds: number; readonly redirects: number };
}

/** A reason why an address is not fetched, already a sentence. */
class Refusal extends Error {}

/**
 * Fetches what lies at an address of the public web, by GET, without cookies or credentials. Each address on the way,
 * redirects included, is resolved once, checked, and connected to as it was checked: a name that answers otherwise the
 * second time gains nothing.
 */
export async function fetchLink(written: string, setting: LinkSetting = {}, given?: AbortSignal): Promise<FetchedLink> {
  const { limits = LIMITS } = setting;
  const late = AbortSignal.timeout(limits.milliseconds);
  const signal = given ? AbortSignal.any([given, late]) : late;
  try {
    let address = webAddress(written);
    for (let hops = 0; ; hops += 1) {
      const response = await answerOf(address, setting, signal);
      const target = redirectTarget(response, address);
      if (target === null) return await pageOf(response, address, limits.bytes, signal);
      response.destroy();
      if (hops >= limits.redirects)
        throw new Refusal(`${written} was not fetched: it is redirected more than ${limits.redirects} times.`);
      address = target;
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, sentence: error.message };
    if (signal.aborted)
      return {
        ok: false,
        sentence: `${written} was not fetched: it took longer than ${limits.milliseconds / 1000} seconds. Try again, or save the page as a file and add that.`,
      };
    return {
      ok: false,
      sentence: `${written} was not fetched: ${reasonOf(error)}. Check the address, or save the page as a file and add that.`,
    };
  }
}

/** @throws Refusal for everything but http and https */
function webAddress(written: string, from?: URL): URL {
  // The browser's own rules: decimal, octal and hexadecimal hosts become plain addresses here.
  const address = URL.canParse(written, from?.href) ? new URL(written, from) : null;
  if (address === null) throw new Refusal(`“${written.slice(0, 200)}” is no address. It should begin with https://`);
  if (address.protocol !== "http:" && address.protocol !== "https:")
    throw new Refusal(`${written.slice(0, 200)} was not fetched: only http and https addresses are.`);
  address.hash = "";
  address.username = "";
  address.password = "";
  return address;
}

async function answerOf(address: URL, setting: LinkSetting, signal: AbortSignal): Promise<IncomingMessage> {
  const pinned = await checkedAddress(address, setting);
  const request = address.protocol === "https:" ? requestSecure : requestPlain;
  return await new Promise((resolve, reject) => {
    const asked = request(address, {
      method: "GET",
      signal,
      agent: false,
      maxHeaderSize: 64_000,
      headers: {
        "User-Agent": "Mozilla/5.0 (compatible; Claimdesk)",
        Accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
        "Accept-Language": "en",
        "Accept-Encoding": "gzip, br, deflate",
      },
      lookup: (_host, options, done) => {
        if (options.all === true) done(null, [pinned]);
        else done(null, pinned.address, pinned.family);
      },
    });
    asked.once("response", resolve).once("error", reject);
    asked.end();
  });
}

/** The IP address to connect to. @throws Refusal where any of the host's addresses is not a public one */
async function checkedAddress(address: URL, { allowLoopback = false, resolve = resolved }: LinkSetting) {
  const host = address.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const found = family === 0 ? await resolve(host) : [{ address: host, family }];
  const allowed = ({ address: ip }: { readonly address: string }) =>
    isPublicAddress(ip) || (allowLoopback && isLoopback(ip));
  const [first] = found;
  if (!first) throw new Refusal(`${address.href} was not fetched: no server of this name is known.`);
  if (!found.every(allowed))
    throw new Refusal(
      `${address.href} was not fetched: it leads to a private or local network, which this desk never asks. If you may see the page, save it as a file and add that.`,
    );
  return first;
}

async function resolved(host: string) {
  return await lookup(host, { all: true, verbatim: true });
}

/** Where an answer redirects to, or null. @throws Refusal where that is no address of the web */
function redirectTarget({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return null;
  return webAddress(headers.location, from);
}

async function pageOf(
  response: IncomingMessage,
  address: URL,
  most: number,
  signal: AbortSignal,
): Promise<FetchedLink> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299) {
    response.destroy();
    throw new Refusal(
      `${address.href} was not fetched: its server answers with ${statusCode}${statusWord(statusCode)}. If you may see the page, save it as a file and add that.`,
    );
  }
  const bytes = await bytesOf(response, address, most, signal);
  return { ok: true, address: address.href, type: (headers["content-type"] ?? "").toLowerCase(), bytes };
}

/** @throws Refusal as soon as there are more bytes than allowed, unpacked */
async function bytesOf(
  response: IncomingMessage,
  address: URL,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const body = unpacked(response, signal);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      if (!Buffer.isBuffer(chunk)) continue;
      length += chunk.length;
      if (length > most)
        throw new Refusal(
          `${address.href} was not fetched: it has more than ${most / 1_000_000} MB. Save the page as a file and add that.`,
        );
      chunks.push(chunk);
    }
  } finally {
    body.destroy();
    response.destroy();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unpacked(response: IncomingMessage, signal: AbortSignal): Readable {
  const unpacker = unpackers[response.headers["content-encoding"]?.trim().toLowerCase() ?? ""]?.();
  if (!unpacker) return response;
  response.once("error", (error) => unpacker.destroy(error));
  signal.addEventListener("abort", () => unpacker.destroy(new Error("it took too long")), { once: true });
  return response.pipe(unpacker);
}

const unpackers: Readonly<Record<string, () => ReturnType<typeof createGunzip>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function statusWord(status: number): string {
  if (status === 401 || status === 402 || status === 403) return " (it wants to know who asks)";
  return status === 404 || status === 410 ? " (there is no such page)" : "";
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "no server of this name was found";
  if (code === "ECONNREFUSED") return "its server refuses to be asked";
  if (/CERT|SSL|TLS/.test(code)) return "its certificate is not valid";
  return "its server did not answer as it should";
}
