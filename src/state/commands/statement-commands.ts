import type { Command } from "#state/commands/command.ts";
import type { OwnStatements } from "#state/own-statements.ts";

type StatementCommand = Command<OwnStatements>;

const noneToHide = "This text has no statements of the author’s own that could be hidden.";

export const showFewer: StatementCommand = {
  id: "show-fewer-statements",
  name: "Show fewer of the author’s own statements",
  group: "Show",
  shortcut: { key: "," },
  refusal: ({ last, position }) =>
    last === 0
      ? noneToHide
      : position === 0
        ? "None of the author’s own statements is shown but what you touched."
        : null,
  run: ({ position, moveTo }) => moveTo(position - 1),
};

export const showMore: StatementCommand = {
  id: "show-more-statements",
  name: "Show more of the author’s own statements",
  group: "Show",
  shortcut: { key: "." },
  refusal: ({ last, position }) =>
    last === 0 ? noneToHide : position === last ? "All of the author’s own statements are shown." : null,
  run: ({ position, moveTo }) => moveTo(position + 1),
};

/** What changes how much of a text is shown as claims. */
export const statementCommands: readonly StatementCommand[] = [showFewer, showMore];
