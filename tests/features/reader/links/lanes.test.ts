import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lanesOf } from "#features/reader/links/lanes.ts";

describe("the lanes of links", () => {
  it.each<{ says: string; ends: readonly number[]; lanes: readonly number[]; ys: readonly number[] }>([
    { says: "none", ends: [], lanes: [], ys: [] },
    { says: "one below", ends: [300], lanes: [0], ys: [300] },
    { says: "nearer ones further in", ends: [400, 200, 300], lanes: [2, 0, 1], ys: [400, 200, 300] },
    {
      says: "above and below each on their own",
      ends: [50, 150, 20, 400],
      lanes: [0, 0, 1, 1],
      ys: [50, 150, 20, 400],
    },
    { says: "ends in one line apart", ends: [200, 200, 202], lanes: [0, 1, 2], ys: [200, 207, 214] },
    { says: "ends in the claim's own line apart", ends: [100, 100], lanes: [0, 1], ys: [107, 114] },
    { says: "upwards apart, too", ends: [80, 80], lanes: [0, 1], ys: [80, 73] },
  ])("$says", ({ ends, lanes, ys }) => {
    const placed = lanesOf(100, ends, 7);
    expect(placed.map(({ lane }) => lane)).toEqual(lanes);
    expect(placed.map(({ y }) => y)).toEqual(ys);
  });

  it("never cross, cover or touch each other, whatever is linked", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 30 }),
        (from, ends) => {
          const placed = lanesOf(from, ends, 5);
          for (const [i, a] of placed.entries())
            for (const b of placed.slice(i + 1)) {
              expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(5);
              const sameSide = a.y > from === b.y > from;
              // On one side no two share a lane, and the outer one comes back to the text beyond the inner one.
              if (sameSide)
                expect(Math.sign(a.lane - b.lane)).toBe(Math.sign(Math.abs(a.y - from) - Math.abs(b.y - from)));
            }
        },
      ),
    );
  });
});
