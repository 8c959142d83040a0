/**
 * Numbers in [0, 1) that only the seed decides (mulberry32): what is drawn with them comes out the same each time. Their
 * period is 2³², which is plenty for shuffling and for drawing samples.
 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
