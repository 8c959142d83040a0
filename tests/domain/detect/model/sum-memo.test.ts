import fc from "fast-check";
import { expect, it } from "vitest";

import { SumMemo } from "#domain/detect/model/sum-memo.ts";

it("finds under a key what was put there, or nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (keys) => {
      const memo = new SumMemo(2, 8);
      const put = new Set<number>();
      for (const key of keys) {
        const at = memo.find(key);
        if (at >= 0) {
          expect(put).toContain(key);
          expect([...memo.sums.subarray(at, at + 2)]).toEqual([key + 1, key * 3]);
          continue;
        }
        const taken = memo.take(key);
        expect([...memo.sums.subarray(taken, taken + 2)]).toEqual([0, 0]);
        memo.sums.set([key + 1, key * 3], taken);
        put.add(key);
        expect(memo.find(key)).toBe(taken);
      }
    }),
  );
});

it("knows no key before one was put", () => {
  const memo = new SumMemo(1, 8);
  for (let key = 0; key < 100; key += 1) expect(memo.find(key)).toBe(-1);
});
