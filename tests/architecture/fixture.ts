import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * A small project in a temporary folder with our own settings and packages: what a tool says there of a fault, it would
 * say here.
 *
 * @param settings files of this project to copy, by their paths from its root.
 * @param files the sources to write, by path.
 */
export function aProject(settings: readonly string[], files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "claimdesk-guard-")));
  for (const path of ["package.json", ...settings]) cpSync(join(ROOT, path), join(folder, path));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Runs a tool's script, given by its path in node_modules, in a folder, and returns what it said. */
export function runIn(folder: string, script: string, options: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...options], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    timeout: 60_000,
  });
  return { failed: status !== 0, output: `${stdout}${stderr}` };
}
