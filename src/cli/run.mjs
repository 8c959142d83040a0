import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "#cli/run-program.mjs";
import { setUpPackages } from "#cli/set-up.mjs";

/**
 * `node src/cli/run.mjs <command> [arguments]`: runs src/cli/<command>.ts, bundled first, since the oldest Node.js that
 * we support does not read TypeScript. The command finds its own arguments from `process.argv[2]` on.
 */

const [, , command, ...rest] = process.argv;
const isName = command !== undefined && /^[a-z][a-z-]*$/.test(command);
if (!isName || !existsSync(join(ROOT, "src", "cli", `${command}.ts`))) {
  const fault = command === undefined ? "No command was named" : `There is no command ${command}`;
  console.error(`${fault}. The commands are scripts in package.json, such as npm run check-export -- <file>.`);
  process.exit(1);
}

await setUpPackages();
const { build } = await import("vite");
const outDir = join(ROOT, ".build", "cli", command);
await build({
  root: ROOT,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  build: {
    ssr: join(ROOT, "src", "cli", `${command}.ts`),
    outDir,
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "command.mjs" } },
  },
});

const bundled = join(outDir, "command.mjs");
process.argv = [process.execPath, bundled, ...rest];
await import(pathToFileURL(bundled).href);
