import type { Instant } from "#domain/article/article.ts";
import { type ChainHead, type Intent, performAct } from "#domain/history/act.ts";
import { foldChange } from "#domain/history/fold.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** Stands for a chain and an analyst until the commit names the true ones; never stored. */
export const provisionalId = "0".repeat(32);

/**
 * The sheet as it will be when these acts are stored. Acts on other texts are passed over, as are undo and
 * redo, whose outcome only the history knows.
 */
export function withPendingActs(sheet: Sheet, pending: readonly Intent[], now: () => Instant): Sheet {
  let shown = sheet;
  for (const intent of pending) {
    if (intent.kind !== "claim" || intent.article !== sheet.article || intent.text !== sheet.text) continue;
    const head: ChainHead = { chain: provisionalId, analyst: sheet.analyst ?? provisionalId, at: now(), last: null };
    const change = performAct(intent, shown, head);
    if (change) shown = foldChange(shown, change);
  }
  return shown;
}
