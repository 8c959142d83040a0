import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { browserCandidates, starts } from "#cli/browsers.mjs";
import { ROOT, runProgram, runTool } from "#cli/run-program.mjs";
import { browserSteps, installReason, nodeRefusal } from "#cli/set-up-decisions.mjs";

/** Limits in minutes, each several times what the step takes on a slow line. */
const PACKAGES = 10;
const BROWSER = 6;

/**
 * Makes sure that Node.js is new enough and the packages are there, installing them only when they are not. Ends the
 * process with a sentence where that fails. Uses nothing but Node.js itself.
 */
export async function setUpPackages() {
  const refusal = nodeRefusal(process.versions.node);
  if (refusal !== null) return stop(refusal);
  const reason = installReason({
    lockChangedAt: changedAt("package-lock.json") ?? 0,
    installedAt: changedAt("node_modules/.package-lock.json"),
  });
  if (reason === null) return;
  console.log(`${reason} Installing them with npm ci ...`);
  if ((await npm(["ci", "--no-audit", "--no-fund"])) !== 0) {
    stop("The packages could not be installed; npm says why above. Check the network and run the command again.");
  }
}

/**
 * The path of a Chromium that starts, installed if need be and possible; else a sentence that says what to do.
 * @returns {Promise<{ ok: true, path: string } | { ok: false, sentence: string }>}
 */
export async function setUpBrowser() {
  const steps = browserSteps({
    named: process.env["CLAIMDESK_CHROMIUM"],
    usable: await usableBrowsers(),
    isRoot: process.getuid?.() === 0,
    osRelease: existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "",
    hasApt: existsSync("/usr/bin/apt-get"),
  });
  for (const step of steps) {
    if (step.kind === "use") return { ok: true, path: step.path };
    if (step.kind === "give up") return { ok: false, sentence: step.sentence };
    await (step.kind === "apt" ? installByApt() : installByPlaywright());
    const [path] = await usableBrowsers();
    if (path !== undefined) return { ok: true, path };
  }
  throw new Error("the steps end by using a browser or giving up");
}

/** @returns {Promise<string[]>} */
async function usableBrowsers() {
  const candidates = browserCandidates({ platform: process.platform, environment: process.env });
  const first = candidates.find(starts);
  if (first !== undefined) return [first];
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath()].filter(starts);
}

async function installByApt() {
  console.log("No browser was found. Installing Debian's chromium ...");
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  if ((await runProgram("apt-get", ["update", "-q"], { minutes: BROWSER, environment })) !== 0) return;
  const options = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
  await runProgram("apt-get", options, { minutes: BROWSER, environment });
}

async function installByPlaywright() {
  console.log("No browser was found. Downloading Playwright's Chromium ...");
  await runTool("playwright", ["install", "chromium"], { minutes: BROWSER });
}

/**
 * npm tells the programs it runs where it is; started otherwise, it is looked for in the path.
 * @param {readonly string[]} options
 */
function npm(options) {
  const own = process.env["npm_execpath"];
  if (own !== undefined && /\.c?js$/.test(own)) {
    return runProgram(process.execPath, [own, ...options], { minutes: PACKAGES });
  }
  return runProgram("npm", options, { minutes: PACKAGES, shell: process.platform === "win32" });
}

/**
 * @param {string} path
 * @returns {number | null}
 */
function changedAt(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
