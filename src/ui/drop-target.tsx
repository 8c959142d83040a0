import { type DragEvent, type ReactNode, useEffect, useState } from "react";

/** What was let go of over a target, or pasted. */
export interface Dropped {
  readonly entries: readonly (FileSystemEntry | File)[];
  readonly text: string;
}

export interface DropTargetProps {
  /** What letting go does, shown while something is held over it. */
  readonly label: string;
  readonly onDrop: (dropped: Dropped) => void;
  /** Whether what is pasted anywhere but into a field counts as dropped here. */
  readonly takesPaste?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the page that files and texts can be dropped onto. Whatever it does must be reachable otherwise too. */
export function DropTarget({ label, onDrop, takesPaste = false, className, children }: DropTargetProps) {
  // Entering a child is told before leaving its parent, so both are counted.
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    if (!takesPaste) return;
    const paste = (event: ClipboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
      if (isField || !event.clipboardData) return;
      const dropped = droppedIn(event.clipboardData);
      if (dropped.entries.length === 0 && dropped.text.trim() === "") return;
      event.preventDefault();
      onDrop(dropped);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [takesPaste, onDrop]);

  const isWanted = ({ dataTransfer }: DragEvent) =>
    ["Files", "text/plain"].some((type) => dataTransfer.types.includes(type));
  return (
    // The mouse's way alone; the buttons inside are the keyboard's.
    <div
      className={className}
      onDragEnter={(event) => isWanted(event) && setDepth(depth + 1)}
      onDragLeave={(event) => isWanted(event) && setDepth(Math.max(0, depth - 1))}
      onDragOver={(event) => isWanted(event) && event.preventDefault()}
      onDrop={(event) => {
        if (!isWanted(event)) return;
        event.preventDefault();
        setDepth(0);
        onDrop(droppedIn(event.dataTransfer));
      }}
    >
      {children}
      {depth > 0 && (
        <div
          aria-hidden="true"
          className="pointer-events-none fixed inset-3 z-40 flex items-end justify-center rounded-[12px] border-2 border-dashed border-focus pb-10"
        >
          <span className="rounded-[8px] bg-ink px-4 py-2 text-lg text-on-ink shadow-popup">{label}</span>
        </div>
      )}
    </div>
  );
}

/** To be read while the event is being handled: the browser takes the list away afterwards. */
function droppedIn(transfer: DataTransfer): Dropped {
  const entries = [...transfer.items].flatMap((item) => {
    if (item.kind !== "file") return [];
    const entry = item.webkitGetAsEntry() ?? item.getAsFile();
    return entry ? [entry] : [];
  });
  return { entries, text: transfer.getData("text/plain") };
}
