import { textHash } from "#domain/article/article.ts";
import { compareClaims } from "#domain/claim/claim.ts";
import type { Detection } from "#domain/detect/detection.ts";
import { aClaim } from "./a-claim.ts";
import { aText } from "./a-text.ts";

/** A detection with its claims in reading order; its text and detector are the claims' own unless given. */
export function aDetection(changes: Partial<Detection> = {}): Detection {
  const claims = (changes.claims ?? [aClaim()]).toSorted(compareClaims);
  return {
    version: 1,
    text: claims[0]?.text ?? textHash(aText),
    detector: claims[0]?.foundBy.detector ?? "kit-1",
    ...changes,
    claims,
  };
}
