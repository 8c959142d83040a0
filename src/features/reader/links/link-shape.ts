import type { DenialLink } from "#domain/claim/claim.ts";
import type { SeenLink } from "#domain/claim/claim-links.ts";

/**
 * The sign of each type, within 8 pixels to the right of its place and 4 above and below. A shape before it is a colour:
 * a full arrowhead, an empty one, two strokes, an empty one with a bar.
 */
const signs: Readonly<Record<DenialLink["type"], string>> = {
  full: "M0 0L8 -4V4Z",
  partial: "M0 0L7 -3.5V3.5Z",
  deflects: "M4 -4L0 0L4 4M8 -4L4 0L8 4",
  stale: "M2 0L8 -3.5V3.5ZM0 -4V4",
};

/** The sign's outline at a place. It points at what is denied: at the text, or away from it to the claim in hand. */
export function signAt(
  type: DenialLink["type"],
  other: SeenLink["other"],
): { readonly path: string; readonly turn: string } {
  return { path: signs[type], turn: other === "denied" ? "" : "translate(8 0) scale(-1 1)" };
}

/** The line's and the sign's colour; only a full denial's sign is filled. */
export const colours: Readonly<Record<DenialLink["type"], string>> = {
  full: "stroke-denied text-denied",
  partial: "stroke-contested text-contested",
  deflects: "stroke-unsourced text-unsourced",
  stale: "stroke-open text-open",
};

/** Confirmed links are drawn through, suggested ones dotted. */
export function dashes({ verdict }: Pick<SeenLink, "verdict">): string | undefined {
  return verdict === "confirmed" ? undefined : "1.5 3";
}
