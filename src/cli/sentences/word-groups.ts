import { normaliseRows, type WordVectors } from "#cli/sentences/word-vectors.ts";

const rounds = 8;

/** The group of each word, from 0: k-means by angle, begun at the most frequent words. */
export function groupWords({ dimensions, vectors, words }: WordVectors, groups: number): Int32Array {
  const count = Math.min(groups, words.length);
  const centres = vectors.slice(0, count * dimensions);
  const groupOf = new Int32Array(words.length);
  for (let round = 0; round < rounds; round += 1) {
    for (let word = 0; word < words.length; word += 1) groupOf[word] = nearest(centres, vectors, word, dimensions);
    centres.fill(0);
    for (const [word, group] of groupOf.entries())
      for (let k = 0; k < dimensions; k += 1) {
        const at = group * dimensions + k;
        centres[at] = (centres[at] ?? 0) + (vectors[word * dimensions + k] ?? 0);
      }
    normaliseRows(centres, dimensions);
  }
  return groupOf;
}

function nearest(centres: Float64Array, vectors: Float64Array, word: number, dimensions: number): number {
  let best = 0;
  let most = -2;
  for (let at = 0, group = 0; at < centres.length; at += dimensions, group += 1) {
    let dot = 0;
    for (let k = 0; k < dimensions; k += 1) dot += (centres[at + k] ?? 0) * (vectors[word * dimensions + k] ?? 0);
    if (dot > most) {
      most = dot;
      best = group;
    }
  }
  return best;
}
