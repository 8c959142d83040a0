import { readFileSync } from "node:fs";
import { type Server, createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { chromiumFlags, installedBrowser } from "#cli/browsers.mjs";
import { readJsonLines } from "#cli/json-lines.ts";
import { z } from "#domain/schema.ts";

/** What the worker measured; times in milliseconds, one for each round. Or why it could not. */
const MeasuredSpeed = z.union([
  z.object({
    words: z.number(),
    tags: z.array(z.number()),
    rules: z.array(z.number()),
    whole: z.array(z.number()),
    /** The article whose length is nearest to 700 words, again and again. */
    article: z.object({ words: z.number(), times: z.array(z.number()) }),
    /** From asking for the models to having them ready, once. */
    loading: z.number(),
  }),
  z.string(),
]);
type MeasuredSpeed = z.infer<typeof MeasuredSpeed>;

const DevArticle = z.object({ split: z.string(), text: z.string() });

/** The detector's speed in one worker of a real Chromium, beside wink-nlp's in the same run; the lines to print. */
export async function benchBrowser(folder: string): Promise<readonly string[]> {
  const read = readJsonLines(join(folder, "attribution", "gold.jsonl"), DevArticle);
  if (read.kind === "refused") return [read.sentence];
  const executablePath = installedBrowser();
  if (executablePath === undefined) return ["There is no Chromium on this machine to measure in."];
  const texts = read.records.filter(({ split }) => split === "dev").map(({ text }) => text);
  const worker = await bundledWorker();
  const server = await serve({
    "/": "<!doctype html>",
    "/worker.js": readFileSync(worker, "utf8"),
    "/texts.json": JSON.stringify(texts),
  });
  const address = server.address();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
    return report(MeasuredSpeed.parse(await page.evaluate(measureInPage)));
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page: starts the worker and hands on what it says. */
const measureInPage = `new Promise((resolve, reject) => {
  const worker = new Worker("/worker.js", { type: "module" });
  worker.addEventListener("message", ({ data }) => resolve(data));
  worker.addEventListener("error", ({ message }) => reject(new Error(message)));
})`;

async function bundledWorker(): Promise<string> {
  const outDir = join(".build", "browser-speed");
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      lib: {
        entry: join("src", "adapters", "detector", "speed-worker.ts"),
        formats: ["es"],
        fileName: () => "worker.js",
      },
    },
  });
  return join(outDir, "worker.js");
}

/** Serves these files, and the models from public, to this machine alone. */
function serve(files: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const own = files[path];
    if (own !== undefined)
      response.writeHead(200, { "content-type": path === "/" ? "text/html" : "text/javascript" }).end(own);
    else if (/^\/models\/[\w.-]+$/.test(path)) response.writeHead(200).end(readFileSync(join("public", path)));
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server));
  });
}

function report(measured: MeasuredSpeed): readonly string[] {
  if (typeof measured === "string") return [measured];
  const { words, tags, rules, whole, article, loading } = measured;
  const speed = (times: readonly number[]): number => (words / median(times)) * 1000;
  const line = (name: string, times: readonly number[]): string =>
    `  ${name}: ${Math.round(speed(times))} (${(speed(times) / speed(tags)).toFixed(3)})`;
  return [
    `Speed in one worker of Chromium, ${words} words, median of five, words a second and times wink-nlp's:`,
    line("wink-nlp's tags alone", tags),
    line("the rules, tags included", rules),
    line("the whole detector: rules, models and tags", whole),
    `  an article of ${article.words} words: ${median(article.times).toFixed(1)} ms; the models, once: ${loading.toFixed(0)} ms`,
  ];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
