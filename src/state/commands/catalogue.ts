import { claimsCommands } from "#state/commands/claims-commands.ts";
import type { Command } from "#state/commands/command.ts";
import { elsewhereCommands } from "#state/commands/elsewhere-commands.ts";
import { editedCommands } from "#state/commands/edited-commands.ts";
import { evidenceCommands } from "#state/commands/evidence-commands.ts";
import { findCommands } from "#state/commands/find-commands.ts";
import { guidelinesCommands } from "#state/commands/guidelines-commands.ts";
import { globalCommands } from "#state/commands/global-commands.ts";
import { markCommands } from "#state/commands/mark-commands.ts";
import { linkCommands, linkingCommands } from "#state/commands/link-commands.ts";
import { adjudicationCommands } from "#state/commands/review-commands.ts";
import { readingCommands } from "#state/commands/reading-commands.ts";
import { spanCommands } from "#state/commands/span-commands.ts";
import { statementCommands } from "#state/commands/statement-commands.ts";

/** What is known of a command where none is at hand: what it is called, and its own keys. */
export type KnownCommand = Pick<Command<never>, "id" | "name" | "shortcut">;

/** The commands that come and go with a view, beside those that are always there. A new list of commands is entered here. */
const ofViews: Readonly<Record<string, readonly (readonly KnownCommand[])[]>> = {
  reader: [
    readingCommands,
    spanCommands,
    markCommands,
    evidenceCommands,
    linkCommands,
    statementCommands,
    elsewhereCommands,
    findCommands,
    guidelinesCommands,
  ],
  // A mode: while it lasts its keys win over the reader's.
  linking: [linkingCommands],
  claims: [claimsCommands],
  review: [adjudicationCommands],
  edited: [editedCommands],
};

/** For every view, the commands that can be available in it together. */
export const commandsByView: readonly (readonly KnownCommand[])[] = [
  globalCommands,
  ...Object.values(ofViews).map((lists) => [...globalCommands, ...lists.flat()]),
];

/** Every command of the desk, once. */
export const allCommands: readonly KnownCommand[] = [
  ...new Map(commandsByView.flat().map((command) => [command.id, command])).values(),
];

/** The other commands that can be available together with this one, and so must have other keys; by their ids. */
export function companionsOf(id: string): readonly KnownCommand[] {
  const together = commandsByView.filter((view) => view.some((command) => command.id === id)).flat();
  return [...new Map(together.map((command) => [command.id, command])).values()].filter((command) => command.id !== id);
}
