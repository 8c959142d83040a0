import { wordRuns } from "#domain/import/difference.ts";
import type { WrittenWord } from "#domain/relate/written-word.ts";

/** Words `[oldFrom, oldTo)` in place of which words `[newFrom, newTo)` stand; one side may be empty, never both. */
export interface Replacement {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Where the words of one stretch stand in another. */
export interface WordDifference {
  readonly replacements: readonly Replacement[];
  /** For each old word the new one that it is, or -1. */
  readonly kept: Int32Array;
}

/** After so many words put in or taken out the rest counts as replaced: nobody reads it as an edit. */
const mostEdits = 600;

/** Compares two stretches word by word. */
export function wordDifference(old: readonly WrittenWord[], now: readonly WrittenWord[]): WordDifference {
  const kept = new Int32Array(old.length).fill(-1);
  const runs = wordRuns(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
    mostEdits,
  );
  if (!runs) return { replacements: [{ oldFrom: 0, oldTo: old.length, newFrom: 0, newTo: now.length }], kept };
  const replacements: Replacement[] = [];
  let [oldAt, newAt] = [0, 0];
  let from = { old: 0, now: 0 };
  const close = () => {
    if (from.old < oldAt || from.now < newAt)
      replacements.push({ oldFrom: from.old, oldTo: oldAt, newFrom: from.now, newTo: newAt });
  };
  for (const { kind, length } of runs) {
    if (kind === "removed") oldAt += length;
    else if (kind === "added") newAt += length;
    else {
      close();
      for (let i = 0; i < length; i += 1) kept[oldAt + i] = newAt + i;
      oldAt += length;
      newAt += length;
      from = { old: oldAt, now: newAt };
    }
  }
  close();
  return { replacements, kept };
}
