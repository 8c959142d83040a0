import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { type Reading, standing, untouchedReading } from "#domain/claim/reading.ts";
import type { Detection } from "#domain/detect/detection.ts";
import type { Sheet } from "#domain/history/sheet.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";

/** Reads a text's claims as {@link readClaims} does. */
export type ClaimsReader = (
  detection: Detection | null,
  sheet: Sheet,
  elsewhere?: readonly DenialAcross[],
) => readonly ReadClaim[];

/** What the reader was given last, and what it made of it. */
interface LastRead {
  readonly detection: Detection | null;
  readonly sheet: Sheet;
  readonly elsewhere: readonly DenialAcross[];
  readonly claims: readonly ReadClaim[];
}

/**
 * A reader for one who reads the same text after every act. It always gives what {@link readClaims} gives; after an act that says
 * something of a claim and nothing of its borders and links, which is nearly every one, all other claims stay the very
 * same objects and cost no more than being looked at.
 */
export function claimsReader(): ClaimsReader {
  let last: LastRead | null = null;
  return (detection, sheet, elsewhere = none) => {
    const isSameText = last?.detection === detection && last?.elsewhere === elsewhere;
    const claims = (last && isSameText ? rereadClaims(last, sheet) : null) ?? readClaims(detection, sheet, elsewhere);
    last = { detection, sheet, elsewhere, claims };
    return claims;
  };
}

const none: readonly DenialAcross[] = [];

/** Null where more may have changed than what is said of single claims. */
function rereadClaims({ sheet: before, claims }: LastRead, sheet: Sheet): readonly ReadClaim[] | null {
  if (before.article !== sheet.article || before.text !== sheet.text) return null;
  const changed = new Set<string>();
  for (const [id, entry] of Object.entries(sheet.touched)) {
    const known = before.touched[id];
    if (known === entry) continue;
    if (!standsAlike(known?.reading ?? untouchedReading, entry.reading)) return null;
    changed.add(id);
  }
  // Taking something back adds a change, so that claims never leave a sheet while it grows; but another one may be shorter.
  for (const id of Object.keys(before.touched)) if (!sheet.touched[id]) return null;
  if (changed.size === 0) return claims;

  let isAsBefore = true;
  let found = 0;
  const reread = claims.map((read): ReadClaim => {
    const entry = changed.has(read.claim.id) ? sheet.touched[read.claim.id] : undefined;
    if (!entry) return read;
    found += 1;
    isAsBefore &&= entry.claim === read.original;
    return { ...read, reading: entry.reading, touched: true, standing: standing(entry.reading) };
  });
  return isAsBefore && found === changed.size ? reread : null;
}

/** Whether two readings of a claim give it, and every other claim, the same borders, source, cue and links. */
function standsAlike(a: Reading, b: Reading): boolean {
  return (
    a.dismissed === b.dismissed &&
    a.made === b.made &&
    a.pieces === b.pieces &&
    a.source === b.source &&
    a.cue === b.cue &&
    a.deniedBy === b.deniedBy &&
    a.linkedDenials === b.linkedDenials
  );
}
