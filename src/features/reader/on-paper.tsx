import { PrintedNotes } from "#features/reader/printed-notes.tsx";
import { usePrinting } from "#features/reader/use-printing.ts";

interface OnPaperProps {
  /** The element that holds the text. */
  readonly column: HTMLElement | null;
}

/** What the article has on paper alone. */
export function OnPaper({ column }: OnPaperProps) {
  return usePrinting() ? <PrintedNotes column={column} /> : null;
}
