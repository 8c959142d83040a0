/** Where a link's line runs: how far out, and at which height it comes back to the text. */
export interface Lane {
  /** 0 is next to the text. */
  readonly lane: number;
  /** In pixels. */
  readonly y: number;
}

/**
 * Lays lines from one place to many so that none crosses or covers another: what is nearer runs further in, upwards and
 * downwards each on their own.
 * @param from where all begin, in pixels
 * @param ends where they lead to, in any order; the answer keeps it
 * @param gap how far apart they come back at least, for those that lead to the same line of text
 */
export function lanesOf(from: number, ends: readonly number[], gap: number): readonly Lane[] {
  const placed = ends.map((): Lane => ({ lane: 0, y: from }));
  for (const way of [1, -1]) {
    const there = [...ends.keys()]
      .filter((i) => (distance(i) >= 0 ? 1 : -1) === way)
      .toSorted((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)) || a - b);
    let last = 0;
    for (const [lane, i] of there.entries()) {
      last = Math.max(Math.abs(distance(i)), last + gap);
      placed[i] = { lane, y: from + way * last };
    }
  }
  return placed;

  function distance(i: number): number {
    return (ends[i] ?? from) - from;
  }
}
