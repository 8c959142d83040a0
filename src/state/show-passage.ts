import type { Span } from "#domain/anchor/span.ts";
import { readerSelection, select } from "#state/text-selection.ts";

/**
 * Brings a passage of the article in hand into view and selects it there, as a hand would; false where it is not shown
 * as a whole (it stands in furniture that is folded away).
 */
export function showPassage(passage: Span): boolean {
  select(passage);
  const selection = document.getSelection();
  const { anchorNode } = selection ?? {};
  const selected = readerSelection();
  if (selected?.start !== passage.start || selected.end !== passage.end) {
    selection?.removeAllRanges();
    return false;
  }
  // At once: with sections that are not laid out yet, smooth scrolling ends elsewhere.
  anchorNode?.parentElement?.scrollIntoView({ block: "center" });
  return true;
}
