import { readFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import { join } from "node:path";
import { type Page, chromium } from "@playwright/test";
import { build } from "vite";
import { chromiumFlags, installedBrowser } from "#cli/browsers.mjs";
import { readJsonLines } from "#cli/json-lines.ts";
import { z } from "#domain/schema.ts";

const DevArticle = z.object({ split: z.string(), text: z.string() });

/**
 * Measures in an empty page of a real Chromium, with /texts.json (the benchmark's development articles), the models, and a
 * module of the detector as /measure.js; or says why it could not.
 * @param entry the module's file name
 */
export async function measuredInBrowser<T>(
  folder: string,
  entry: string,
  measure: (page: Page, address: string) => Promise<T>,
): Promise<T | string> {
  const read = readJsonLines(join(folder, "attribution", "gold.jsonl"), DevArticle);
  if (read.kind === "refused") return read.sentence;
  const executablePath = installedBrowser();
  if (executablePath === undefined) return "There is no Chromium on this machine to measure in.";
  const texts = read.records.filter(({ split }) => split === "dev").map(({ text }) => text);
  const server = await serve(await bundled(entry), texts);
  const address = server.address();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  try {
    return await measure(
      await browser.newPage(),
      `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

/** The middle one of an odd number of times. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Bundles the module with the workers that it starts; returns the folder. */
async function bundled(entry: string): Promise<string> {
  const outDir = join(".build", "browser-speed");
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: join("src", "adapters", "detector", entry),
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "measure.js" },
      },
    },
  });
  return outDir;
}

/** Serves what was bundled, the texts, and the models from public, to this machine alone. */
function serve(folder: string, texts: readonly string[]): Promise<Server> {
  const own = new Map<string, readonly [type: string, content: string]>([
    ["/", ["text/html", "<!doctype html>"]],
    ["/texts.json", ["application/json", JSON.stringify(texts)]],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const [type, content] = own.get(pathname) ?? [];
    if (type !== undefined) response.writeHead(200, { "content-type": type }).end(content);
    else if (/^\/models\/[\w.-]+$/.test(pathname)) response.end(readFileSync(join("public", pathname)));
    else if (/^\/(?:assets\/)?[\w-]+\.js$/.test(pathname))
      response.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(join(folder, pathname)));
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}
