import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IncomingHttpHeaders, type IncomingMessage, request, type Server } from "node:http";
import { text as textOf } from "node:stream/consumers";
import { createServer, type Plugin, type ViteDevServer } from "vite";

/** A folder of one's own in the system's temporary place; `remove` takes it away again. */
export function aFolder(): { readonly path: string; remove(): void } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "claimdesk-server-")));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A page's project with articles in `seeds/`. */
export function writeProject(path: string, articles: Readonly<Record<string, string | Uint8Array>> = {}): void {
  mkdirSync(join(path, "seeds"));
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(path, "seeds", name), text);
  writeFileSync(
    join(path, "index.html"),
    `<!doctype html><html lang="en"><head><title>Page</title></head><body><script type="module" src="/main.js"></script></body></html>`,
  );
  writeFileSync(join(path, "main.js"), `document.title = "Ready";`);
}

/** Vite's real dev server over a folder, on whatever port is free, and the address where it answers. */
export async function serve(
  root: string,
  plugins: Plugin[],
): Promise<{ readonly server: ViteDevServer; readonly address: string }> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: "silent",
    plugins,
    optimizeDeps: { noDiscovery: true },
    server: { host: "127.0.0.1", port: 0, cors: false },
  });
  await server.listen(0);
  return { server, address: addressOf(server.httpServer) };
}

/** Where a listening server answers. */
export function addressOf(server: { address(): ReturnType<Server["address"]> } | null): string {
  const bound = server?.address();
  if (typeof bound !== "object" || bound === null) throw new Error("the server listens nowhere");
  return `http://127.0.0.1:${bound.port}`;
}

/** Asks for a path exactly as it is written, under any host's name; `fetch` would tidy up the one and refuse the other. */
export async function ask(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}> {
  const asked = request(address, { path, headers: { accept: "*/*", ...headers } });
  const come = new Promise<IncomingMessage>((resolve, reject) => {
    asked.once("response", resolve).once("error", reject);
  });
  asked.end();
  const response = await come;
  const { statusCode: status, headers: answered } = response;
  return { status, location: answered.location, headers: answered, body: await textOf(response) };
}
