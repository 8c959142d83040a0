import { readClaims } from "#domain/claim/read-claim.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { type Tally, tallyAfter, tallyOf } from "#domain/claim/tally.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Change } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/**
 * The tally after a change, always equal to counting all claims anew, and nearly always without doing so.
 * @param before the sheet that `tally` counts
 * @param after the sheet with the change folded in
 */
export function tallyAfterChange(
  tally: Tally,
  detection: Detection | null,
  change: Change,
  before: Sheet,
  after: Sheet,
): Tally {
  const reading = after.touched[change.claim]?.reading;
  if (!reading) throw new RangeError(`change ${change.id} is not on the sheet`);
  const known = before.touched[change.claim];
  const key = { ...tally, analyst: after.analyst };
  if (known) return tallyAfter(key, known.reading, reading);
  // The first touch of a claim that is not in the present detection can turn detected claims into boundary
  // offers for it, which are not counted: then all must be counted. So must they where an earlier such touch
  // may have made an offer of this very claim.
  if (detection && allDetected(detection, after)) return tallyAfter(key, untouchedReading, reading);
  return tallyOf(key, readClaims(detection, after));
}

function allDetected(detection: Detection, sheet: Sheet): boolean {
  const ids = new Set(detection.claims.map((claim) => claim.id));
  return Object.keys(sheet.touched).every((id) => ids.has(id));
}
