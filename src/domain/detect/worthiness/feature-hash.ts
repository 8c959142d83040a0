/**
 * Features are known by hashes alone: a model holds weights at hashed places, and no word can be read back from it.
 */

/** FNV-1a over UTF-16 code units, its bits mixed once more; an unsigned 32-bit number. Equal strings, equal hashes. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** The hash of a kind of feature with up to three values; the order of the values counts. An unsigned 32-bit number. */
export function hashFeature(kind: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(kind ^ 0x9e3779b1, 0x85ebca6b);
  hash = mixed(hash ^ a);
  hash = mixed(hash ^ b);
  return mixed(hash ^ c) >>> 0;
}

function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}
