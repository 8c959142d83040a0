import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a program in the project's folder, its output going where ours goes.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {{ minutes: number, environment?: Readonly<Record<string, string>>, shell?: boolean }} setting after `minutes` it is ended
 * @returns {Promise<number>} its exit code; 1 where it could not start, was ended, or overran its time
 */
export function runProgram(program, options, { minutes, environment = {}, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(program, [...options], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      shell,
      stdio: ["ignore", "inherit", "inherit"],
      timeout: minutes * 60_000,
    });
    child.once("error", (error) => {
      console.error(`${program} did not start: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (code, signal) => {
      if (signal !== null) console.error(`${program} was ended (${signal}); it had ${minutes} minutes.`);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a command that an installed package brings, with this Node.js.
 * @param {string} packageName
 * @param {readonly string[]} options
 * @param {{ minutes: number, command?: string, environment?: Readonly<Record<string, string>> }} setting
 */
export function runTool(packageName, options, { command = packageName, ...setting }) {
  return runProgram(process.execPath, [toolPath(packageName, command), ...options], setting);
}

/**
 * @param {string} packageName
 * @param {string} command
 */
function toolPath(packageName, command) {
  const description = join(ROOT, "node_modules", packageName, "package.json");
  /** @type {{ bin: string | Record<string, string> }} */
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- npm has checked what it installed
  const { bin } = JSON.parse(readFileSync(description, "utf8"));
  const path = typeof bin === "string" ? bin : bin[command];
  if (path === undefined) throw new Error(`${packageName} brings no command ${command}`);
  return join(dirname(description), path);
}
