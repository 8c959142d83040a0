import { type ClaimId, compareClaims } from "#domain/claim/claim.ts";
import { type ReadClaim, decidesStatus } from "#domain/claim/read-claim.ts";
import { type Status, statuses } from "#domain/claim/status.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { keyName } from "#state/commands/bindings.ts";
import type { Command } from "#state/commands/command.ts";
import type { NextArticle } from "#state/go-to-next-article.ts";
import type { Reading } from "#state/reading.tsx";

/** What the commands on claims act on. */
export interface ReadingContext {
  readonly reading: Pick<Reading, "claims" | "hidden" | "selected" | "select" | "undo">;
  /** Does something to the claim. */
  readonly act: (claim: ReadClaim, act: ClaimAct) => void;
  readonly takeBack: (kind: "undo" | "redo") => void;
  readonly focusNote: () => void;
  /** The way on where every claim of this text is decided. */
  readonly nextArticle: NextArticle;
  readonly notify: (sentence: string) => void;
}

/** A status as a person reads it. */
export const statusNames: Readonly<Record<Status, string>> = {
  sourced: "Sourced",
  unsourced: "Unsourced",
  denied: "Denied",
  contested: "Contested",
};

type ReadingCommand = Command<ReadingContext>;

const noClaims = "There are no claims in this text.";
/** Said where all there is in a text is hidden. */
export const noneShown = "No claim of this text is shown. The slider above it shows the author’s own statements.";
const noOtherOpen = "No other claim of this text is open.";
/** Said where a command needs a claim and none is selected. */
export const noneSelected = () => `No claim is selected. ${keyName(nextClaim)} selects the next one.`;
const dismissedSelected = "This was set aside as not a claim. Bring it back first.";

export const nextClaim = moving("next-claim", "Next claim", { key: "J" }, ({ reading }) => neighbour(reading, 1));
export const previousClaim = moving("previous-claim", "Previous claim", { key: "K" }, ({ reading }) =>
  neighbour(reading, -1),
);
export const nextOpenClaim = moving(
  "next-open-claim",
  "Next open claim",
  { key: "J", shift: true },
  ({ reading }) => openNeighbour(reading, 1),
  ({ reading, nextArticle }) => {
    if (reading.selected?.standing === "open") return false;
    nextArticle.open(noOtherOpen);
    return true;
  },
);
export const previousOpenClaim = moving(
  "previous-open-claim",
  "Previous open claim",
  { key: "K", shift: true },
  ({ reading }) => openNeighbour(reading, -1),
);

/** Marking the selected claim, one command for each status. */
export const decideCommands: Readonly<Record<Status, ReadingCommand>> = {
  sourced: deciding("sourced"),
  unsourced: deciding("unsourced"),
  denied: deciding("denied"),
  contested: deciding("contested"),
};

/** The keys of the four statuses as a sentence names them: "1, 2, 3 or 4". */
export function decideKeyNames(): string {
  const names = statuses.map((status) => keyName(decideCommands[status]));
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

export const reopen: ReadingCommand = {
  id: "reopen",
  name: "Open again",
  group: "Decide",
  shortcut: { key: "0" },
  refusal: ({ reading }) =>
    refusalOnSelected(reading) ?? (reading.selected?.standing === "open" ? "This claim is open already." : null),
  run: onSelected(({ act }, claim) => act(claim, { kind: "reopen" })),
};

export const acceptSuggestion: ReadingCommand = {
  id: "accept-suggestion",
  name: "Accept the suggestion, go to the next open claim",
  group: "Decide",
  shortcut: { key: "Enter" },
  refusal: ({ reading }) =>
    refusalOnSelected(reading) ??
    (reading.selected?.standing === "open" && !reading.selected.suggested
      ? `Nothing is suggested for this claim. Decide it with ${decideKeyNames()}.`
      : null),
  run: onSelected((context, claim) => {
    // A claim that is decided keeps its decision: Enter then only moves on.
    if (claim.standing === "open" && claim.suggested)
      context.act(claim, { kind: "decide", status: claim.suggested, suggested: claim.suggested });
    goToNextOpen(context, claim);
  }),
};

export const confirmDenial: ReadingCommand = {
  id: "confirm-denial",
  name: "Confirm the suggested denial, accept what follows",
  group: "Decide",
  shortcut: { key: "Enter", shift: true },
  refusal: ({ reading }) =>
    refusalOnSelected(reading) ??
    (reading.selected?.ifConfirmed ? null : "No suggested denial of this claim waits to be confirmed."),
  run: onSelected((context, claim) => {
    const status = claim.ifConfirmed;
    if (!status) return;
    const denials = waitingDenials(claim);
    context.act(claim, { kind: "confirm-denial", denials, status, suggested: status });
    goToNextOpen(context, claim);
  }),
};

export const dismiss: ReadingCommand = {
  id: "dismiss",
  name: "Not a claim",
  group: "Decide",
  shortcut: { key: "X" },
  refusal: ({ reading }) => refusalOnSelected(reading),
  run: onSelected((context, claim) => {
    const { reading } = context;
    const at = reading.claims.indexOf(claim);
    context.act(claim, { kind: "dismiss" });
    reading.select((reading.claims[at + 1] ?? reading.claims[at - 1])?.claim.id ?? null);
    context.notify(`Set aside as not a claim. ${keyName(undo)} brings it back.`);
  }),
};

export const writeNote: ReadingCommand = {
  id: "write-note",
  name: "Note",
  group: "Decide",
  shortcut: { key: "N" },
  refusal: ({ reading }) => refusalOnSelected(reading),
  run: ({ focusNote }) => focusNote(),
};

export const undo: ReadingCommand = {
  id: "undo",
  name: "Undo",
  group: "Take back",
  shortcut: { key: "Z", control: true },
  refusal: () => null,
  run: ({ takeBack }) => takeBack("undo"),
};

export const redo: ReadingCommand = {
  id: "redo",
  name: "Redo",
  group: "Take back",
  shortcut: { key: "Z", control: true, shift: true },
  refusal: () => null,
  run: ({ takeBack }) => takeBack("redo"),
};

/** Everything that can be done to a text in hand, in the order the sheet of keys shows it. */
export const readingCommands: readonly ReadingCommand[] = [
  nextClaim,
  previousClaim,
  nextOpenClaim,
  previousOpenClaim,
  ...statuses.map((status) => decideCommands[status]),
  reopen,
  acceptSuggestion,
  confirmDenial,
  dismiss,
  writeNote,
  undo,
  redo,
];

/** The denials, in this text or another, whose links would decide the claim's status and are neither confirmed nor rejected. */
export function waitingDenials({ deniedBy, deniedElsewhere }: ReadClaim): readonly ClaimId[] {
  const links = [...deniedBy.map(({ denial, ...known }) => ({ id: denial.id, ...known })), ...deniedElsewhere];
  return links.filter(({ link, verdict }) => verdict === null && link && decidesStatus(link)).map(({ id }) => id);
}

function deciding(status: Status): ReadingCommand {
  return {
    id: `decide-${status}`,
    name: statusNames[status],
    group: "Decide",
    shortcut: { key: String(statuses.indexOf(status) + 1) },
    refusal: ({ reading }) => refusalOnSelected(reading),
    run: onSelected(({ act }, claim) => act(claim, { kind: "decide", status, suggested: claim.suggested })),
  };
}

/** @param leave goes on elsewhere when nothing is found here; false where there is nowhere to go */
function moving(
  id: string,
  name: string,
  shortcut: ReadingCommand["shortcut"],
  find: (context: ReadingContext) => ReadClaim | null,
  leave: (context: ReadingContext) => boolean = () => false,
): ReadingCommand {
  return {
    id,
    name,
    group: "Move",
    shortcut,
    refusal: ({ reading: { claims, hidden } }) => (claims.length > 0 ? null : hidden.length > 0 ? noneShown : noClaims),
    run: (context) => {
      const found = find(context);
      if (found) context.reading.select(found.claim.id);
      else if (!leave(context)) context.notify(noOtherOpen);
    },
  };
}

/** The claim one step away; at either end the one that is selected stays so. */
function neighbour({ claims, selected }: ReadingContext["reading"], step: 1 | -1): ReadClaim | null {
  const at = positionOf(claims, selected, step);
  if (at === null) return (step === 1 ? claims[0] : claims.at(-1)) ?? null;
  return claims[Math.min(Math.max(at + step, 0), claims.length - 1)] ?? null;
}

/** The nearest open claim in one direction, from the other end when there is none. */
function openNeighbour({ claims, selected }: ReadingContext["reading"], step: 1 | -1): ReadClaim | null {
  const at = positionOf(claims, selected, step) ?? (step === 1 ? -1 : claims.length);
  for (let i = 1; i <= claims.length; i += 1) {
    const claim = claims[(at + step * i + claims.length * 2) % claims.length];
    if (claim?.standing === "open" && claim !== selected) return claim;
  }
  return null;
}

/**
 * Where a step in one direction begins; null when nothing is selected. A claim that was set aside is not among the
 * others: the step then leads to the one that stands next to it in the text.
 */
function positionOf(claims: readonly ReadClaim[], selected: ReadClaim | null, step: 1 | -1): number | null {
  if (!selected) return null;
  const at = claims.findIndex(({ claim }) => claim.id === selected.claim.id);
  if (at !== -1) return at;
  const before = claims.filter(({ claim }) => compareClaims(claim, selected.claim) < 0).length;
  return step === 1 ? before - 1 : before;
}

function goToNextOpen({ reading, nextArticle }: ReadingContext, from: ReadClaim): void {
  const next = openNeighbour({ ...reading, selected: from }, 1);
  if (next) reading.select(next.claim.id);
  else {
    const hidden = reading.hidden.length > 0 ? ", but for what the slider hides of the author’s own statements" : "";
    nextArticle.offer(`Every claim of this text is decided${hidden}.`);
  }
}

/** Why nothing can be done to the selected claim; null where it can. */
export function refusalOnSelected({ selected }: { readonly selected: ReadClaim | null }): string | null {
  if (!selected) return noneSelected();
  return selected.reading.dismissed ? dismissedSelected : null;
}

function onSelected(run: (context: ReadingContext, claim: ReadClaim) => void): (context: ReadingContext) => void {
  return (context) => {
    if (context.reading.selected) run(context, context.reading.selected);
  };
}
