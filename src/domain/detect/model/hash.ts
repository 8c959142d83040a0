/** 32-bit hashes: features are known by these alone, so that nothing of a text can be read from a model. */

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the UTF-16 code units `[from, to)` of a word, digits taken as one. Unsigned, 32 bits. */
export function hashWord(word: string, from = 0, to = word.length): number {
  let hash = seed;
  for (let i = from; i < to; i += 1) {
    const code = word.charCodeAt(i);
    hash = Math.imul(hash ^ (code >= 48 && code <= 57 ? 48 : code), prime);
  }
  return hash >>> 0;
}

/** Two numbers as one, unsigned 32 bits; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}
