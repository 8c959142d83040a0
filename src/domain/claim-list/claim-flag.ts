/** What the analyst decided doesn't fit what the text, or another place, says; see `contradictions.ts`. */
export const contradictionFlags = [
  /** Decided `sourced` while evidence is said to be missing. */
  "sourced-without-evidence",
  /** Decided `denied` or `contested` with nobody named who denies it. */
  "denied-by-nobody",
  /** Decided `unsourced` with a graded source. */
  "unsourced-with-source",
  /** Decided differently in two places. */
  "decided-differently",
] as const;

/** What a list says of a claim beside its status and suggestion, the most pressing first. */
export const claimFlags = [
  ...contradictionFlags,
  /** Somebody says that it is not so: a cue over it, or a link that was confirmed. */
  "denied",
  /** A suggested denial waits for the analyst. */
  "denial-suggested",
  "partly-denied",
  /** The text says that evidence is missing. */
  "evidence-missing",
  "not-verified-by-outlet",
  /** Another article tells it with another number, name or time, or negated. */
  "told-differently",
  /** Another article says the same. */
  "same-elsewhere",
  "hedged",
  "response",
  /** A later detector found other boundaries for it. */
  "boundary-offered",
  "note",
] as const;
export type ClaimFlag = (typeof claimFlags)[number];

/** A flag as one bit of a number. */
export function flagBit(flag: ClaimFlag): number {
  return 1 << claimFlags.indexOf(flag);
}

/** Several flags as one number. */
export function flagBits(flags: Iterable<ClaimFlag>): number {
  let bits = 0;
  for (const flag of flags) bits |= flagBit(flag);
  return bits;
}

/** The flags that a number stands for. */
export function flagsOf(bits: number): readonly ClaimFlag[] {
  return claimFlags.filter((flag) => (bits & flagBit(flag)) !== 0);
}
