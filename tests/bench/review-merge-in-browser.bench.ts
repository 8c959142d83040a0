import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Page, chromium } from "@playwright/test";
import { build, preview } from "vite";
import { afterAll, bench, describe } from "vitest";
import { annotatedJson } from "#domain/exchange/annotated-json.ts";
import { chromiumFlags, installedBrowser } from "#cli/browsers.mjs";
import { claimsInArticle, workBy } from "./work-by.ts";

/** Claims in three analysts' files together; another number as CLAIMDESK_BENCH_CLAIMS says. */
const claims = Number(process.env["CLAIMDESK_BENCH_CLAIMS"] ?? 50_000);
const port = 4347;
const root = fileURLToPath(new URL("../..", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "claimdesk-merge-"));
const each = Math.round(claims / 3 / claimsInArticle) * claimsInArticle;
const files = ["a", "b", "c"].map((letter) => {
  const path = join(folder, `${letter}.json`);
  writeFileSync(path, JSON.stringify(annotatedJson(workBy(letter, each))));
  return path;
});

await build({ root, logLevel: "error" });
const server = await preview({ root, logLevel: "error", preview: { port } });
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The whole of it as an analyst sees it: files chosen, read, taken in, compared on the page. */
async function merge(page: Page): Promise<readonly string[]> {
  const lines: string[] = [];
  let before = performance.now();
  const lap = async (name: string) => {
    const seconds = (performance.now() - before) / 1000;
    const longest = await page.evaluate(takeLongestTask);
    lines.push(`${name} ${seconds.toFixed(1)} s (the page's longest task ${Math.round(longest)} ms)`);
    before = performance.now();
  };
  const takeAll = page.getByRole("button", { name: "Take all 3 in" });
  await page.locator("input[type=file][accept*=json]").setInputFiles(files);
  await takeAll.waitFor();
  await lap("read and checked:");
  await takeAll.click();
  await page.getByRole("heading", { name: "c.json" }).waitFor({ state: "detached" });
  await lap("taken in:");
  await page.getByRole("tab", { name: "Compare" }).click();
  await page.getByRole("table", { name: "Agreement over all" }).waitFor();
  await lap("read back, matched, compared and shown:");
  return lines;
}

interface Watched {
  /** In milliseconds. */
  longestTask: number;
}

/** In the page: begins to watch its long tasks. */
function watchTasks(): void {
  const watched = Object.assign(globalThis, { longestTask: 0 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.longestTask = Math.max(watched.longestTask, duration);
  }).observe({ type: "longtask" });
}

/** In the page: its longest task since the last time. */
function takeLongestTask(): number {
  // Set by the function above, before anything of the page ran.
  const watched = globalThis as unknown as Watched;
  const longest = watched.longestTask;
  watched.longestTask = 0;
  return longest;
}

describe(`${each * 3} claims by three analysts, in Chromium with IndexedDB`, () => {
  bench(
    "three files, from choosing them to the comparison on the page",
    async () => {
      const executablePath = installedBrowser();
      const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags() });
      const page = await browser.newPage();
      page.setDefaultTimeout(600_000);
      await page.addInitScript(watchTasks);
      await page.goto(`http://127.0.0.1:${port}/review?tab=packs`);
      await page.getByRole("button", { name: "Choose files" }).waitFor();
      console.log((await merge(page)).join("; "));
      await browser.close();
    },
    { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 },
  );
});
