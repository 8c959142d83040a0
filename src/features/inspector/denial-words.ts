import type { DenialLink } from "#domain/claim/claim.ts";

/** What kind of link it is, to stand behind its verdict. */
export const typeNames: Readonly<Record<DenialLink["type"], string>> = {
  full: "",
  partial: " · only a detail",
  deflects: " · talks of motives",
  stale: " · older than the claim",
};

/** Why the tool proposes a link. */
export const groundSentences: Readonly<Record<DenialLink["ground"], string>> = {
  direct: "It names what it denies",
  heading: "It stands under the heading",
  anaphora: "It points back",
  topic: "It speaks of the same thing",
  entailment: "It denies something broader",
  analyst: "You linked it",
};
