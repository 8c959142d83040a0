import { type EvidenceStance, evidenceStances, stanceWords } from "#domain/claim/evidence.ts";

/** The colour of a stance's dot, which never stands without its words. */
export const stanceColours: Readonly<Record<EvidenceStance, string>> = {
  supports: "bg-sourced",
  denies: "bg-denied",
  "evidence-missing": "bg-unsourced",
  "disputes-detail": "bg-contested",
};

/** The stances to choose from. */
export const stanceOptions = evidenceStances.map((value) => ({ value, label: stanceWords[value] }));
