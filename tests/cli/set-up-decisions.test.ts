import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { browserSteps, installReason, nodeRefusal, OLDEST_NODE } from "#cli/set-up-decisions.mjs";

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const RASPBIAN = "ID=raspbian\nID_LIKE=debian\n";
const UBUNTU = "ID=ubuntu\nID_LIKE=debian\n";
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const FEDORA = "ID=fedora\n";

describe("Node.js", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0", "100.0.0"])("%s will do", (version) => {
    expect(nodeRefusal(version)).toBeNull();
  });

  it.each(["20.18.3", "20.9.0", "18.20.4", "9.0.0"])("%s is too old, and the sentence says so", (version) => {
    expect(nodeRefusal(version)).toMatch(
      new RegExp(`needs Node.js 20\\.19 or newer, and this is ${version}\\..*Install`),
    );
  });

  it("is asked for as in package.json", () => {
    const description: { engines: { node: string } } = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    );
    expect(description.engines.node).toBe(`>=${OLDEST_NODE}`);
  });
});

it.each([
  ["never installed", { lockChangedAt: 5, installedAt: null }, /not installed/],
  ["a newer lock file", { lockChangedAt: 6, installedAt: 5 }, /newer/],
  ["an older lock file", { lockChangedAt: 4, installedAt: 5 }, /^none$/],
  ["both at once", { lockChangedAt: 5, installedAt: 5 }, /^none$/],
])("packages: %s", (_case, facts, reason) => {
  expect(installReason(facts) ?? "none").toMatch(reason);
});

describe("a browser", () => {
  const bare = { named: undefined, usable: [], isRoot: false, osRelease: "", hasApt: false };

  it.each([
    ["one is there", { usable: ["/a", "/b"] }, ["use /a"]],
    ["one is there, whoever asks", { usable: ["/a"], isRoot: true, osRelease: DEBIAN, hasApt: true }, ["use /a"]],
    ["the one named starts", { named: "/n", usable: ["/n"] }, ["use /n"]],
    [
      "the one named does not start",
      { named: "/n", usable: ["/a"], isRoot: true, osRelease: DEBIAN, hasApt: true },
      ["give up"],
    ],
    ["the name is empty", { named: "", usable: ["/a"] }, ["use /a"]],
    ["root on Debian", { isRoot: true, osRelease: DEBIAN, hasApt: true }, ["apt", "playwright", "give up"]],
    [
      "root on a child of Debian",
      { isRoot: true, osRelease: RASPBIAN, hasApt: true },
      ["apt", "playwright", "give up"],
    ],
    ["somebody else on Debian", { osRelease: DEBIAN, hasApt: true }, ["playwright", "give up"]],
    ["Debian without apt", { isRoot: true, osRelease: DEBIAN }, ["playwright", "give up"]],
    [
      "Ubuntu, whose package is a stand-in",
      { isRoot: true, osRelease: UBUNTU, hasApt: true },
      ["playwright", "give up"],
    ],
    ["a child of Ubuntu", { isRoot: true, osRelease: MINT, hasApt: true }, ["playwright", "give up"]],
    ["Fedora", { isRoot: true, osRelease: FEDORA }, ["playwright", "give up"]],
    ["macOS or Windows", {}, ["playwright", "give up"]],
  ])("%s", (_case, facts, steps) => {
    const taken = browserSteps({ ...bare, ...facts }).map((step) =>
      step.kind === "use" ? `use ${step.path}` : step.kind,
    );
    expect(taken).toEqual(steps);
  });

  it("is given up with a sentence that says what to do", () => {
    const last = browserSteps(bare).at(-1);
    expect(last).toMatchObject({
      kind: "give up",
      sentence: expect.stringMatching(/Install .*Chrom.* CLAIMDESK_CHROMIUM/),
    });
    const [wrong] = browserSteps({ ...bare, named: "/n" });
    expect(wrong).toMatchObject({ sentence: expect.stringMatching(/CLAIMDESK_CHROMIUM names \/n.*(?:Correct|unset)/) });
  });
});
