import { Selector } from "#domain/anchor/selector.ts";
import { ArticleId, TextHash } from "#domain/article/article.ts";
import { z } from "#domain/schema.ts";

/** What a piece of evidence says of the claim it is attached to, in the order of a menu. */
export const evidenceStances = ["supports", "denies", "evidence-missing", "disputes-detail"] as const;
export const EvidenceStance = z.enum(evidenceStances);
export type EvidenceStance = z.infer<typeof EvidenceStance>;

/** A stance in words, to stand behind what is quoted. */
export const stanceWords: Readonly<Record<EvidenceStance, string>> = {
  supports: "supports it",
  denies: "denies it",
  "evidence-missing": "says evidence is missing",
  "disputes-detail": "disputes a detail",
};

/** 32 hexadecimal digits, random: two equal passages are still two pieces of evidence. */
export const EvidenceId = z.string().regex(/^[0-9a-f]{32}$/);
export type EvidenceId = z.infer<typeof EvidenceId>;

/** How long a note, title or quotation may be, in UTF-16 code units: a long one belongs into an article of its own. */
export const longestNote = 100_000;

/** An address that a browser opens as a page; anything else (`javascript:`, `file:`) is refused. */
export const WebAddress = z.url({ protocol: /^https?$/, error: "a link starts with https:// or http://" }).max(4000);

/** A passage of this or another article that speaks to a claim. */
export const PassageEvidence = z.strictObject({
  id: EvidenceId,
  kind: z.literal("passage"),
  stance: EvidenceStance,
  article: ArticleId,
  text: TextHash,
  selector: Selector,
  note: z.string().max(longestNote),
});
export type PassageEvidence = Readonly<z.infer<typeof PassageEvidence>>;

/** Something outside the library that speaks to a claim. */
export const LinkEvidence = z.strictObject({
  id: EvidenceId,
  kind: z.literal("link"),
  stance: EvidenceStance,
  address: WebAddress,
  title: z.string().max(longestNote),
  quotation: z.string().max(longestNote),
  /** The day on which the analyst saw it, `2026-11-26`; null where they don't say. */
  seenOn: z.iso.date().nullable(),
  note: z.string().max(longestNote),
});
export type LinkEvidence = Readonly<z.infer<typeof LinkEvidence>>;

/** What an analyst brings for or against a claim. */
export const Evidence = z.discriminatedUnion("kind", [PassageEvidence, LinkEvidence]);
export type Evidence = Readonly<z.infer<typeof Evidence>>;
