import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDay, shownTime, startOfLocalDay } from "#state/local-day.ts";

describe("an analyst's day", () => {
  it("begins at or before each of its instants, less than 26 hours before, and has one name", () => {
    const from = Date.UTC(2020, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 * 365 * 86_400_000 }), (passed) => {
        const instant = new Date(from + passed).toISOString();
        const start = startOfLocalDay(instant);
        expect(start <= instant).toBe(true);
        // A day on which the clocks go back has 25 hours.
        expect(Date.parse(instant) - Date.parse(start)).toBeLessThan(26 * 3_600_000);
        expect(localDay(start)).toBe(localDay(instant));
        expect(localDay(instant)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });

  it("is named beside the time only where it is another day", () => {
    const now = new Date(2026, 10, 26, 12, 0).toISOString();
    expect(shownTime(new Date(2026, 10, 26, 9, 5).toISOString(), now)).toBe("09:05");
    expect(shownTime(new Date(2026, 10, 25, 23, 59).toISOString(), now)).toBe("25 Nov 2026, 23:59");
  });
});
