import type { Change, ChangeId } from "#domain/history/change.ts";

/** What an analyst did at once and takes back as one. */
export interface Step {
  /** In the order in which they were made; at least one. */
  readonly changes: readonly [Change, ...Change[]];
  /** Whether it is taken back at present. */
  readonly undone: boolean;
}

/**
 * One chain's acts as steps, newest first. Taking back and making again are no steps of their own where what they are
 * about is among the changes: they show in whether that is undone. Going back is a step, taken back like any other.
 * @param newestFirst the chain's changes from the newest on, without a gap
 */
export function stepsOf(newestFirst: readonly Change[]): readonly Step[] {
  const undone = undoneChanges(newestFirst);
  const given = new Set(newestFirst.map(({ id }) => id));
  const steps: { changes: [Change, ...Change[]]; undone: boolean }[] = [];
  for (const change of newestFirst) {
    if (change.target !== null && given.has(change.target)) continue;
    const later = steps.at(-1);
    if (later && change.step !== undefined && later.changes[0].step === change.step) later.changes.unshift(change);
    else steps.push({ changes: [change], undone: undone.has(change.id) });
  }
  return steps;
}

/** The changes that are taken back: only the newest word on each counts. */
function undoneChanges(newestFirst: readonly Change[]): ReadonlySet<ChangeId> {
  const settled = new Set<ChangeId>();
  const undone = new Set<ChangeId>();
  for (const { target, what } of newestFirst) {
    if (target === null || settled.has(target)) continue;
    settled.add(target);
    if (what === "undo") undone.add(target);
  }
  return undone;
}
