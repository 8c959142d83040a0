import fc from "fast-check";

import type { Lattice, Transitions } from "#domain/detect/model/chain.ts";
import { impossible } from "#domain/detect/model/chain.ts";

/** A chain small enough to try every labelling of it; now and then a label cannot follow another. */
export const anyChain: fc.Arbitrary<{ readonly lattice: Lattice; readonly transitions: Transitions }> = fc
  .record({ length: fc.integer({ min: 1, max: 5 }), labels: fc.integer({ min: 1, max: 3 }) })
  .chain(({ length, labels }) =>
    fc
      .record({
        scores: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: length * labels, maxLength: length * labels }),
        kinds: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length }),
        borders: fc.array(fc.option(fc.integer({ min: -30, max: 30 }), { freq: 8 }), {
          minLength: 2 * labels * labels,
          maxLength: 2 * labels * labels,
        }),
      })
      .map(({ scores, kinds, borders }) => ({
        lattice: { length, scores: Float32Array.from(scores, (score) => score / 10), kinds: Uint8Array.from(kinds) },
        transitions: {
          labels,
          // Label 0 can always follow itself, so that some labelling is possible.
          weights: Float32Array.from(borders, (weight, i) =>
            weight === null && i % (labels * labels) !== 0 ? impossible : (weight ?? 0) / 10,
          ),
        },
      })),
  );

/** Every labelling with its score, best first. */
export function allLabellings(
  { length, scores, kinds }: Lattice,
  { labels, weights }: Transitions,
): readonly { readonly labels: readonly number[]; readonly score: number }[] {
  const all = Array.from({ length: labels ** length }, (_, number) => {
    const path = Array.from({ length }, (__, t) => Math.floor(number / labels ** t) % labels);
    let score = 0;
    for (const [t, label] of path.entries()) {
      score += scores[t * labels + label] ?? 0;
      const before = path[t - 1];
      if (before !== undefined) score += weights[((kinds[t] ?? 0) * labels + before) * labels + label] ?? 0;
    }
    return { labels: path, score };
  });
  return all.toSorted((a, b) => b.score - a.score);
}
