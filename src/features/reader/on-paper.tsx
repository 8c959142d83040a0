import { type ComponentType, useEffect, useState } from "react";
import { usePrinting } from "#features/reader/use-printing.ts";
import { whenIdle } from "#state/when-idle.ts";

interface OnPaperProps {
  readonly column: HTMLElement | null;
}

/**
 * What the article has on paper alone. Its code comes as soon as nobody waits for anything, and not when it is asked for:
 * printing waits for no file.
 */
export function OnPaper({ column }: OnPaperProps) {
  const [Notes, setNotes] = useState<ComponentType<OnPaperProps> | null>(null);
  const printing = usePrinting();
  useEffect(() => {
    const load = async () => {
      await whenIdle();
      const { PrintedNotes } = await import("#features/reader/printed-notes.tsx");
      setNotes(() => PrintedNotes);
    };
    // Without a server the text is printed without its notes.
    load().catch(() => undefined);
  }, []);
  return printing && Notes ? <Notes column={column} /> : null;
}
