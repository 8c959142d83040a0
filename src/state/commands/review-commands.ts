import type { Command } from "#state/commands/command.ts";

/** What is taken of the two readings shown, or "new" for an answer of one's own. */
export type Taking = "left" | "right" | "both" | "new";

/** What the commands act on that settle disagreements. */
export interface AdjudicationContext {
  /** Why nothing can be taken now, as a sentence; null where a disagreement is in hand. */
  readonly refusal: string | null;
  readonly take: (taking: Taking) => void;
  readonly move: (step: 1 | -1) => void;
  /** Null where something can be taken back. */
  readonly nothingToTakeBack: string | null;
  readonly takeBack: () => void;
}

type AdjudicationCommand = Command<AdjudicationContext>;

export const takeLeft = taking("review-take-left", "Take the left reading", { key: "1" }, "left");
export const takeRight = taking("review-take-right", "Take the right reading", { key: "2" }, "right");
export const takeBoth = taking("review-take-both", "Take both readings", { key: "B" }, "both");
export const giveNew = taking("review-new-answer", "A new answer", { key: "N" }, "new");

export const nextDisagreement: AdjudicationCommand = {
  id: "review-next",
  name: "Next disagreement",
  group: "Move",
  shortcut: { key: "J" },
  refusal: ({ refusal }) => refusal,
  run: ({ move }) => move(1),
};

export const previousDisagreement: AdjudicationCommand = {
  id: "review-previous",
  name: "Previous disagreement",
  group: "Move",
  shortcut: { key: "K" },
  refusal: ({ refusal }) => refusal,
  run: ({ move }) => move(-1),
};

export const withdrawSettlement: AdjudicationCommand = {
  id: "review-withdraw",
  name: "Take the newest settlement back",
  group: "Take back",
  shortcut: { key: "Z", control: true },
  refusal: ({ nothingToTakeBack }) => nothingToTakeBack,
  run: ({ takeBack }) => takeBack(),
};

/** The commands on the disagreement in hand. */
export const adjudicationCommands: readonly AdjudicationCommand[] = [
  nextDisagreement,
  previousDisagreement,
  takeLeft,
  takeRight,
  taking("review-take-left-side", "Take the reading on the left-hand side", { key: "ArrowLeft" }, "left"),
  taking("review-take-right-side", "Take the reading on the right-hand side", { key: "ArrowRight" }, "right"),
  takeBoth,
  giveNew,
  withdrawSettlement,
];

function taking(
  id: string,
  name: string,
  shortcut: AdjudicationCommand["shortcut"],
  what: Taking,
): AdjudicationCommand {
  return { id, name, group: "Decide", shortcut, refusal: ({ refusal }) => refusal, run: ({ take }) => take(what) };
}
