import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * The folder of articles that a command line names, or why it can't be used, as a sentence.
 * @param {readonly string[]} words what follows the command
 * @param {string} from the folder in which the command was given
 * @returns {{ ok: true, path: string | null } | { ok: false, sentence: string }} null where none is named
 */
export function articlesFolder(words, from) {
  const named = folderIn(words);
  if (named === null) {
    const said = words.map((word) => JSON.stringify(word)).join(" ");
    return { ok: false, sentence: `npm start does not know ${said}. It takes: npm start -- --articles <folder>` };
  }
  if (named === undefined) return { ok: true, path: null };
  const path = resolve(from, named);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return { ok: false, sentence: `There is no folder ${path}. Make it, or name another after --articles.` };
  if (!found.isDirectory()) return { ok: false, sentence: `${path} is a file, no folder. Name the folder it lies in.` };
  return { ok: true, path };
}

/**
 * @param {readonly string[]} words
 * @returns {string | undefined | null} undefined where none is named; null where the words make no sense
 */
function folderIn(words) {
  try {
    return parseArgs({ args: [...words], options: { articles: { type: "string" } } }).values.articles;
  } catch {
    return null;
  }
}
