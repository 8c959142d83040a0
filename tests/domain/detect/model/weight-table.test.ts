import fc from "fast-check";
import { expect, it } from "vitest";

import { WeightTable } from "#domain/detect/model/weight-table.ts";

const hash = fc.integer({ min: 1, max: 0xffffffff });
/** Hashes that want the same place, and so stand where the next place is free. */
const crowded = fc.integer({ min: 1, max: 40 }).map((high) => high * 0x100000 + 5);
const weight = fc.integer({ min: -127, max: 127 });

it("adds the weights of the features it knows, and nothing for others", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.uniqueArray(fc.oneof(hash, crowded)),
      fc.array(fc.oneof(hash, crowded, fc.constant(0))),
      fc.infiniteStream(weight),
      (labels, known, strangers, stream) => {
        const weights = Int8Array.from(known.flatMap(() => [...stream.take(labels)]));
        const table = new WeightTable(Uint32Array.from(known), weights, labels);
        const asked = [...known, ...strangers, ...known.slice(0, 3)];
        const sums = new Int32Array(labels + 2).fill(7);
        table.add(Uint32Array.from([...asked, 1]), asked.length, sums, 1);
        const expected = Array.from({ length: labels }, (_, label) =>
          asked.reduce((sum, one) => {
            const row = known.indexOf(one);
            return row < 0 ? sum : sum + (weights[row * labels + label] ?? 0);
          }, 7),
        );
        expect([...sums]).toEqual([7, ...expected, 7]);
      },
    ),
  );
});
