import { readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build, type InlineConfig, preview, type ViteDevServer } from "vite";
import { securityPlugin } from "#server/security-plugin.ts";
import { contentSecurityPolicy } from "#server/security-policy.ts";
import { addressOf, aFolder, ask, serve, writeProject } from "./a-server.ts";

let folder: ReturnType<typeof aFolder>;
beforeEach(() => {
  folder = aFolder();
  writeProject(folder.path);
});
afterEach(() => folder.remove());

const policyOf = (response: Response): string => response.headers.get("content-security-policy") ?? "";
const nonceOf = (policy: string): string | undefined => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];

describe("the dev server", () => {
  let server: ViteDevServer;
  let address: string;
  beforeEach(async () => {
    ({ server, address } = await serve(folder.path, [securityPlugin(), ...react()]));
  });
  afterEach(() => server.close());

  const page = async (path = "/"): Promise<Response> => fetch(address + path, { headers: { accept: "text/html" } });

  it.each(["/", "/articles/some-id?claim=c1", "/claims"])(
    "gives every script of %s the answer's own nonce",
    async (path) => {
      const response = await page(path);
      const nonce = nonceOf(policyOf(response));
      const html = await response.text();
      const scripts = html.match(/<(?:script|style)\b[^>]*>/g) ?? [];
      expect(scripts.length).toBeGreaterThan(2);
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
      expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
    },
  );

  it("never gives the same nonce twice, and lets no page be kept", async () => {
    const first = await page();
    const again = await fetch(address, { headers: { accept: "text/html", "if-none-match": "*" } });
    expect(nonceOf(policyOf(again))).not.toBe(nonceOf(policyOf(first)));
    expect([again.status, again.headers.get("cache-control")]).toEqual([200, "no-store"]);
  });

  it("puts a strict policy on scripts too, where workers take theirs from", async () => {
    const policy = policyOf(await fetch(`${address}/main.js`));
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; /);
    expect(policy).toContain(`connect-src 'self' ${address.replace("http", "ws")};`);
    expect(policy).toMatch(/frame-ancestors 'none'$/);
  });

  it("sends the other headers with everything", async () => {
    const { headers } = await page();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
    expect(headers.has("x-claimdesk")).toBe(true);
  });

  it.each([
    ["localhost", "/articles/x?claim=1", 307],
    ["[::1]", "/", 307],
    ["127.0.0.2", "/", 307],
    ["evil.example", "/", 403],
  ])("answers somebody who asks by %s for %s with %d", async (host, path, status) => {
    const { port } = new URL(address);
    const location = status === 307 ? address + path : undefined;
    expect(await ask(address, path, { host: `${host}:${port}` })).toMatchObject({ status, location });
  });
});

describe("a build", () => {
  it("carries its policy in the page, and the preview sends it too", async () => {
    const settings: InlineConfig = {
      root: folder.path,
      configFile: false,
      logLevel: "silent",
      plugins: [securityPlugin()],
      build: { modulePreload: { polyfill: false } },
    };
    await build(settings);
    const html = readFileSync(join(folder.path, "dist", "index.html"), "utf8");
    const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)?.[1];
    expect(meta?.replaceAll("&#39;", "'")).toBe(contentSecurityPolicy());
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);

    const server = await preview({ ...settings, preview: { host: "127.0.0.1", port: 0 } });
    const response = await fetch(`${addressOf(server.httpServer)}/articles/x`);
    expect(policyOf(response)).toBe(`${contentSecurityPolicy()}; frame-ancestors 'none'`);
    await server.close();
  });
});

describe("the policy", () => {
  it("never allows inline, evaluated or foreign code", () => {
    for (const policy of [contentSecurityPolicy(), contentSecurityPolicy({ nonce: "n", socket: "ws://127.0.0.1:1" })]) {
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    }
  });
});
