import fc from "fast-check";
import { expect, it } from "vitest";

import { FeatureTable } from "#cli/training/feature-table.ts";

const hash = fc.integer({ min: 1, max: 0xffffffff });

it("knows each of its features by its row, and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(hash), fc.array(hash), (known, asked) => {
      const table = new FeatureTable(Uint32Array.from(known));
      for (const one of [...known, ...asked, 0]) expect(table.row(one)).toBe(known.indexOf(one));
    }),
  );
});
