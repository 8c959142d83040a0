import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Connect, Plugin, ViteDevServer } from "vite";
import { HOST } from "#server/address.mjs";
import { contentSecurityPolicy, type PolicySetting, securityHeaders } from "#server/security-policy.ts";

/** A header by which a desk that starts recognises one that is running already. */
export const DESK_HEADER = "X-Claimdesk";

/**
 * Serves the page under a strict Content-Security-Policy: as a header by the dev and the preview server, as a meta
 * element in the built page, which anything may serve. It also sends whoever asks by another loopback name
 * (`localhost`) to the one address, since the browser would keep another, empty database under it.
 */
export function securityPlugin(): Plugin {
  /**
   * Vite puts one nonce into the pages it makes. It gets a stand-in, unknown outside this process, and each answer
   * has it replaced by a nonce of its own.
   */
  const standIn = randomBytes(16).toString("hex");
  let isBuild = false;
  return {
    name: "claimdesk:security",
    // Before every plugin that answers requests.
    enforce: "pre",
    config(_config, { command, isPreview }) {
      isBuild = command === "build";
      return isBuild || isPreview ? {} : { html: { cspNonce: standIn } };
    },
    configureServer(server) {
      server.middlewares.use(sendToOneAddress);
      server.middlewares.use(sendHeaders((port) => ({ socket: `ws://${HOST}:${port}` })));
      // Returned, so that it runs after Vite has decided that the answer is a page, and before it sends it.
      return () => server.middlewares.use(sendPage(server, standIn));
    },
    configurePreviewServer(server) {
      server.middlewares.use(sendToOneAddress);
      server.middlewares.use(sendHeaders(() => ({})));
    },
    transformIndexHtml() {
      if (!isBuild) return [];
      const attrs = { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy() };
      return [{ tag: "meta", attrs, injectTo: "head-prepend" }];
    },
  };
}

const sendToOneAddress: Connect.NextHandleFunction = (request, response, next) => {
  const asked = request.headers.host;
  const address = `${HOST}:${request.socket.localPort}`;
  // Names that are not loopback never come this far: Vite refuses them.
  if (asked === undefined || asked === address) return next();
  response.writeHead(307, { Location: `http://${address}${request.url ?? "/"}`, "Cache-Control": "no-store" });
  response.end();
};

function sendHeaders(setting: (port: number | undefined) => PolicySetting): Connect.NextHandleFunction {
  return (request, response, next) => {
    response.setHeader(DESK_HEADER, "1");
    const headers = securityHeaders(setting(request.socket.localPort));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };
}

function sendPage(server: ViteDevServer, standIn: string): Connect.NextHandleFunction {
  async function page(url: string): Promise<string> {
    const html = await readFile(join(server.config.root, "index.html"), "utf8");
    return server.transformIndexHtml("/index.html", html, url);
  }
  return (request, response, next) => {
    if (request.url?.replace(/\?.*$/, "") !== "/index.html") return next();
    const nonce = randomBytes(16).toString("base64url");
    page(request.originalUrl ?? "/").then((html) => {
      const headers = securityHeaders({ nonce, socket: `ws://${HOST}:${request.socket.localPort}` });
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      // A page that is kept would be shown with a nonce that no longer holds.
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(request.method === "HEAD" ? undefined : html.replaceAll(standIn, nonce));
    }, next);
  };
}
