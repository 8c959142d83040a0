import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { browserCandidates, chromiumFlags, starts } from "#cli/browsers.mjs";

describe("where browsers are looked for", () => {
  it.each([
    ["the one named, alone", "linux", { CLAIMDESK_CHROMIUM: "/n", PATH: "/bin" }, ["/n"], ["/bin/chromium"]],
    ["the path's folders", "linux", { PATH: "/x:/y" }, ["/x/chromium", "/y/google-chrome", "/x/chromium-browser"], []],
    [
      "macOS' applications, one's own among them",
      "darwin",
      { HOME: "/Users/a", PATH: "/x" },
      [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/x/chromium",
      ],
      [],
    ],
    [
      "Windows' programs",
      "win32",
      { PROGRAMFILES: "C:\\P", LOCALAPPDATA: "C:\\L" },
      ["C:\\P\\Google\\Chrome\\Application\\chrome.exe", "C:\\L\\Chromium\\Application\\chrome.exe"],
      [],
    ],
  ])("%s", (_where, platform, environment, among, notAmong) => {
    const candidates = browserCandidates({ platform, environment });
    expect(candidates).toEqual(expect.arrayContaining(among));
    for (const path of notAmong) expect(candidates).not.toContain(path);
  });

  it("prefers Chromium to Chrome, and either to Edge", () => {
    const candidates = browserCandidates({ platform: "linux", environment: { PATH: "/x" } });
    expect(candidates.indexOf("/x/chromium")).toBeLessThan(candidates.indexOf("/x/google-chrome"));
    expect(candidates.indexOf("/x/google-chrome")).toBeLessThan(candidates.indexOf("/x/microsoft-edge"));
  });
});

describe.skipIf(process.platform === "win32")("whether a browser starts", () => {
  it.each([
    ["tells its version", 'echo "Chromium 120.0.1"', true],
    ["is a stand-in that fails", 'echo "install the snap" >&2; exit 1', false],
    ["is a stand-in that only talks", 'echo "install the snap"', false],
  ])("one that %s", (_what, script, expected) => {
    const folder = mkdtempSync(join(tmpdir(), "claimdesk-browser-"));
    const path = join(folder, "chromium");
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    expect(starts(path)).toBe(expected);
    expect(starts(join(folder, "missing"))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

it("leaves the sandbox to everybody but root", () => {
  expect(chromiumFlags(true)).toContain("--no-sandbox");
  expect(chromiumFlags(false)).not.toContain("--no-sandbox");
});
