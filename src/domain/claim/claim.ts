import { type Pieces, Pieces as PiecesSchema, Span, compareSpans, envelope } from "#domain/anchor/span.ts";
import { TextHash } from "#domain/article/article.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { Suggestion } from "#domain/claim/suggestion.ts";
import { z } from "#domain/schema.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** 20 hexadecimal digits, derived from the text, the pieces and the source; see {@link claimId}. */
export const ClaimId = z.string().regex(/^[0-9a-f]{20}$/);
export type ClaimId = z.infer<typeof ClaimId>;

/** Whoever a claim, or its denial, is attributed to. */
export const Source = z.strictObject({
  /** The words as written: "he". */
  span: Span,
  /** Whom they mean: "the Ukrainian General Staff". What people are shown. */
  speaker: z.string().min(1),
  /** A denier never gives a source to what it denies. */
  role: z.enum(["claimant", "denier"]),
  /** What kind of source, in plain words to stand behind the name: "official, party to the conflict"; may be empty. */
  description: z.string(),
  /** Denies an accusation against itself, or speaks in its own cause. */
  interested: z.boolean(),
});
export type Source = Readonly<z.infer<typeof Source>>;

/** A link from a denial to a claim it may deny. Suggested by the detector, or made by an analyst; only an analyst confirms it. */
export const DenialLink = z.strictObject({
  /** The claim denied. */
  claim: ClaimId,
  type: z.enum(["full", "partial", "deflects", "stale"]),
  /** Why the tool proposes it. */
  ground: z.enum(["direct", "heading", "anaphora", "topic", "entailment", "analyst"]),
  /** The words that carry that ground: the heading, "these claims". */
  quote: Span.nullable(),
  /** 0 to 1, how sure the tool is. */
  score: z.number().min(0).max(1),
});
export type DenialLink = Readonly<z.infer<typeof DenialLink>>;

/** The smallest affirmative proposition in an article that somebody could check, as the detector or an analyst found it. */
export const Claim = z.strictObject({
  version: z.literal(1),
  id: ClaimId,
  text: TextHash,
  /** The content: the words that state the proposition. */
  pieces: PiecesSchema,
  source: Source.nullable(),
  /** The sources inside, for a quotation within a quotation; outermost first, {@link source} itself left out. */
  innerSources: z.array(Source),
  cue: Span.nullable(),
  /** Words that weaken it: "could be". */
  hedge: Span.nullable(),
  /** Whose word it rests on: a source's, or the author's own. */
  basis: z.enum(["attributed", "author"]),
  /** Null where the tool has no ground for one: it reads no attribution in this language. */
  suggestion: Suggestion.nullable(),
  /** The claims that this one denies. */
  denies: z.array(DenialLink),
  /** For the author's own assertions: how much there is to check in it, 0 to 1. Attributed claims have none. */
  checkWorthiness: z.exactOptional(z.number().min(0).max(1)),
  /** Who found it: a detector's version with the rule that fired, or an analyst. */
  foundBy: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("detector"),
      detector: z.string().min(1),
      rule: z.string().min(1),
      /** How sure the attribution model is, 0 to 1; absent where it had no say. */
      score: z.exactOptional(z.number().min(0).max(1)),
    }),
    z.strictObject({
      kind: z.literal("analyst"),
      by: AnalystId,
      /** Whose claims were on the screen when it was made: what that detector found stays beside it; null without any. */
      beside: z.string().min(1).nullable(),
    }),
  ]),
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/**
 * The id of a claim: the same text, pieces and source give the same id, on every machine and with
 * every detector version, so that detecting again finds the same claims.
 */
export function claimId(text: TextHash, pieces: Pieces, source: Span | null): ClaimId {
  const where = pieces.map((piece) => `${piece.start}-${piece.end}`).join(",");
  const from = source ? `${source.start}-${source.end}` : "none";
  return sha256Hex(`${text}|${where}|${from}`).slice(0, 20);
}

/** Reading order: by where a claim starts; of two that start together the longer first; ids settle the rest. */
export function compareClaims(a: Claim, b: Claim): number {
  return compareSpans(envelope(a.pieces), envelope(b.pieces)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
