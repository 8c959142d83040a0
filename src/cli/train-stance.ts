import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readStanceData } from "#cli/sentences/stance-data.ts";
import { packStance, trainStance } from "#cli/sentences/train-stance.ts";
import { writeStanceModel } from "#domain/detect/stance/stance-file.ts";

/**
 * `npm run train-stance -- <benchmark folder>`: learns whether an article denies a claim and writes the weights to
 * public/models (`npm run bench:detector` measures). The same folder gives the same bytes.
 */
const [, , folder, ...more] = process.argv;
if (folder === undefined || more.length > 0) {
  console.error("Say which folder holds the benchmarks: npm run train-stance -- <folder>");
  process.exitCode = 2;
} else {
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const examples = readStanceData(resolve(process.env["INIT_CWD"] ?? process.cwd(), folder));
  if (typeof examples === "string") {
    console.error(examples);
    process.exitCode = 2;
  } else {
    const file = writeStanceModel(packStance(trainStance(examples, examples.articles), examples.rarity));
    const path = join("public", "models", "stance-1.bin");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file);
    console.log(`${path}: ${file.length} bytes.`);
  }
}
