import { resolve } from "node:path";
import { type Outcome, checkedFile } from "#cli/checked-file.ts";

/**
 * `npm run check-export -- <file>`: says whether an Annotated JSON export holds. Exit code 0 when it does, 1 when it
 * does not, 2 when it could not be checked.
 */
const [, , file, ...more] = process.argv;
const usage: Outcome = { lines: ["Say which one file to check: npm run check-export -- file.json"], exitCode: 2 };
// npm runs scripts in the project's root; a relative path is meant from where npm was called.
const from = process.env["INIT_CWD"] ?? process.cwd();
const { lines, exitCode } = file === undefined || more.length > 0 ? usage : checkedFile(resolve(from, file));
for (const line of lines) (exitCode === 0 ? console.log : console.error)(line);
process.exitCode = exitCode;
