import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import type { Command } from "#state/commands/command.ts";
import { type ReadingContext, dismiss, reopen } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { Button } from "#ui/button.tsx";

/** The two ways to take a claim out of the four statuses. */
export function OtherDecisions({ selected }: { readonly selected: ReadClaim }) {
  return (
    <div className="flex gap-1">
      {selected.standing !== "open" && <CommandButton command={reopen} />}
      <CommandButton command={dismiss} />
    </div>
  );
}

function CommandButton({ command }: { readonly command: Command<ReadingContext> }) {
  const context = useReadingContext();
  return (
    <Button variant="plain" keyHint={useShortcutKeys(command)} onClick={() => command.run(context)}>
      {command.name}
    </Button>
  );
}
