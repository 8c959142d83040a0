import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { chromiumFlags, installedBrowser } from "#cli/browsers.mjs";

/**
 * Two desks, each on a port of its own, so that a desk at work is never met: the dev server, for the tests tagged
 * `@dev` or `@dev-only`, and the built page, for all but `@dev-only`. `npm run test:e2e` builds first.
 * CLAIMDESK_E2E_PORT (4327) and the port ten above it are the desks'; with another one, two runs stand side by side.
 */

const usualPort = 4327;
const port = Number(process.env["CLAIMDESK_E2E_PORT"] ?? usualPort);
const run = port === usualPort ? "e2e" : `e2e-${port}`;
const root = fileURLToPath(new URL("../..", import.meta.url));
const build = join(root, ".build", run);
const dev = { port, address: `http://127.0.0.1:${port}/` };
const built = { port: port + 10, address: `http://127.0.0.1:${port + 10}/` };
const executablePath = process.env["CLAIMDESK_CHROMIUM"] || installedBrowser();

/** The dev server offers a copy of the articles, which tests may add to and change. */
const seeds = join(build, "seeds");
// Playwright loads this file in every worker too; only the first time there is no server yet that reads the copy.
if (process.env["TEST_WORKER_INDEX"] === undefined) {
  rmSync(seeds, { recursive: true, force: true });
  cpSync(join(root, "seeds"), seeds, { recursive: true });
}

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: join(root, "test-results", run),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // The dev server prepares each module when it is first asked for.
  timeout: 90_000,
  // A limit for machines that do other things too; nothing waits for it in vain.
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: join(root, ".build", "reports", "playwright.json") }]],
  use: {
    trace: "off",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: chromiumFlags(),
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
  projects: [
    { name: "built", use: { baseURL: built.address }, grepInvert: /@dev-only/ },
    { name: "dev", use: { baseURL: dev.address }, grep: /@dev/ },
  ],
  webServer: [
    {
      name: "dev",
      command: "node src/cli/start.mjs",
      cwd: root,
      url: dev.address,
      // A link is followed to a server that a test starts on this machine.
      env: { CLAIMDESK_PORT: String(dev.port), CLAIMDESK_SEEDS: seeds, CLAIMDESK_LINKS_TO_LOOPBACK: "1" },
      gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    },
    {
      name: "built",
      command: "node node_modules/vite/bin/vite.js preview",
      cwd: root,
      url: built.address,
      env: { CLAIMDESK_PORT: String(built.port) },
      gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
    },
  ],
});
