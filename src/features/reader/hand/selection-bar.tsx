import { useEffect, useState } from "react";
import { attachSelection } from "#state/commands/evidence-commands.ts";
import { type BoundCommand, useAvailableCommands } from "#state/commands/registry.ts";
import { type SpanContext, selectionCommands } from "#state/commands/span-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { session } from "#state/session.ts";
import { readerSelection } from "#state/text-selection.ts";
import { Button } from "#ui/button.tsx";

interface SelectionBarProps {
  readonly column: HTMLElement;
  readonly context: SpanContext;
}

/** Where the bar stands, in pixels of the column. */
interface Place {
  readonly top: number;
  readonly below: boolean;
}

/** Short names: what stands at the selection is about it anyway. */
const labels: Readonly<Record<string, string>> = {
  "make-claim": "Claim",
  "set-source": "Source",
  "set-cue": "Cue",
  "add-piece": "Add to claim",
  "leave-out": "Leave out",
  [attachSelection.id]: "Evidence",
};

/** What the selected words can become, beside them, for mouse and finger. The keys do the same without it. */
export function SelectionBar({ column, context }: SelectionBarProps) {
  const place = useSelectionPlace(column);
  const attach = useAvailableCommands()
    .flat()
    .filter(({ id }) => id === attachSelection.id);
  if (!place) return null;
  const bound = selectionCommands.map((command) => ({
    ...command,
    refusal: () => command.refusal(context),
    run: () => command.run(context),
  }));
  const commands = [...bound, ...attach].filter((command) => command.refusal() === null);
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label="Selected words"
      className="absolute inset-x-4 z-30 flex flex-wrap justify-center gap-1 print:hidden"
      style={{ top: place.top, transform: place.below ? undefined : "translateY(-100%)" }}
      // The selection stays while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div className="flex flex-wrap gap-1 rounded-lg border border-line bg-panel p-1 shadow-lg">
        {commands.map((command) => (
          <ChoiceButton key={command.id} command={command} />
        ))}
      </div>
    </div>
  );
}

function ChoiceButton({ command }: { readonly command: BoundCommand }) {
  const keys = useShortcutKeys(command);
  const choose = () => {
    const refusal = command.refusal();
    if (refusal === null) command.run();
    else session.getState().notify(refusal);
  };
  return (
    <Button keyHint={keys} onClick={choose}>
      {labels[command.id] ?? command.name}
    </Button>
  );
}

/** Above the selection, or below it where there is no room; nowhere while nothing is selected. */
function useSelectionPlace(column: HTMLElement): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setPlace(placeOf(column)));
    };
    document.addEventListener("selectionchange", measure);
    // Something may be selected already, before this was loaded.
    measure();
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", measure);
    };
  }, [column]);
  return place;
}

/** Room for the bar above the first line, in pixels. */
const barHeight = 96;

function placeOf(column: HTMLElement): Place | null {
  if (!readerSelection()) return null;
  const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
  const frame = column.closest("[data-reader-scroll]")?.getBoundingClientRect();
  if (!box || !frame) return null;
  const origin = column.getBoundingClientRect();
  const below = box.top - frame.top < barHeight;
  return { top: below ? box.bottom - origin.top + 8 : box.top - origin.top - 8, below };
}
