import { type Status, statuses } from "#domain/claim/status.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import type { Command } from "#state/commands/command.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import type { ActOn } from "#state/decide-many.ts";

/** What the commands on the list of all claims act on. */
export interface ClaimsContext {
  /** How many lines are listed. */
  readonly lines: number;
  /** What the keys act on: the line in hand. Null where nothing is listed. */
  readonly inHand: "claim" | "group" | null;
  /** How many claims are selected. */
  readonly selected: number;
  /** Moves by so many lines; with `extend` the claims on the way are selected. */
  readonly move: (step: 1 | -1, extend: boolean) => void;
  /** Selects the claim in hand or the group's claims, or no more. */
  readonly toggle: () => void;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  /** Opens the claim in the reader, or the group in the list. */
  readonly open: () => void;
  /** Acts on the selected claims, or on the one in hand. `done` says what was done: "decided Sourced". */
  readonly actOn: (act: ActOn, done: string) => void;
  readonly takeBack: () => void;
  /** How many steps taken on this page can be taken back. */
  readonly steps: number;
}

type ClaimsCommand = Command<ClaimsContext>;

const noneListed = "No claim is listed. Take a filter away to see more.";
const groupInHand = "A group is in hand. Space selects its claims, Enter shows them.";
const nothingSelected = "Nothing is selected. Space selects the claim in hand, Ctrl+A all that are listed.";

export const nextLine = moving("claims-next", "Next claim", { key: "J" }, 1, false);
export const previousLine = moving("claims-previous", "Previous claim", { key: "K" }, -1, false);
export const selectDown = moving("claims-select-next", "Select it and the next", { key: "J", shift: true }, 1, true);
export const selectUp = moving(
  "claims-select-previous",
  "Select it and the previous",
  { key: "K", shift: true },
  -1,
  true,
);

export const selectLine: ClaimsCommand = {
  id: "claims-select",
  name: "Select, or no more",
  group: "Move",
  shortcut: { key: "Space" },
  refusal: ({ inHand }) => (inHand ? null : noneListed),
  run: ({ toggle }) => toggle(),
};

export const selectAll: ClaimsCommand = {
  id: "claims-select-all",
  name: "Select all that are listed",
  group: "Move",
  shortcut: { key: "A", control: true },
  refusal: ({ lines }) => (lines > 0 ? null : noneListed),
  run: (context) => context.selectAll(),
};

export const selectNone: ClaimsCommand = {
  id: "claims-select-none",
  name: "Select none",
  group: "Move",
  shortcut: { key: "Escape" },
  refusal: ({ selected }) => (selected > 0 ? null : nothingSelected),
  run: (context) => context.selectNone(),
};

export const openLine: ClaimsCommand = {
  id: "claims-open",
  name: "Open in its article; show a group",
  group: "Move",
  shortcut: { key: "Enter" },
  refusal: ({ inHand }) => (inHand ? null : noneListed),
  run: ({ open }) => open(),
};

/** Marking the selected claims, or the one in hand, one command for each status. */
export const decideManyCommands: Readonly<Record<Status, ClaimsCommand>> = {
  sourced: deciding("sourced"),
  unsourced: deciding("unsourced"),
  denied: deciding("denied"),
  contested: deciding("contested"),
};

export const reopenMany: ClaimsCommand = acting(
  { id: "claims-reopen", name: "Open again", shortcut: { key: "0" } },
  ({ standing, reading }) => (standing === "open" || reading.dismissed ? null : { kind: "reopen" }),
  "opened again",
);

export const dismissMany: ClaimsCommand = acting(
  { id: "claims-dismiss", name: "Not a claim", shortcut: { key: "X" } },
  ({ reading }) => (reading.dismissed ? null : { kind: "dismiss" }),
  "set aside as not a claim",
);

export const restoreMany: ClaimsCommand = acting(
  { id: "claims-restore", name: "A claim after all", shortcut: { key: "X", shift: true } },
  ({ reading }) => (reading.dismissed ? { kind: "restore" } : null),
  "brought back",
);

export const takeBack: ClaimsCommand = {
  id: "claims-undo",
  name: "Undo what was done here last",
  group: "Take back",
  shortcut: { key: "Z", control: true },
  refusal: ({ steps }) =>
    steps > 0 ? null : "Nothing was done on this page yet. What was done in an article is taken back there.",
  run: (context) => context.takeBack(),
};

/** Everything that can be done to the list of all claims, in the order the sheet of keys shows it. */
export const claimsCommands: readonly ClaimsCommand[] = [
  nextLine,
  previousLine,
  selectDown,
  selectUp,
  selectLine,
  selectAll,
  selectNone,
  openLine,
  ...statuses.map((status) => decideManyCommands[status]),
  reopenMany,
  dismissMany,
  restoreMany,
  takeBack,
];

function deciding(status: Status): ClaimsCommand {
  return acting(
    {
      id: `claims-decide-${status}`,
      name: statusNames[status],
      shortcut: { key: String(statuses.indexOf(status) + 1) },
    },
    ({ standing, suggested, reading }): ClaimAct | null =>
      standing === status || reading.dismissed ? null : { kind: "decide", status, suggested },
    `decided ${statusNames[status]}`,
  );
}

function acting(command: Pick<ClaimsCommand, "id" | "name" | "shortcut">, act: ActOn, done: string): ClaimsCommand {
  return {
    ...command,
    group: "Decide",
    refusal: ({ selected, inHand }) =>
      selected > 0 || inHand === "claim" ? null : inHand === "group" ? groupInHand : noneListed,
    run: ({ actOn }) => actOn(act, done),
  };
}

function moving(
  id: string,
  name: string,
  shortcut: ClaimsCommand["shortcut"],
  step: 1 | -1,
  extend: boolean,
): ClaimsCommand {
  return {
    id,
    name,
    group: "Move",
    shortcut,
    refusal: ({ lines }) => (lines > 0 ? null : noneListed),
    run: ({ move }) => move(step, extend),
  };
}
