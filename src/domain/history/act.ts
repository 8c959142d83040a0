import type { ArticleId, TextHash } from "#domain/article/article.ts";
import { sameJson } from "#domain/canonical-json.ts";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { Claim, ClaimId } from "#domain/claim/claim.ts";
import { type Reading, type ReadingPatch, untouchedReading } from "#domain/claim/reading.ts";
import { type ChainHead, nextChange } from "#domain/history/chain-head.ts";
import type { Change } from "#domain/history/change.ts";
import { type ClaimAct, patchOf } from "#domain/history/claim-act.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** One text of one article, on which an act is. */
interface Place {
  readonly article: ArticleId;
  readonly text: TextHash;
}

/** An act on one claim of one text. The claim comes whole and as it was found, for the case that it has not been touched before. */
export interface ClaimIntent extends Place {
  readonly kind: "claim";
  readonly claim: Claim;
  readonly act: ClaimAct;
}

/** Writing the note on an article as a whole. */
export interface ArticleNoteIntent extends Place {
  readonly kind: "article-note";
  readonly note: string;
}

/** Several acts, of any articles, as one step: all are done or none, and one undo takes all of them back. */
export interface StepIntent {
  readonly kind: "step";
  readonly acts: readonly ClaimIntent[];
}

/** Taking back, or making again, the last step on a text. */
export interface UndoIntent extends Place {
  readonly kind: "undo" | "redo";
}

/**
 * Taking back one step of this browser's chain, or making it again, whatever came after it; refused where that has built
 * on how things stood.
 */
export interface TakeBackIntent {
  readonly kind: "take-back" | "make-again";
  /** Of one of its changes. */
  readonly n: number;
}

/** Bringing everything back to how it stood when this browser's chain had `n` changes; itself a step that undo takes back. */
export interface BackIntent {
  readonly kind: "back";
  readonly n: number;
}

/** What an analyst wants done; the repository makes changes of it inside one transaction. */
export type Intent = ClaimIntent | ArticleNoteIntent | StepIntent | UndoIntent | TakeBackIntent | BackIntent;

/** The change that an act makes of a claim's reading, or null when it would change nothing. */
export function performAct(intent: ClaimIntent, sheet: Sheet, head: ChainHead): Change | null {
  const touched = sheet.touched[intent.claim.id];
  const reading = touched?.reading ?? untouchedReading;
  const after = patchOf(intent.act, reading, head);
  const before = sameFields(after, reading);
  if (sameJson(before, after)) return null;
  return nextChange(head, {
    article: intent.article,
    text: intent.text,
    claim: intent.claim.id,
    what: intent.act.kind,
    before,
    after,
    snapshot: touched ? null : madeBy(head.analyst, intent.claim),
    target: null,
    ...(intent.act.kind === "carry" && { from: intent.act.from }),
  });
}

/** A claim that is made by hand comes without its maker, whom nobody knows before their first act is stored. */
function madeBy(analyst: AnalystId, claim: Claim): Claim {
  return claim.foundBy.kind === "analyst" ? { ...claim, foundBy: { ...claim.foundBy, by: analyst } } : claim;
}

/** The change that a new note on the article makes, or null when it is the one it has. */
export function performArticleNote({ article, text, note }: ArticleNoteIntent, sheet: Sheet, head: ChainHead) {
  if (sheet.note === note) return null;
  const [before, after] = [{ note: sheet.note }, { note }];
  return nextChange(head, { article, text, claim: null, what: "note", before, after, snapshot: null, target: null });
}

/** Why an undo or redo is refused, as a sentence for the analyst. */
export interface Refusal {
  readonly refused: string;
}

/** The change that takes `target` back, or makes it again; refused where the claim has since been changed otherwise. */
export function performUndo(kind: "undo" | "redo", target: Change, sheet: Sheet, head: ChainHead): Change | Refusal {
  const [expected, wanted] = kind === "undo" ? [target.after, target.before] : [target.before, target.after];
  if (!sameJson(standsNow(target.claim, expected, sheet), expected))
    return {
      refused: `That claim has been changed since, so this ${kind} would overwrite newer work. Nothing was changed.`,
    };
  const { article, text, claim, id } = target;
  return nextChange(head, {
    article,
    text,
    claim,
    what: kind,
    before: expected,
    after: wanted,
    snapshot: null,
    target: id,
  });
}

/** The change that gives these fields of a claim, or of the article's note, the values they once had; null where they have them. */
export function performBack(
  place: Place,
  claim: ClaimId | null,
  fields: ReadingPatch,
  sheet: Sheet,
  head: ChainHead,
): Change | null {
  const before = standsNow(claim, fields, sheet);
  if (sameJson(before, fields)) return null;
  return nextChange(head, { ...place, claim, what: "back", before, after: fields, snapshot: null, target: null });
}

/** What the sheet now says of the fields that a patch names. */
function standsNow(claim: ClaimId | null, patch: ReadingPatch, sheet: Sheet): ReadingPatch {
  if (claim === null) return { note: sheet.note };
  return sameFields(patch, sheet.touched[claim]?.reading ?? untouchedReading);
}

function sameFields(patch: ReadingPatch, reading: Reading): ReadingPatch {
  return {
    ...(patch.decision !== undefined && { decision: reading.decision }),
    ...(patch.dismissed !== undefined && { dismissed: reading.dismissed }),
    ...(patch.note !== undefined && { note: reading.note }),
    ...(patch.deniedBy !== undefined && { deniedBy: reading.deniedBy }),
    ...(patch.made !== undefined && { made: reading.made }),
    ...(patch.kind !== undefined && { kind: reading.kind }),
    ...(patch.pieces !== undefined && { pieces: reading.pieces }),
    ...(patch.source !== undefined && { source: reading.source }),
    ...(patch.cue !== undefined && { cue: reading.cue }),
    ...(patch.evidence !== undefined && { evidence: reading.evidence }),
    ...(patch.linkedDenials !== undefined && { linkedDenials: reading.linkedDenials }),
    ...(patch.linkedDenied !== undefined && { linkedDenied: reading.linkedDenied }),
    ...(patch.publish !== undefined && { publish: reading.publish }),
    ...(patch.verdict !== undefined && { verdict: reading.verdict }),
  };
}
