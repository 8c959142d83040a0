import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { benchBrowser } from "#cli/sentences/bench-browser.ts";
import { benchAttribution } from "#cli/sentences/bench-attribution.ts";
import { benchDenial, benchWorthiness } from "#cli/sentences/bench-folds.ts";
import { modelPath } from "#domain/detect/model/model-path.ts";
import { benchMemory } from "#cli/sentences/bench-memory.ts";
import { benchPool } from "#cli/sentences/bench-pool.ts";
import { benchSpeed } from "#cli/sentences/bench-speed.ts";
import { stancePath, worthinessFile } from "#cli/sentences/load-models.ts";

/**
 * `npm run bench:detector -- <benchmark folder> [attribution] [worthiness] [denial] [speed] [browser] [pool] [memory]
 * [size]`: measures the detector on data that is no part of the project, and prints the figures. Without a part named: all of them.
 */
const parts: Readonly<Record<string, (folder: string) => readonly string[] | Promise<readonly string[]>>> = {
  attribution: benchAttribution,
  worthiness: benchWorthiness,
  denial: benchDenial,
  speed: benchSpeed,
  browser: benchBrowser,
  pool: benchPool,
  memory: benchMemory,
  size: () => [
    "Weights, bytes as they lie and gzipped:",
    ...[join("public", modelPath), worthinessFile, stancePath].map(sizeLine),
  ],
};

const [, , folder, ...named] = process.argv;
const unknown = named.find((name) => parts[name] === undefined);
if (folder === undefined || unknown !== undefined) {
  const fault = unknown === undefined ? "Say which folder holds the benchmarks" : `There is no part ${unknown}`;
  console.error(`${fault}: npm run bench:detector -- <folder> [${Object.keys(parts).join("] [")}]`);
  process.exitCode = 2;
} else {
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const from = resolve(process.env["INIT_CWD"] ?? process.cwd(), folder);
  for (const [name, run] of Object.entries(parts))
    if (named.length === 0 || named.includes(name)) console.log((await run(from)).join("\n"));
}

function sizeLine(path: string): string {
  try {
    const bytes = readFileSync(path);
    return `  ${path}: ${bytes.length}, ${gzipSync(bytes).length}`;
  } catch {
    return `  ${path}: missing`;
  }
}
