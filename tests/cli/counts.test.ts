import { describe, expect, it } from "vitest";
import { checkCounts, closingLine, playwrightCounts, readReport, vitestCounts } from "#cli/counts.mjs";

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
});

describe("vitest", () => {
  it.each([
    ["all passed", { numPassedTests: 3 }, 0, { passed: 3, failed: 0, skipped: 0 }],
    [
      "one failed",
      { numPassedTests: 2, numFailedTests: 1, testResults: [file("failed", "failed")] },
      1,
      { passed: 2, failed: 1 },
    ],
    ["a file could not be loaded", { numPassedTests: 2, testResults: [file("failed")] }, 1, { passed: 2, failed: 1 }],
    ["a file broke after its tests", { numPassedTests: 2, testResults: [file("failed", "passed")] }, 1, { failed: 1 }],
    [
      "an error outside every test",
      { numPassedTests: 2, testResults: [file("passed", "passed")] },
      1,
      { passed: 2, failed: 1 },
    ],
    ["some skipped", { numPassedTests: 2, numPendingTests: 1 }, 0, { passed: 2, failed: 0, skipped: 1 }],
    ["none ran", { numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
    ["all skipped", { numPendingTests: 4 }, 0, { passed: 0, failed: 1, skipped: 4 }],
    ["it crashed before it could report", undefined, 1, { passed: 0, failed: 1 }],
    ["it claims success without a report", undefined, 0, { passed: 0, failed: 1 }],
  ])("%s", (_case, report, exitCode, counts) => {
    expect(vitestCounts(report, exitCode)).toMatchObject(counts);
  });
});

describe("Playwright", () => {
  it.each([
    ["all passed", { stats: { expected: 3, unexpected: 0 } }, 0, { passed: 3, failed: 0 }],
    ["one failed", { stats: { expected: 2, unexpected: 1 } }, 1, { passed: 2, failed: 1 }],
    ["one passed only when repeated", { stats: { expected: 2, flaky: 1 } }, 0, { passed: 2, failed: 1 }],
    ["the server did not start", { stats: { expected: 0 }, errors: [{}] }, 1, { passed: 0, failed: 1 }],
    ["none ran", { stats: { expected: 0 } }, 0, { passed: 0, failed: 1 }],
    ["some skipped", { stats: { expected: 1, skipped: 2 } }, 0, { passed: 1, failed: 0, skipped: 2 }],
    ["it crashed", undefined, 1, { passed: 0, failed: 1 }],
  ])("%s", (_case, report, exitCode, counts) => {
    expect(playwrightCounts(report, exitCode)).toMatchObject(counts);
  });
});

it("a check counts as one", () => {
  expect(checkCounts(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(checkCounts(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it("the closing line sums over all", () => {
  const all = [checkCounts(0), checkCounts(1), { passed: 40, failed: 2, skipped: 7 }];
  expect(closingLine(all)).toBe("41 passed, 3 failed");
});

it("a report that is missing is undefined", () => {
  expect(readReport("/nowhere/report.json")).toBeUndefined();
});
