import type { DenialLink } from "#domain/claim/claim.ts";

/** The types that an analyst gives a link, in the order of a menu. A stale one is one that the tool suggests. */
export const linkTypes = ["full", "partial", "deflects"] as const satisfies readonly DenialLink["type"][];

/** A link's type as a person reads it. */
export const linkTypeNames: Readonly<Record<DenialLink["type"], string>> = {
  full: "full",
  partial: "only a detail",
  deflects: "talks of motives",
  stale: "older than the claim",
};
