import { useShortcutKeys } from "#state/commands/bindings.ts";
import type { Command } from "#state/commands/command.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";

interface CommandButtonProps<Context> {
  readonly command: Command<Context>;
  readonly label: string;
  readonly context: Context;
}

/** A command to press, under a name that fits its place; refused, it says why. */
export function CommandButton<Context>({ command, label, context }: CommandButtonProps<Context>) {
  const keys = useShortcutKeys(command);
  return (
    <Button
      keyHint={keys}
      // What is selected in the text, or where the caret stands in it, may be what the command is about.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        const refusal = command.refusal(context);
        if (refusal === null) command.run(context);
        else session.getState().notify(refusal);
      }}
    >
      {label}
    </Button>
  );
}
