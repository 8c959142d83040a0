import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { trainClasses } from "#cli/sentences/train-classes.ts";
import { packWorthiness, trainWorthiness, worthinessExamples } from "#cli/sentences/train-worthiness.ts";
import { readWorthinessData } from "#cli/sentences/worthiness-data.ts";
import { writeWorthinessModel } from "#domain/detect/worthiness/worthiness-model.ts";

/**
 * `npm run train-worthiness -- <benchmark folder>`: learns check-worthiness and writes the weights to
 * public/models (`npm run bench:detector` measures). The same folder gives the same bytes.
 */
const [, , folder, ...more] = process.argv;
if (folder === undefined || more.length > 0) {
  console.error("Say which folder holds the benchmarks: npm run train-worthiness -- <folder>");
  process.exitCode = 2;
} else {
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const data = readWorthinessData(resolve(process.env["INIT_CWD"] ?? process.cwd(), folder));
  if (typeof data === "string") {
    console.error(data);
    process.exitCode = 2;
  } else {
    const table = trainClasses(data.documents);
    const examples = worthinessExamples(data.examples, table);
    const keys = data.examples.map(({ key }) => key);
    const file = writeWorthinessModel(packWorthiness(trainWorthiness(examples, keys), table));
    const path = join("public", "models", "worthiness-1.bin");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
    console.log(`${path}: ${file.length} bytes, ${table.hashes.length} words in classes.`);
  }
}
