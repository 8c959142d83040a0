import { TextHash } from "#domain/article/article.ts";
import { ClaimId, DenialLink } from "#domain/claim/claim.ts";
import { z } from "#domain/schema.ts";

/** A claim of any text in the library. */
export const ClaimPlace = z.strictObject({ text: TextHash, claim: ClaimId });
export type ClaimPlace = Readonly<z.infer<typeof ClaimPlace>>;

/** Two claims of different texts with the same truth conditions, or with the same but for one thing. */
export const Likeness = z.strictObject({
  here: ClaimId,
  there: ClaimPlace,
  /** `same`, or what differs. Only what differs makes a conflict. */
  kind: z.enum(["same", "number", "negation", "name", "time"]),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
});
export type Likeness = Readonly<z.infer<typeof Likeness>>;

/** A denial in one text of a claim in another; suggested only. */
export const DenialAcross = z.strictObject({
  denial: ClaimPlace,
  denied: ClaimPlace,
  type: DenialLink.shape.type,
  ground: DenialLink.shape.ground,
  score: DenialLink.shape.score,
});
export type DenialAcross = Readonly<z.infer<typeof DenialAcross>>;

/** How the claims of a text stand to those of the texts that were in the library when it was related. A view. */
export const Relations = z.strictObject({
  version: z.literal(1),
  text: TextHash,
  detector: z.string().min(1),
  likenesses: z.array(Likeness),
  denials: z.array(DenialAcross),
  /** The other texts that stand in it, each once, so that they find it too. */
  others: z.array(TextHash),
});
export type Relations = Readonly<z.infer<typeof Relations>>;
