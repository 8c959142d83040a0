import { readClaims } from "#domain/claim/read-claim.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import { type Tally, tallyAfter, tallyOf } from "#domain/claim/tally.ts";
import { defaultLeastWorthiness, isWorthShowing } from "#domain/claim/worthiness.ts";
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
  const key = { ...tally, analyst: after.analyst };
  if (change.claim === null) return key;
  const reading = after.touched[change.claim]?.reading;
  if (!reading) throw new RangeError(`change ${change.id} is not on the sheet`);
  const known = before.touched[change.claim];
  // A claim that is made, or whose making is taken back, comes or goes; other boundaries make or end boundary offers.
  if (change.after.made !== undefined || change.after.pieces !== undefined)
    return tallyOf(key, readClaims(detection, after));
  if (known) return tallyAfter(key, known.reading, reading);
  // The first touch of a claim that is not in the present detection can turn detected claims into boundary
  // offers for it, which are not counted: then all must be counted. So must they where an earlier such touch
  // may have made an offer of this very claim.
  const detected = detection?.claims.find(({ id }) => id === change.claim);
  if (!detection || !detected || !allDetected(detection, after)) return tallyOf(key, readClaims(detection, after));
  // As the present detection has it: the claim that came with the change may be an older detector's.
  const wasCounted = isWorthShowing(detected, defaultLeastWorthiness);
  return tallyAfter(key, wasCounted ? untouchedReading : null, reading);
}

function allDetected(detection: Detection, sheet: Sheet): boolean {
  const ids = new Set(detection.claims.map((claim) => claim.id));
  return Object.keys(sheet.touched).every((id) => ids.has(id));
}
