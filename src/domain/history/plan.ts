import type { ArticleId, TextHash } from "#domain/article/article.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { ReadingPatch } from "#domain/claim/reading.ts";
import {
  type ArticleNoteIntent,
  type ClaimIntent,
  type Refusal,
  type StepIntent,
  performAct,
  performArticleNote,
  performBack,
  performUndo,
} from "#domain/history/act.ts";
import { type ChainHead, headAfter } from "#domain/history/chain-head.ts";
import type { Change } from "#domain/history/change.ts";
import type { GrowingSheet } from "#domain/history/fold.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** One of the things that an intent comes to, on one text. */
export interface PlannedAct {
  readonly article: ArticleId;
  readonly text: TextHash;
  /** The change that it makes of the sheet as it then is; null for none. */
  readonly perform: (sheet: Sheet, head: ChainHead) => Change | Refusal | null;
}

/** What an act, or several as one step, come to. */
export function planActs(intent: ClaimIntent | ArticleNoteIntent | StepIntent): readonly PlannedAct[] {
  if (intent.kind === "step") return intent.acts.flatMap(planActs);
  const { article, text } = intent;
  return [
    {
      article,
      text,
      perform: (sheet, head) =>
        intent.kind === "claim" ? performAct(intent, sheet, head) : performArticleNote(intent, sheet, head),
    },
  ];
}

/**
 * Taking a step back, or making it again.
 * @param step all changes of the step, in the order of `n`
 */
export function planUndo(kind: "undo" | "redo", step: readonly Change[]): readonly PlannedAct[] {
  // Backwards, since within a step a later change may stand on an earlier one's ground.
  const inOrder = kind === "undo" ? step.toReversed() : step;
  return inOrder.map((target) => ({
    article: target.article,
    text: target.text,
    perform: (sheet, head) => performUndo(kind, target, sheet, head),
  }));
}

/**
 * Bringing everything back to how it stood before these changes.
 * @param since all changes of the chain from there on, in the order of `n`
 */
export function planBack(since: readonly Change[]): readonly PlannedAct[] {
  const wanted = new Map<string, { place: Change; claim: ClaimId | null; fields: ReadingPatch }>();
  // Newest first: what the oldest of them found is what stays.
  for (const change of since.toReversed()) {
    const key = `${change.article} ${change.text} ${change.claim ?? ""}`;
    const later = wanted.get(key);
    wanted.set(key, { place: change, claim: change.claim, fields: { ...later?.fields, ...change.before } });
  }
  return [...wanted.values()].map(({ place: { article, text }, claim, fields }) => ({
    article,
    text,
    perform: (sheet, head) => performBack({ article, text }, claim, fields, sheet, head),
  }));
}

/**
 * Carries planned acts out, each on what the ones before it have made of the sheets; all of them, or none and a refusal.
 * @param sheetOf the sheet of an act's text, which grows by the changes; of no use any more after a refusal
 */
export function carryOut(
  acts: readonly PlannedAct[],
  sheetOf: (act: PlannedAct) => GrowingSheet,
  start: Omit<ChainHead, "step">,
): readonly Change[] | Refusal {
  const changes: Change[] = [];
  let head: ChainHead = { ...start, step: acts.length > 1 ? (start.last?.n ?? 0) + 1 : null };
  for (const act of acts) {
    const sheet = sheetOf(act);
    const change = act.perform(sheet.sheet(), head);
    if (change === null) continue;
    if ("refused" in change) return change;
    sheet.add(change);
    changes.push(change);
    head = headAfter(head, change);
  }
  return changes;
}
