import type { Instant } from "#domain/article/article.ts";
import type { ChainHead } from "#domain/history/chain-head.ts";
import type { Intent } from "#domain/history/act.ts";
import { foldChange } from "#domain/history/fold.ts";
import { planActs } from "#domain/history/plan.ts";
import type { Sheet } from "#domain/history/sheet.ts";

/** Stands for a chain and an analyst until the commit names the true ones; never stored. */
export const provisionalId = "0".repeat(32);

/**
 * The sheet as it will be when these acts are stored. Acts on other texts are passed over, as is whatever takes
 * acts back, whose outcome only the history knows.
 */
export function withPendingActs(sheet: Sheet, pending: readonly Intent[], now: () => Instant): Sheet {
  let shown = sheet;
  for (const intent of pending) {
    if (intent.kind !== "claim" && intent.kind !== "article-note" && intent.kind !== "step") continue;
    const here = planActs(intent).filter(({ article, text }) => article === sheet.article && text === sheet.text);
    const head: ChainHead = {
      chain: provisionalId,
      analyst: sheet.analyst ?? provisionalId,
      at: now(),
      last: null,
      step: null,
    };
    for (const act of here) {
      const change = act.perform(shown, head);
      if (change && !("refused" in change)) shown = foldChange(shown, change);
    }
  }
  return shown;
}
