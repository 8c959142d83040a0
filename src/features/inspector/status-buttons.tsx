import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { statuses } from "#domain/claim/status.ts";
import { StatusButton } from "#features/inspector/status-button.tsx";
import { type Command, shortcutKeys } from "#state/commands/command.ts";
import { type ReadingContext, decideCommands, dismiss, reopen } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { Button } from "#ui/button.tsx";

/** The four statuses to decide for, and the two ways to take a claim out of them. */
export function StatusButtons({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  return (
    <>
      <fieldset aria-label="Status" className="mt-4 mb-2 grid grid-cols-2 gap-2">
        {statuses.map((status) => (
          <StatusButton
            key={status}
            status={status}
            command={decideCommands[status]}
            decided={selected.standing === status}
            suggested={selected.standing === "open" && selected.suggested === status}
            context={context}
          />
        ))}
      </fieldset>
      <div className="mb-4 flex gap-1">
        {selected.standing !== "open" && <CommandButton command={reopen} context={context} />}
        <CommandButton command={dismiss} context={context} />
      </div>
    </>
  );
}

function CommandButton({
  command,
  context,
}: {
  readonly command: Command<ReadingContext>;
  readonly context: ReadingContext;
}) {
  return (
    <Button variant="plain" keyHint={shortcutKeys(command.shortcut)} onClick={() => command.run(context)}>
      {command.name}
    </Button>
  );
}
