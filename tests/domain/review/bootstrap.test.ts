import { describe, expect, it } from "vitest";
import { bootstrapIntervals } from "#domain/review/bootstrap.ts";

/** The share of kind 1 among what was drawn. */
function share(drawn: readonly number[]) {
  const units = drawn.reduce((sum, count) => sum + count, 0);
  return { share: { value: (drawn[1] ?? 0) / units, units } };
}

function coins(heads: number, tails: number): readonly number[] {
  return [...Array.from({ length: heads }, () => 1), ...Array.from({ length: tails }, () => 0)];
}

describe("bootstrap intervals", () => {
  it.each([
    { heads: 50, tails: 50 },
    { heads: 300, tails: 100 },
  ])("of a share lie where its binomial distribution says: $heads of heads, $tails of tails", ({ heads, tails }) => {
    const n = heads + tails;
    const p = heads / n;
    const half = 1.96 * Math.sqrt((p * (1 - p)) / n);
    const { share: interval } = bootstrapIntervals(["share"], coins(heads, tails), share, { seed: 3, samples: 4000 });
    if ("missing" in interval) throw new Error(interval.missing);
    // Ends of 4,000 samples are off by a tenth of the half width at most, and shares come in steps of 1 / n.
    expect(Math.abs(interval.low - (p - half))).toBeLessThan(half / 10 + 1 / n);
    expect(Math.abs(interval.high - (p + half))).toBeLessThan(half / 10 + 1 / n);
    expect(interval.samples).toBe(4000);
  });

  it("are decided by their seed", () => {
    const of = (seed: number) => bootstrapIntervals(["share"], coins(30, 40), share, { seed, samples: 101 });
    expect(of(1)).toEqual(of(1));
    expect([2, 3, 4].map(of)).not.toEqual([of(1), of(1), of(1)]);
  });

  it("are missing, with the reason, over a handful of units", () => {
    expect(bootstrapIntervals(["share"], coins(2, 2), share).share).toEqual({
      missing: expect.stringContaining("5 units"),
    });
    expect(bootstrapIntervals(["share"], [], share).share).toEqual({ missing: expect.stringContaining("there are 0") });
  });

  it("are missing, with the reason, where most samples have no value", () => {
    const never = () => ({ share: { missing: "Never." } });
    expect(bootstrapIntervals(["share"], coins(9, 9), never).share).toEqual({
      missing: expect.stringContaining("not defined"),
    });
  });
});
