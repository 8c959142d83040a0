import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What the built page may load before it can be used, gzipped; the worker and what is loaded lazily do not count. */
export const LIMIT = 200_000;

/**
 * The scripts that a built page loads at once, and their gzipped size in bytes. Vite names in the page the entry and,
 * as preloads, everything that it imports statically.
 * @param {string} folder the build's folder
 * @returns {{ readonly path: string, readonly bytes: number }[]}
 */
export function initialJavaScript(folder) {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const paths = tags.flatMap((tag) => {
    const isScript = tag.startsWith("<script") || /\brel="modulepreload"/.test(tag);
    return isScript ? (/\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []) : [];
  });
  return paths.map((path) => ({ path, bytes: gzipSync(readFileSync(join(folder, path))).length }));
}

/**
 * Says how large the built page's first scripts are.
 * @param {string} folder
 * @returns {boolean} whether they stay below the limit
 */
export function checkInitialJavaScript(folder) {
  const scripts = initialJavaScript(folder);
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  const size = `${(bytes / 1000).toFixed(1)} kB gzipped in ${scripts.length} files`;
  const small = scripts.length > 0 && bytes < LIMIT;
  console.log(`Initial JavaScript: ${size}; ${small ? "below" : "NOT below"} ${LIMIT / 1000} kB.`);
  return small;
}
