import { readFileSync } from "node:fs";

/**
 * How many tests of a runner passed and failed. A runner that crashed, that ended badly without naming a failed test,
 * or that ran none counts as one failure: silence is never success.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 */

/**
 * @param {number} exitCode
 * @returns {Counts} a check that only says yes or no
 */
export function checkCounts(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {unknown} report what vitest's json reporter wrote, or undefined where it wrote nothing
 * @param {number} exitCode
 * @returns {Counts}
 */
export function vitestCounts(report, exitCode) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    testResults = [],
  } = /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, testResults?: { status: string, assertionResults: { status: string }[] }[] }} */ (
    report ?? {}
  );
  // A file that could not even be loaded has no test that could have failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  );
  return honest({ passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests }, exitCode);
}

/**
 * @param {unknown} report what Playwright's json reporter wrote, or undefined where it wrote nothing
 * @param {number} exitCode
 * @returns {Counts}
 */
export function playwrightCounts(report, exitCode) {
  const { stats = {}, errors = [] } =
    /** @type {{ stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number }, errors?: unknown[] }} */ (
      report ?? {}
    );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return honest({ passed: expected, failed: unexpected + flaky + errors.length, skipped }, exitCode);
}

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function honest(counts, exitCode) {
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * A runner's report, or undefined where there is none that can be read.
 * @param {string} path
 * @returns {unknown}
 */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * The last line of a run, over all its runners.
 * @param {readonly Counts[]} all
 */
export function closingLine(all) {
  const sum = (/** @type {"passed" | "failed"} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}
