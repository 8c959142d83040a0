import { everydayWords } from "#domain/relate/common-words.ts";
import { stemOf } from "#domain/relate/matter.ts";

const everyday: ReadonlySet<string> = new Set(everydayWords.map(stemOf));

/**
 * How much it says that two statements share a stem, from 0.4. Set by hand: the longer a word the rarer it is, and what
 * stands in news of every kind says little. Static, so that a statement's keys never depend on what else is in the library.
 */
export function rarityOf(stem: string): number {
  if (everyday.has(stem)) return 0.4;
  return 0.7 + Math.min(7, stem.length) / 10;
}
