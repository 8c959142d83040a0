import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("../../src/cli/run.mjs", import.meta.url));

it.each([
  ["no command", [], "No command was named"],
  ["one that is not there", ["no-such-command"], "There is no command no-such-command"],
  ["one outside its folder", ["../server/address"], "There is no command ../server/address"],
])("%s is refused with a sentence", (_what, given, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: "utf8", timeout: 30_000 });
  expect(status).toBe(1);
  expect(stderr).toContain(`${sentence}. The commands are scripts in package.json`);
});

it("runs a command written in TypeScript, with its arguments and its exit code", () => {
  const given = [script, "check-export", "/nowhere/export.json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: "utf8", timeout: 60_000 });
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain("/nowhere/export.json");
}, 60_000);
