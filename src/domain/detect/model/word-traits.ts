import { hashWord } from "#domain/detect/model/hash.ts";
import { knownWord } from "#domain/detect/model/known-words.ts";

/** What a word's letters alone say of it; the same wherever it stands. */
export interface WordTraits {
  readonly word: number;
  readonly stem: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly suffixShort: number;
  readonly shape: number;
  /** See {@link knownWord}. */
  readonly cue: number;
}

/** The length of the part that inflected forms of a regular verb or noun share, in UTF-16 code units. */
function stemLength(lower: string): number {
  const { length } = lower;
  if (length > 5 && lower.endsWith("ing")) return length - 3;
  if (length > 4 && lower.endsWith("ied")) return length - 2;
  if (length > 4 && (lower.endsWith("ed") || lower.endsWith("es"))) return length - 2;
  if (length > 3 && (lower.endsWith("s") || lower.endsWith("e")) && !lower.endsWith("ss")) return length - 1;
  return length;
}

function shapeOf(text: string): number {
  if (/^\p{Lu}\p{Ll}/u.test(text)) return 1;
  if (/^\p{Lu}+$/u.test(text)) return text.length === 1 ? 2 : 3;
  if (/^\p{Ll}+$/u.test(text)) return 4;
  if (/\p{N}/u.test(text)) return 5;
  if (/\p{L}/u.test(text)) return 6;
  return 7;
}

const remembered = new Map<string, WordTraits>();
/** Words to remember; beyond it the memory starts anew, so that it stays flat over any number of articles. */
const memory = 20_000;

/** The traits of a word as written, `lower` being the same in small letters. */
export function wordTraits(text: string, lower: string): WordTraits {
  const known = remembered.get(text);
  if (known) return known;
  const { length } = lower;
  const traits: WordTraits = {
    word: hashWord(lower),
    stem: hashWord(lower, 0, stemLength(lower)),
    prefix: hashWord(lower, 0, Math.min(3, length)),
    suffix: hashWord(lower, Math.max(0, length - 3)),
    suffixShort: hashWord(lower, Math.max(0, length - 2)),
    shape: shapeOf(text),
    cue: knownWord(lower),
  };
  if (remembered.size >= memory) remembered.clear();
  remembered.set(text, traits);
  return traits;
}
