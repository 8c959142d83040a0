import { statuses } from "#domain/claim/status.ts";
import { useClaimsPage } from "#state/claims-page.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import type { Command } from "#state/commands/command.ts";
import {
  type ClaimsContext,
  decideManyCommands,
  dismissMany,
  openLine,
  reopenMany,
  restoreMany,
  selectNone,
  takeBack,
} from "#state/commands/claims-commands.ts";
import { Button } from "#ui/button.tsx";

/** What can be done to the selected claims, or to the one in hand. */
export function ActionBar({ context }: { readonly context: ClaimsContext }) {
  const { selected, lines, line, view } = useClaimsPage();
  const inHand = lines.line(line);
  const acts = [...statuses.map((status) => decideManyCommands[status]), reopenMany, dismissMany];
  const many = selected.size > 0;
  return (
    <section
      aria-label="Decide"
      className="flex flex-none flex-wrap items-center gap-1.5 border-t border-line bg-panel px-3 py-2 max-sm:[&_kbd]:hidden"
    >
      <output className="me-1 min-w-24 text-ink-2 max-sm:w-full" aria-live="polite">
        {many ? `${selected.size.toLocaleString("en")} selected` : inHand?.kind === "claim" ? "The claim in hand" : ""}
      </output>
      {acts.map((command) => (
        <CommandButton key={command.id} command={command} context={context} />
      ))}
      {view.filter.status.includes("dismissed") && <CommandButton command={restoreMany} context={context} />}
      <span className="grow" />
      {many ? (
        <CommandButton command={selectNone} context={context} />
      ) : (
        <CommandButton command={openLine} name={inHand?.kind === "group" ? "Show" : "Open"} context={context} />
      )}
      {context.steps > 0 && <CommandButton command={takeBack} name="Undo" context={context} />}
    </section>
  );
}

interface CommandButtonProps {
  readonly command: Command<ClaimsContext>;
  readonly name?: string;
  readonly context: ClaimsContext;
}

function CommandButton({ command, name = command.name, context }: CommandButtonProps) {
  const keys = useShortcutKeys(command);
  return (
    <Button keyHint={keys} disabledReason={command.refusal(context) ?? undefined} onClick={() => command.run(context)}>
      {name}
    </Button>
  );
}
