import { type ClaimFlag, contradictionFlags } from "#domain/claim-list/claim-flag.ts";

/** Each flag in two or three words. */
export const flagWords: Readonly<Record<ClaimFlag, string>> = {
  "sourced-without-evidence": "Sourced, yet evidence is missing",
  "denied-by-nobody": "Denied, yet nobody denies it",
  "unsourced-with-source": "Unsourced, yet it has a source",
  "decided-differently": "Decided differently elsewhere",
  denied: "Denied",
  "denial-suggested": "Denial suggested",
  "partly-denied": "Partly denied",
  "evidence-missing": "Evidence missing",
  "not-verified-by-outlet": "Not verified by the outlet",
  "told-differently": "Told differently elsewhere",
  "same-elsewhere": "Same elsewhere",
  hedged: "Hedged",
  response: "Response",
  "boundary-offered": "Other boundaries found",
  note: "Note",
};

const contradictions: ReadonlySet<ClaimFlag> = new Set(contradictionFlags);

/** Whether a flag says that a decision doesn't fit. */
export function isContradiction(flag: ClaimFlag): boolean {
  return contradictions.has(flag);
}
