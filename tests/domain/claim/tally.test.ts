import { describe, expect, it } from "vitest";
import { type Reading, untouchedReading } from "#domain/claim/reading.ts";
import type { Status } from "#domain/claim/status.ts";
import { Tally, claimCount, decidedCount, tallyAfter, tallyOf } from "#domain/claim/tally.ts";
import { aChange, anAnalystId } from "../../kit/a-change.ts";
import { aClaim } from "../../kit/a-claim.ts";

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
const attributed = aClaim();
const hidden = { claim: aClaim({ checkWorthiness: 0.29 }), reading: untouchedReading, touched: false };

/** Counts attributed claims that are read so. */
function counted(all: readonly Reading[]): Tally {
  return tallyOf(
    key,
    all.map((reading) => ({ claim: attributed, reading, touched: reading !== untouchedReading })),
  );
}

const tally = counted(readings);

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
      expect(tallyAfter(tally, before, after)).toEqual(counted(readings.with(i, after)));
    },
  );

  it("after a claim it did not hold equals counting that, too", () => {
    expect(tallyAfter(tally, null, decided("denied"))).toEqual(counted([...readings, decided("denied")]));
  });

  it("leaves the author's statements out that the default level hides, until they are touched", () => {
    const shown = { ...hidden, claim: aClaim({ checkWorthiness: 0.3 }) };
    expect(claimCount(tallyOf(key, [hidden, shown]))).toBe(1);
    const touched = tallyOf(key, [{ ...hidden, touched: true }, shown]);
    expect(claimCount(touched)).toBe(2);
    expect(tallyAfter(tallyOf(key, [hidden, shown]), null, untouchedReading)).toEqual(touched);
  });
});
