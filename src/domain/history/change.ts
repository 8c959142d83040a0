import { ArticleId, Instant, TextHash } from "#domain/article/article.ts";
import { canonicalJson } from "#domain/canonical-json.ts";
import { Claim, ClaimId } from "#domain/claim/claim.ts";
import { AnalystId } from "#domain/claim/analyst-id.ts";
import { ReadingPatch } from "#domain/claim/reading.ts";
import { z } from "#domain/schema.ts";
import { sha256Hex } from "#domain/sha256.ts";

/** The hash of a change's other fields, 64 hexadecimal digits: altering a change alters its id. */
export const ChangeId = z.string().regex(/^[0-9a-f]{64}$/);
export type ChangeId = z.infer<typeof ChangeId>;

/** 32 hexadecimal digits, random: one chain for each analyst and browser. */
export const ChainId = z.string().regex(/^[0-9a-f]{32}$/);
export type ChainId = z.infer<typeof ChainId>;

/** What kind of act a change records. */
export const changeKinds = [
  "decide",
  "reopen",
  "confirm-denial",
  "reject-denial",
  "dismiss",
  "restore",
  "note",
  "create",
  "boundaries",
  "source",
  "cue",
  "kind",
  "reason",
  "add-evidence",
  "change-evidence",
  "remove-evidence",
  "link-denial",
  "unlink-denial",
  "link-denied",
  "unlink-denied",
  "publish",
  "verdict",
  "carry",
  "back",
  "undo",
  "redo",
] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** The claim of another text of the same article on which the analyst decided what was carried over. */
export const CarriedFrom = z.strictObject({ text: TextHash, claim: ClaimId });
export type CarriedFrom = Readonly<z.infer<typeof CarriedFrom>>;

/**
 * One act of an analyst, as data. Changes are only ever added: undo is a further change that sets the
 * fields back. Order comes from `n`, never from `at`.
 */
export const Change = z.strictObject({
  version: z.literal(1),
  id: ChangeId,
  chain: ChainId,
  /** 1, 2, 3 … within the chain, without gaps. */
  n: z.int().min(1),
  /** The id of the change before it in the chain; null for the first. */
  previous: ChangeId.nullable(),
  at: Instant,
  by: AnalystId,
  article: ArticleId,
  text: TextHash,
  /** Null for an act on the article as a whole, its note. */
  claim: ClaimId.nullable(),
  what: ChangeKind,
  /** The fields it sets, as they were and as they are from here on; both name the same fields. */
  before: ReadingPatch,
  after: ReadingPatch,
  /** The claim as it was found when this analyst first touched it, so that folding needs no detector; null later on. */
  snapshot: Claim.nullable(),
  /** For undo and redo, the change that is taken back or made again; else null. */
  target: ChangeId.nullable(),
  /**
   * Of changes that are one step together (a split, a decision on many), the `n` of the first: they stand in the chain
   * without a gap, and are undone as one. Absent where the change was meant alone.
   */
  step: z.exactOptional(z.int().min(1)),
  /** Of what was carried over from an earlier text of the article, and of nothing else: the claim there that it was said of. */
  from: z.exactOptional(CarriedFrom),
});
export type Change = Readonly<z.infer<typeof Change>>;

/** Everything of a change but its id. */
export type ChangeContent = Omit<Change, "id">;

/** The id that a change with this content has: SHA-256 over its canonical JSON. */
export function changeId(content: ChangeContent): ChangeId {
  return sha256Hex(canonicalJson(content));
}

/** Changes whose ids were found to be their hashes. A change is never altered in place, so once is enough. */
const sound = new WeakSet<Change>();

/** Null where a change's id is the hash of its content; the id that its content has where it was altered. */
export function alteredId(change: Change): ChangeId | null {
  if (sound.has(change)) return null;
  const { id, ...content } = change;
  const expected = changeId(content);
  if (expected !== id) return expected;
  sound.add(change);
  return null;
}
