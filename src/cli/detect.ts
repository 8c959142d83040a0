import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { detectedLine } from "#cli/detected-line.ts";
import type { WrittenLine } from "#cli/written-line.ts";
import { pairLine } from "#cli/pair-line.ts";
import { readShippedModels } from "#cli/read-shipped-models.ts";
import { loadStance } from "#cli/sentences/load-models.ts";
import { detectorVersion, versionWith } from "#domain/detect/version.ts";

// `npm run detect -- <in.jsonl> <out.jsonl>`: the browser's own detector on `{id, text}` lines; with `--pairs`, whether
// articles deny claims, on `{claim, articleId, text}` lines. A line at a time, so that files may be of any length.

const usage =
  "Say what to read and where to write: npm run detect -- in.jsonl out.jsonl, or npm run detect -- --pairs in.jsonl out.jsonl";

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  const given = process.argv.slice(2).filter((argument) => argument !== "--pairs");
  const [input, output, ...more] = given;
  if (input === undefined || output === undefined || more.length > 0) return refuse(usage);
  const write = process.argv.includes("--pairs") ? pairWriter() : articleWriter();
  if (!write) return 2;
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  try {
    return await writeLines(resolve(from, input), resolve(from, output), write);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

async function writeLines(input: string, output: string, write: (line: string) => WrittenLine): Promise<0 | 1> {
  const source = createReadStream(input, "utf8");
  await once(source, "open");
  const out = createWriteStream(output);
  await once(out, "open");
  let number = 0;
  let count = 0;
  for await (const line of createInterface({ input: source, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    const written = write(line);
    if (!written.ok) console.error(`Line ${number} ${written.reason}; it was left out.`);
    else {
      count += 1;
      if (!out.write(`${written.line}\n`)) await once(out, "drain");
    }
    if (!written.ok) process.exitCode = 1;
  }
  out.end();
  await once(out, "finish");
  console.log(`${count} lines read.`);
  return process.exitCode === 1 ? 1 : 0;
}

function articleWriter(): (line: string) => WrittenLine {
  const models = readShippedModels();
  if (versionWith(models) !== detectorVersion)
    console.error(`A model in public/models is missing or damaged; detecting by ${versionWith(models)}.`);
  const tag = createWinkTagger();
  return (line) => detectedLine(line, tag, models);
}

function pairWriter(): ((line: string) => WrittenLine) | null {
  const stance = loadStance();
  if (stance.kind === "read") return (line) => pairLine(line, stance.value);
  console.error(stance.sentence);
  return null;
}

function refuse(sentence: string): 2 {
  console.error(sentence);
  return 2;
}
