import type { Command } from "#state/commands/command.ts";

/** What the guidelines beside a text are shown and hidden by. */
export interface GuidelinesContext {
  readonly toggle: () => void;
}

export const showGuidelines: Command<GuidelinesContext> = {
  id: "show-guidelines",
  name: "Guidelines beside the text",
  group: "Show",
  shortcut: { first: "G", second: "L" },
  refusal: () => null,
  run: ({ toggle }) => toggle(),
};

export const guidelinesCommands: readonly Command<GuidelinesContext>[] = [showGuidelines];
