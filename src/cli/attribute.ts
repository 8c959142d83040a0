import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { modelBlocks, writtenAttributions } from "#cli/training/written-attribution.ts";
import { AttributionReader } from "#domain/detect/model/attribution-reader.ts";
import { readModelFile } from "#domain/detect/model/model-file.ts";
import { modelPath } from "#domain/detect/model/model-path.ts";
import { z } from "#domain/schema.ts";

// `node src/cli/run.mjs attribute <in.jsonl> <out.jsonl>`: who says what by the attribution model alone, on `{id, text}`
// lines, for measuring it. Prints how fast it went; the time for words and tags is told apart from the model's own.

const Line = z.object({ id: z.string(), text: z.string() });

const [, , input, output, ...more] = process.argv;
const from = process.env["INIT_CWD"] ?? process.cwd();
if (input === undefined || output === undefined || more.length > 0) {
  fail("Say what to read and where to write: node src/cli/run.mjs attribute in.jsonl out.jsonl", 2);
} else {
  const read = readModelFile(readFileSync(join("public", modelPath)));
  if (read.ok) attribute(new AttributionReader(read.model), resolve(from, input), resolve(from, output));
  else fail(read.sentence, 1);
}

function attribute(reader: AttributionReader, inFile: string, outFile: string): void {
  const tag = createWinkTagger();
  const lines = readFileSync(inFile, "utf8").trim().split("\n");
  const articles = lines.map((line) => Line.parse(JSON.parse(line)));
  const spent = { words: 0, reading: 0, model: 0 };
  const written = articles.map(({ id, text }) => {
    const began = processorTime();
    const blocks = modelBlocks(text, tag);
    const between = processorTime();
    const claims = writtenAttributions(text, blocks, reader);
    spent.reading += between - began;
    spent.model += processorTime() - between;
    spent.words += text.split(/\s+/).length;
    // The measuring script wants no null.
    const plain = claims.map(({ source, ...claim }) => ({
      ...claim,
      ...(source && { source }),
      status: source ? "sourced" : "unsourced",
      rule: "model",
    }));
    return JSON.stringify({ id, claims: plain });
  });
  writeFileSync(outFile, `${written.join("\n")}\n`);
  const rate = (time: number): number => Math.round(spent.words / time);
  console.log(
    `${articles.length} articles, ${spent.words} words; words a second of processor time: ${rate(spent.reading)} into words and tags, ${rate(spent.model)} by the model, ${rate(spent.reading + spent.model)} in all.`,
  );
}

/** Seconds that this process has computed, which other processes beside it do not lengthen. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function fail(sentence: string, exitCode: number): void {
  console.error(sentence);
  process.exitCode = exitCode;
}
