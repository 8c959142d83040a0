import { type KeyboardEvent, useId, useState } from "react";
import type { Shortcut } from "#domain/shortcut.ts";
import { printedKeys } from "#state/commands/bindings.ts";
import { pairOf, pressedShortcut } from "#state/commands/rebinding.ts";
import { Button } from "#ui/button.tsx";

interface KeyCaptureProps {
  /** The command's name. */
  readonly name: string;
  /** Takes the keys; says as a sentence why it can't, null when it did. */
  readonly onKeep: (shortcut: Shortcut) => string | null;
  readonly onLeave: () => void;
}

const withAlt = "Alt writes letters on many keyboards, so no command can have it. Press other keys.";

/** A field that is not written in but pressed in: it takes the next keys for a command's own. */
export function KeyCapture({ name, onKeep, onLeave }: KeyCaptureProps) {
  const id = useId();
  const [caught, setCaught] = useState<Shortcut | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const keep = () => {
    if (!caught) return;
    setProblem(onKeep(caught));
    setCaught(null);
  };
  const take = (event: KeyboardEvent) => {
    // Tab goes on, as everywhere; the window must not close with Escape, nor the desk obey what is pressed here.
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") onLeave();
    else if (event.altKey) setProblem(withAlt);
    else if (caught && event.key === "Enter") keep();
    else if (caught && event.key === "Backspace") setCaught(null);
    else {
      const pressed = pressedShortcut(event.nativeEvent);
      if (!pressed) return;
      setProblem(null);
      setCaught((caught && pairOf(caught, pressed)) ?? pressed);
    }
  };
  return (
    <div className="mt-1 mb-2 flex flex-col gap-1">
      <label htmlFor={id} className="sr-only">
        New keys for {name}
      </label>
      <div className="flex gap-2">
        <input
          // It was asked for by pressing “Change”, which it stands in for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          id={id}
          readOnly
          value={caught ? printedKeys(caught) : ""}
          placeholder="Press keys"
          aria-describedby={`${id}-hint`}
          onKeyDown={take}
          className="min-h-[30px] w-28 grow rounded-[8px] border border-edge bg-panel px-2.5 py-1 text-base pointer-coarse:min-h-11"
        />
        {caught && <Button onClick={keep}>Keep</Button>}
        <Button variant="plain" onClick={onLeave}>
          Leave it
        </Button>
      </div>
      <p id={`${id}-hint`} aria-live="polite" className="text-sm text-ink-3">
        {caught
          ? `Enter keeps ${printedKeys(caught)}.${pairOf(caught, caught) ? " A second key makes a pair of it." : ""}`
          : "Press the new keys. Esc leaves it as it is."}
      </p>
      <p role="alert" className="text-sm text-error empty:hidden">
        {problem}
      </p>
    </div>
  );
}
