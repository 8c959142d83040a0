import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * What a command line asks of `npm start`.
 * @typedef {object} StartOptions
 * @property {string | null} articles the folder of articles; null for the usual one
 * @property {string | null} review a file with a review pack to offer
 * @property {boolean} isShared whether a pack is handed to colleagues on the same network
 */

const usage = "npm start -- [--articles <folder>] [--review <file>] [--host]";

/**
 * Reads the command line of `npm start`, or says why it can't be followed, as a sentence.
 * @param {readonly string[]} words what follows the command
 * @param {string} from the folder in which the command was given
 * @returns {{ ok: true } & StartOptions | { ok: false, sentence: string }}
 */
export function startOptions(words, from) {
  const given = valuesIn(words);
  if (given === null) {
    const said = words.map((word) => JSON.stringify(word)).join(" ");
    return { ok: false, sentence: `npm start does not know ${said}. It takes: ${usage}` };
  }
  const articles = given.articles === undefined ? null : resolve(from, given.articles);
  const review = given.review === undefined ? null : resolve(from, given.review);
  const sentence =
    (articles === null ? null : folderProblem(articles)) ?? (review === null ? null : fileProblem(review));
  if (sentence !== null) return { ok: false, sentence };
  return { ok: true, articles, review, isShared: given.host ?? false };
}

/** @param {string} path */
function folderProblem(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return `There is no folder ${path}. Make it, or name another after --articles.`;
  return found.isDirectory() ? null : `${path} is a file, no folder. Name the folder it lies in.`;
}

/** @param {string} path */
function fileProblem(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return `There is no file ${path}. Name the review pack that you were sent after --review.`;
  return found.isFile() ? null : `${path} is no file. Name the review pack that you were sent after --review.`;
}

/** @param {readonly string[]} words */
function valuesIn(words) {
  try {
    const options = /** @type {const} */ ({
      articles: { type: "string" },
      review: { type: "string" },
      host: { type: "boolean" },
    });
    return parseArgs({ args: [...words], options }).values;
  } catch {
    return null;
  }
}
