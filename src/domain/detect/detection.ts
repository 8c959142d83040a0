import { TextHash } from "#domain/article/article.ts";
import { Claim } from "#domain/claim/claim.ts";
import { z } from "#domain/schema.ts";

/** All that one detector version found in one text. A pure function of both, so it can be made anew at any time. */
export const Detection = z.strictObject({
  version: z.literal(1),
  text: TextHash,
  detector: z.string().min(1),
  /** In reading order; ids are unique. */
  claims: z.array(Claim),
});
export type Detection = Readonly<z.infer<typeof Detection>>;

const packPrefix = "review-pack:";

/** What the claims of a review pack are marked with in place of a detector. */
export function packDetector(pack: string): string {
  return packPrefix + pack;
}

/** Whether a text's claims are given, by a review pack: then no detector replaces them. */
export function isGiven({ detector }: Pick<Detection, "detector">): boolean {
  return detector.startsWith(packPrefix);
}
