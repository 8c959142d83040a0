/** Words that make one shingle: what two texts share of these, they share word for word. */
const shingleWords = 4;

/** So many of a text's smallest hashes stand for all of them; a share is then true to about ± 0.06. */
const kept = 256;

/** From this share of common shingles on, two texts are nearly the same: an edited or shortened version. */
export const nearlySame = 0.5;

/** A text's shingles in short: the smallest hashes, ascending. Two texts' sketches say how much they have in common. */
export type Sketch = readonly number[];

/** The text in short, for {@link sharedPart}. Takes time by the text's length; punctuation and case do not count. */
export function sketchOf(text: string): Sketch {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Set<number>();
  const last = Math.max(1, words.length - shingleWords + 1);
  for (let at = 0; at < last; at += 1) hashes.add(hashed(words.slice(at, at + shingleWords).join(" ")));
  return [...hashes].toSorted((a, b) => a - b).slice(0, kept);
}

/**
 * The share of shingles that two texts have in common, 0 to 1 (Jaccard), estimated from the smallest hashes of both
 * together (Broder 1997, "On the resemblance and containment of documents").
 */
export function sharedPart(one: Sketch, other: Sketch): number {
  const [here, there] = [new Set(one), new Set(other)];
  const together = [...new Set([...one, ...other])].toSorted((a, b) => a - b).slice(0, kept);
  if (together.length === 0) return 0;
  return together.filter((hash) => here.has(hash) && there.has(hash)).length / together.length;
}

/** FNV-1a over UTF-16 code units, with a last mixing so that the smallest are a fair sample. 32 bits, unsigned. */
function hashed(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
