import { useState } from "react";
import { shortcutOf } from "#state/commands/bindings.ts";
import { showCommands } from "#state/commands/global-commands.ts";
import { fittingCommands } from "#state/commands/match-command.ts";
import { useAvailableCommands } from "#state/commands/registry.ts";
import { session, useSession } from "#state/session.ts";
import { shortcutKeys } from "#domain/shortcut.ts";
import { PickDialog } from "#ui/pick-dialog.tsx";

/** Every command of the present view by name, with its keys; those that can't be done now say why. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState("");
  const recent = useSession((state) => state.recentCommands);
  const commands = useAvailableCommands()
    .flat()
    .filter(({ id }) => id !== showCommands.id);
  const fitting = fittingCommands(commands, query, recent);
  const run = (id: string) => {
    onClose();
    session.getState().rememberCommand(id);
    // After the closing window has given the focus back: a command may want it for a field of its own.
    requestAnimationFrame(() => commands.find((command) => command.id === id)?.run());
  };
  return (
    <PickDialog
      title="Commands"
      placeholder="What do you want to do?"
      query={query}
      onQuery={setQuery}
      entries={fitting.map((command) => {
        const shortcut = shortcutOf(command);
        return {
          id: command.id,
          label: command.name,
          kind: command.group,
          keys: shortcut ? shortcutKeys(shortcut) : undefined,
          disabledReason: command.refusal() ?? undefined,
        };
      })}
      none={`No command is called “${query.trim()}”. The keys and their names are in the sheet of keys.`}
      onPick={({ id }) => run(id)}
      onClose={onClose}
    />
  );
}
