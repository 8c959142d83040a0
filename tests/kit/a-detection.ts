import { textHash } from "#domain/article/article.ts";
import { type Claim, compareClaims } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { aClaim } from "./a-claim.ts";
import { aText } from "./a-text.ts";

/** A detection with its claims in reading order; its text and detector are the claims' own unless given. */
export function aDetection(
  changes: Omit<Partial<Detection>, "claims"> & { readonly claims?: readonly Claim[] } = {},
): Detection {
  const claims = (changes.claims ?? [aClaim()]).toSorted(compareClaims);
  return {
    version: 1,
    text: claims[0]?.text ?? textHash(aText),
    detector: detectorOf(claims[0]) ?? "kit-1",
    ...changes,
    claims,
  };
}

function detectorOf(claim: Claim | undefined): string | null {
  return claim?.foundBy.kind === "detector" ? claim.foundBy.detector : null;
}
