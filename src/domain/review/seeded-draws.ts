/**
 * Numbers in [0, 1) that look drawn at random and that the seed alone decides, so that an interval is the same each time
 * it is shown. Mulberry32 (T. Ettinger, 2017), whose 2³² different states are plenty for the draws of a bootstrap.
 */
export function seededDraws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
