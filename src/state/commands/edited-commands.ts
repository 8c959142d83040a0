import { type Status, statuses } from "#domain/claim/status.ts";
import type { Command } from "#state/commands/command.ts";
import { statusNames } from "#state/commands/reading-commands.ts";

/** What the commands act on that compare two versions of an article. */
export interface EditedContext {
  /** Why no claim is in hand, as a sentence; null where one is. */
  readonly nothingInHand: string | null;
  /** Why nothing can be decided on the claim in hand, as a sentence; null where it can. */
  readonly nothingToDecide: string | null;
  /** Why it can't be decided as it was, likewise. */
  readonly nothingToRepeat: string | null;
  readonly move: (step: 1 | -1, waitingOnly: boolean) => void;
  readonly decide: (status: Status) => void;
  readonly decideSo: () => void;
  readonly dismiss: () => void;
  readonly reopen: () => void;
  readonly open: () => void;
  /** Why nothing can be taken back, or made again, as sentences; null where it can. */
  readonly nothingToUndo: string | null;
  readonly nothingToRedo: string | null;
  readonly takeBack: (kind: "undo" | "redo") => void;
}

type EditedCommand = Command<EditedContext>;

export const nextEdited: EditedCommand = moving("edited-next", "Next claim", { key: "J" }, 1, false);
export const previousEdited: EditedCommand = moving("edited-previous", "Previous claim", { key: "K" }, -1, false);

export const decideSoHereToo: EditedCommand = {
  id: "edited-decide-so",
  name: "Decide so here too",
  group: "Decide",
  shortcut: { key: "A" },
  refusal: ({ nothingInHand, nothingToRepeat }) => nothingInHand ?? nothingToRepeat,
  run: ({ decideSo }) => decideSo(),
};

export const editedDecisions: readonly { readonly status: Status; readonly command: EditedCommand }[] = statuses.map(
  (status, i) => ({
    status,
    command: {
      id: `edited-${status}`,
      name: statusNames[status],
      group: "Decide",
      shortcut: { key: String(i + 1) },
      refusal: refusalToDecide,
      run: ({ decide }) => decide(status),
    },
  }),
);

export const dismissEdited: EditedCommand = {
  id: "edited-dismiss",
  name: "Not a claim",
  group: "Decide",
  shortcut: { key: "X" },
  refusal: refusalToDecide,
  run: ({ dismiss }) => dismiss(),
};

export const openEdited: EditedCommand = {
  id: "edited-open",
  name: "Read it in the article",
  group: "Move",
  shortcut: { key: "Enter" },
  refusal: ({ nothingInHand }) => nothingInHand,
  run: ({ open }) => open(),
};

/** The commands on the claims of two versions. */
export const editedCommands: readonly EditedCommand[] = [
  nextEdited,
  previousEdited,
  moving("edited-next-waiting", "Next claim that waits for you", { key: "J", shift: true }, 1, true),
  moving("edited-previous-waiting", "Previous claim that waits for you", { key: "K", shift: true }, -1, true),
  decideSoHereToo,
  ...editedDecisions.map(({ command }) => command),
  {
    id: "edited-reopen",
    name: "Open again",
    group: "Decide",
    shortcut: { key: "0" },
    refusal: refusalToDecide,
    run: ({ reopen }) => reopen(),
  },
  dismissEdited,
  openEdited,
  {
    id: "edited-undo",
    name: "Undo",
    group: "Take back",
    shortcut: { key: "Z", control: true },
    refusal: ({ nothingToUndo }) => nothingToUndo,
    run: ({ takeBack }) => takeBack("undo"),
  },
  {
    id: "edited-redo",
    name: "Redo",
    group: "Take back",
    shortcut: { key: "Z", control: true, shift: true },
    refusal: ({ nothingToRedo }) => nothingToRedo,
    run: ({ takeBack }) => takeBack("redo"),
  },
];

function refusalToDecide({ nothingInHand, nothingToDecide }: EditedContext): string | null {
  return nothingInHand ?? nothingToDecide;
}

function moving(
  id: string,
  name: string,
  shortcut: EditedCommand["shortcut"],
  step: 1 | -1,
  waitingOnly: boolean,
): EditedCommand {
  return {
    id,
    name,
    group: "Move",
    shortcut,
    refusal: ({ nothingInHand }) => nothingInHand,
    run: ({ move }) => move(step, waitingOnly),
  };
}
