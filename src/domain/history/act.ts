import type { ArticleId, Instant, TextHash } from "#domain/article/article.ts";
import { type Json, canonicalJson } from "#domain/canonical-json.ts";
import type { Claim, ClaimId } from "#domain/claim/claim.ts";
import { type AnalystId, type Reading, type ReadingPatch, untouchedReading } from "#domain/claim/reading.ts";
import type { Status } from "#domain/claim/status.ts";
import { type Change, type ChainId, type ChangeContent, type ChangeId, changeId } from "#domain/history/change.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** What an analyst can do to a claim, as data. */
export type ClaimAct =
  | { readonly kind: "decide"; readonly status: Status; readonly suggested: Status | null }
  | { readonly kind: "reopen" }
  /** Confirms links from these denials and decides what then follows, in one step. */
  | {
      readonly kind: "confirm-denial";
      readonly denials: readonly ClaimId[];
      readonly status: Status;
      readonly suggested: Status | null;
    }
  | { readonly kind: "reject-denial"; readonly denials: readonly ClaimId[] }
  | { readonly kind: "dismiss" }
  | { readonly kind: "restore" }
  | { readonly kind: "note"; readonly note: string };

/** An act on one claim of one text. The claim comes whole, for the case that it has not been touched before. */
export interface ClaimIntent {
  readonly kind: "claim";
  readonly article: ArticleId;
  readonly text: TextHash;
  readonly claim: Claim;
  readonly act: ClaimAct;
}

/** Taking back, or making again, the last act on a text. */
export interface UndoIntent {
  readonly kind: "undo" | "redo";
  readonly article: ArticleId;
  readonly text: TextHash;
}

/** What an analyst wants done; the repository makes a change of it inside one transaction. */
export type Intent = ClaimIntent | UndoIntent;

/** Where the next change of a chain goes, and who makes it when. */
export interface ChainHead {
  readonly chain: ChainId;
  readonly analyst: AnalystId;
  readonly at: Instant;
  /** The newest change of the chain, or null. */
  readonly last: { readonly n: number; readonly id: ChangeId } | null;
}

/** The change that an act makes of a claim's reading, or null when it would change nothing. */
export function performAct(intent: ClaimIntent, sheet: Sheet, head: ChainHead): Change | null {
  const touched = sheet.touched[intent.claim.id];
  const reading = touched?.reading ?? untouchedReading;
  const after = patchOf(intent.act, reading, head);
  const before = sameFields(after, reading);
  if (samePatch(before, after)) return null;
  return nextChange(head, {
    article: intent.article,
    text: intent.text,
    claim: intent.claim.id,
    what: intent.act.kind,
    before,
    after,
    snapshot: touched ? null : intent.claim,
    target: null,
  });
}

/** Why an undo or redo is refused, as a sentence for the analyst. */
export interface Refusal {
  readonly refused: string;
}

/** The change that takes `target` back, or makes it again; refused where the claim has since been changed otherwise. */
export function performUndo(kind: "undo" | "redo", target: Change, sheet: Sheet, head: ChainHead): Change | Refusal {
  const [expected, wanted] = kind === "undo" ? [target.after, target.before] : [target.before, target.after];
  const reading = sheet.touched[target.claim]?.reading ?? untouchedReading;
  if (!samePatch(sameFields(expected, reading), expected))
    return {
      refused: `That claim has been changed since, so this ${kind} would overwrite newer work. Nothing was changed.`,
    };
  return nextChange(head, {
    article: target.article,
    text: target.text,
    claim: target.claim,
    what: kind,
    before: expected,
    after: wanted,
    snapshot: null,
    target: target.id,
  });
}

function patchOf(act: ClaimAct, reading: Reading, head: ChainHead): ReadingPatch {
  switch (act.kind) {
    case "decide":
      return { decision: decisionOf(act, reading, head) };
    case "reopen":
      return { decision: null };
    case "confirm-denial":
      return {
        decision: decisionOf(act, reading, head),
        deniedBy: withVerdict(reading, act.denials, "confirmed"),
      };
    case "reject-denial":
      return { deniedBy: withVerdict(reading, act.denials, "rejected") };
    case "dismiss":
      return { dismissed: true };
    case "restore":
      return { dismissed: false };
    case "note":
      return { note: act.note };
  }
}

/** Deciding the same status again is no new decision: the first one keeps its time. */
function decisionOf(act: { status: Status; suggested: Status | null }, reading: Reading, head: ChainHead) {
  if (reading.decision?.status === act.status) return reading.decision;
  return { status: act.status, suggested: act.suggested, at: head.at, by: head.analyst };
}

function withVerdict(reading: Reading, denials: readonly ClaimId[], verdict: "confirmed" | "rejected") {
  return { ...reading.deniedBy, ...Object.fromEntries(denials.map((denial) => [denial, verdict])) };
}

function sameFields(patch: ReadingPatch, reading: Reading): ReadingPatch {
  return {
    ...(patch.decision !== undefined && { decision: reading.decision }),
    ...(patch.dismissed !== undefined && { dismissed: reading.dismissed }),
    ...(patch.note !== undefined && { note: reading.note }),
    ...(patch.deniedBy !== undefined && { deniedBy: reading.deniedBy }),
  };
}

function samePatch(a: ReadingPatch, b: ReadingPatch): boolean {
  return canonicalJson(a satisfies Json) === canonicalJson(b satisfies Json);
}

function nextChange(
  head: ChainHead,
  change: Pick<Change, "article" | "text" | "claim" | "what" | "before" | "after" | "snapshot" | "target">,
): Change {
  const content: ChangeContent = {
    version: 1,
    chain: head.chain,
    n: (head.last?.n ?? 0) + 1,
    previous: head.last?.id ?? null,
    at: head.at,
    by: head.analyst,
    ...change,
  };
  return { ...content, id: changeId(content) };
}
