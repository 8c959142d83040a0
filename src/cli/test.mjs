import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkCounts, closingLine, playwrightCounts, readReport, vitestCounts } from "#cli/counts.mjs";
import { checkInitialJavaScript } from "#cli/initial-javascript.mjs";
import { ROOT, runTool } from "#cli/run-program.mjs";
import { setUpBrowser, setUpPackages } from "#cli/set-up.mjs";

/**
 * `npm test`: installs what is missing, a browser included, then runs every check, whatever the ones before it say.
 * Its last line counts over all of them. `node src/cli/test.mjs types lint` runs only the steps named.
 */

/** @typedef {import("#cli/counts.mjs").Counts} Counts */

const reports = join(ROOT, ".build", "reports");
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

/** Undefined until a step needs a browser; then its path, or a sentence why there is none.
 * @type {ReturnType<typeof setUpBrowser> | undefined} */
let browser;

/** @type {Readonly<Record<string, () => Promise<Counts>>>} */
const STEPS = {
  types: async () => checkCounts(await runTool("typescript", ["-b"], { command: "tsc", minutes: 10 })),
  lint: async () => checkCounts(await runTool("oxlint", ["--type-aware", "--deny-warnings"], { minutes: 10 })),
  format: async () => checkCounts(await runTool("oxfmt", ["--check"], { minutes: 5 })),
  unused: async () => checkCounts(await runTool("knip", [], { minutes: 5 })),
  unit: withBrowser(async (environment) => {
    const options = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
    const exitCode = await runTool("vitest", options, { minutes: 20, environment });
    return vitestCounts(readReport(vitestReport), exitCode);
  }),
  build: async () => checkCounts(await runTool("vite", ["build"], { minutes: 10 })),
  size: async () => checkCounts(checkInitialJavaScript(join(ROOT, "dist")) ? 0 : 1),
  "end-to-end": withBrowser(async (environment) => {
    const options = ["test", "--config", "tests/e2e/playwright.config.ts"];
    const exitCode = await runTool("@playwright/test", options, { command: "playwright", minutes: 50, environment });
    return playwrightCounts(readReport(playwrightReport), exitCode);
  }),
};

/**
 * A step that needs a browser fails as one when there is none.
 * @param {(environment: Readonly<Record<string, string>>) => Promise<Counts>} run
 */
function withBrowser(run) {
  return async () => {
    browser ??= setUpBrowser();
    const found = await browser;
    if (found.ok) return run({ CLAIMDESK_CHROMIUM: found.path });
    console.error(found.sentence);
    return checkCounts(1);
  };
}

/** @param {string} name */
async function runStep(name) {
  const step = STEPS[name];
  if (step === undefined) {
    console.error(`There is no step ${name}; there are ${Object.keys(STEPS).join(", ")}.`);
    return checkCounts(1);
  }
  try {
    return await step();
  } catch (error) {
    console.error(error);
    return checkCounts(1);
  }
}

await setUpPackages();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(STEPS);
/** @type {{ name: string, counts: Counts, seconds: number }[]} */
const done = [];
for (const [index, name] of names.entries()) {
  console.log(`\n== ${index + 1} of ${names.length}: ${name}`);
  const began = performance.now();
  const counts = await runStep(name);
  done.push({ name, counts, seconds: (performance.now() - began) / 1000 });
}

console.log("\n== Summary");
for (const { name, counts, seconds } of done) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
  console.log(
    `${name.padEnd(12)} ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds.toFixed(1)} s)`,
  );
}
console.log(closingLine(done.map(({ counts }) => counts)));
process.exitCode = done.some(({ counts }) => counts.failed > 0) ? 1 : 0;
