import { describe, expect, it } from "vitest";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import type { Status } from "#domain/claim/status.ts";
import { Tally, claimCount, decidedCount, tallyAfter, tallyOf } from "#domain/claim/tally.ts";
import { aChange, anAnalystId } from "../../kit/a-change.ts";

const { article, text } = aChange();
const key = { article, text, analyst: anAnalystId, detector: "kit-1" };

function decided(status: Status, changes: Partial<Reading> = {}): Reading {
  const decision = { status, suggested: status, at: "2025-03-01T09:00:00.000Z", by: anAnalystId };
  return { ...untouchedReading, decision, ...changes };
}

const readings: readonly Reading[] = [
  untouchedReading,
  untouchedReading,
  { ...untouchedReading, note: "still open" },
  decided("sourced"),
  decided("unsourced"),
  decided("denied"),
  decided("contested"),
  decided("contested"),
  decided("sourced", { dismissed: true }),
  { ...untouchedReading, dismissed: true },
];
const tally = tallyOf(
  key,
  readings.map((reading) => ({ reading })),
);

describe("a tally", () => {
  it("counts claims by standing, and dismissed ones apart whatever was decided before", () => {
    const counts = { open: 3, sourced: 1, unsourced: 1, denied: 1, contested: 2, dismissed: 2 };
    expect(tally).toEqual({ version: 1, ...key, ...counts });
    expect(Tally.parse(tally)).toEqual(tally);
  });

  it("has as many claims as are not dismissed", () => {
    expect([claimCount(tally), decidedCount(tally)]).toEqual([8, 5]);
  });

  it.each(readings.flatMap((before, i) => readings.map((after, j) => ({ i, j, before, after }))))(
    "after reading $i became as reading $j equals counting anew",
    ({ i, before, after }) => {
      const changed = readings.with(i, after);
      expect(tallyAfter(tally, before, after)).toEqual(
        tallyOf(
          key,
          changed.map((reading) => ({ reading })),
        ),
      );
    },
  );

  it("after a claim it did not hold equals counting that, too", () => {
    const more = [...readings, decided("denied")];
    expect(tallyAfter(tally, null, decided("denied"))).toEqual(
      tallyOf(
        key,
        more.map((reading) => ({ reading })),
      ),
    );
  });
});
