import { useEffect, useRef, useState } from "react";
import { KeyCapture } from "#app/key-capture.tsx";
import { printedKeys, shortcutOf, useShortcutKeys } from "#state/commands/bindings.ts";
import type { KnownCommand } from "#state/commands/catalogue.ts";
import type { Rebinding } from "#state/commands/use-rebinding.ts";
import { Button } from "#ui/button.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

interface BindableCommandProps {
  readonly command: KnownCommand;
  readonly rebinding: Rebinding;
  /** Told what was done, or why it was not, as a sentence. */
  readonly onNews: (sentence: string) => void;
}

/** A command in the sheet of keys: its name, its keys, and ways to give it others. */
export function BindableCommand({ command, rebinding, onNews }: BindableCommandProps) {
  const keys = useShortcutKeys(command);
  const [capturing, setCapturing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const wasCapturing = useRef(false);
  useEffect(() => {
    // The field that had the focus is gone; the button that it stood in for has it again.
    if (wasCapturing.current && !capturing) change.current?.focus();
    wasCapturing.current = capturing;
  }, [capturing]);

  const said = (problem: string | null) => {
    onNews(problem ?? newsOf(command));
    return problem;
  };
  const reset = () => {
    if (said(rebinding.reset(command)) === null) change.current?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <dt className="min-w-0 grow basis-40">{command.name}</dt>
      <dd className="flex items-center gap-1">
        {keys === undefined ? <span className="text-ink-3">no keys</span> : <Kbd keys={keys} />}
        <Button ref={change} variant="plain" className="text-ink-2" onClick={() => setCapturing(true)}>
          Change <VisuallyHidden>the keys of {command.name}</VisuallyHidden>
        </Button>
        {rebinding.isChanged(command) && (
          <Button variant="plain" className="text-ink-2" onClick={reset}>
            Reset <VisuallyHidden>the keys of {command.name}</VisuallyHidden>
          </Button>
        )}
      </dd>
      {capturing && (
        <dd className="w-full">
          <KeyCapture
            name={command.name}
            onLeave={() => setCapturing(false)}
            onKeep={(shortcut) => {
              const problem = rebinding.bind(command, shortcut);
              if (problem === null) {
                setCapturing(false);
                onNews(newsOf(command));
              }
              return problem;
            }}
          />
        </dd>
      )}
    </div>
  );
}

function newsOf(command: KnownCommand): string {
  const shortcut = shortcutOf(command);
  return shortcut ? `${printedKeys(shortcut)} is “${command.name}” now.` : `“${command.name}” has no keys now.`;
}
