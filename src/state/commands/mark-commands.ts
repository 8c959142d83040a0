import { type ClaimKind, claimKinds } from "#domain/claim/reading.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Command } from "#state/commands/command.ts";
import { type ReadingContext, refusalOnSelected } from "#state/commands/reading-commands.ts";
import type { WantedField } from "#state/session.ts";

/** What the commands act on that say more of a claim, or of the article, than a status does. */
export interface MarkContext extends Pick<ReadingContext, "act"> {
  readonly selected: ReadClaim | null;
  readonly focusField: (field: WantedField) => void;
}

type MarkCommand = Command<MarkContext>;

/** What a claim can be marked as, as a person reads it. */
export const kindNames: Readonly<Record<ClaimKind, string>> = {
  opinion: "Opinion",
  forecast: "Forecast",
  background: "Background",
};

/** Marking the selected claim, or taking the mark off, one command for each kind. */
export const kindCommands: Readonly<Record<ClaimKind, MarkCommand>> = {
  opinion: marking("opinion", "O"),
  forecast: marking("forecast", "F"),
  background: marking("background", "B"),
};

export const giveReason: MarkCommand = {
  id: "give-reason",
  name: "Why not as suggested",
  group: "Decide",
  shortcut: { key: "R" },
  refusal: ({ selected }) =>
    refusalOnSelected({ selected }) ??
    (selected && isAgainstSuggestion(selected)
      ? null
      : "This claim isn’t decided otherwise than suggested, so there is nothing to give a reason for."),
  run: ({ focusField }) => focusField("reason"),
};

export const writeArticleNote: MarkCommand = {
  id: "write-article-note",
  name: "Note on the article",
  group: "Decide",
  shortcut: { key: "N", shift: true },
  refusal: () => null,
  run: ({ focusField }) => focusField("article-note"),
};

/** Everything that says more of a claim, or of the article, than a status does. */
export const markCommands: readonly MarkCommand[] = [
  ...claimKinds.map((kind) => kindCommands[kind]),
  giveReason,
  writeArticleNote,
];

/** Whether the claim was decided otherwise than the tool then suggested. */
export function isAgainstSuggestion({ reading: { decision, dismissed } }: Pick<ReadClaim, "reading">): boolean {
  return !dismissed && decision !== null && decision.suggested !== null && decision.suggested !== decision.status;
}

function marking(kind: ClaimKind, key: string): MarkCommand {
  return {
    id: `mark-${kind}`,
    name: kindNames[kind],
    group: "Decide",
    shortcut: { key },
    refusal: refusalOnSelected,
    run: ({ selected, act }) => {
      if (selected) act(selected, { kind: "kind", mark: selected.reading.kind === kind ? null : kind });
    },
  };
}
