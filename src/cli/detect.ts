import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { detectedLine } from "#cli/detected-line.ts";

// `node src/cli/run.mjs detect <in.jsonl> <out.jsonl>`: the browser's own detector on `{id, text}` lines.

const [, , input, output, ...more] = process.argv;
if (input === undefined || output === undefined || more.length > 0) {
  console.error("Say what to read and where to write: node src/cli/run.mjs detect in.jsonl out.jsonl");
  process.exitCode = 2;
} else {
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const tag = createWinkTagger();
  const lines = readFileSync(resolve(from, input), "utf8").split("\n");
  const written: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const detected = detectedLine(line, tag);
    if (detected.ok) written.push(`${detected.line}\n`);
    else {
      console.error(`Line ${i + 1} ${detected.reason}; it was left out.`);
      process.exitCode = 1;
    }
  }
  writeFileSync(resolve(from, output), written.join(""));
  console.log(`${written.length} articles read.`);
}
