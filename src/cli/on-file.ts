import { resolve } from "node:path";
import type { Outcome } from "#cli/checked-file.ts";

/**
 * Runs a command that takes one file from the command line, says what came of it and sets the exit code.
 * @param usage what is said where no file is named, or several
 */
export function runOnFile(look: (path: string) => Outcome, usage: string): void {
  const [, , file, ...more] = process.argv;
  // npm runs scripts in the project's root; a relative path is meant from where npm was called.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const { lines, exitCode }: Outcome =
    file === undefined || more.length > 0 ? { lines: [usage], exitCode: 2 } : look(resolve(from, file));
  for (const line of lines) (exitCode === 0 ? console.log : console.error)(line);
  process.exitCode = exitCode;
}
