import type { Command } from "#state/commands/command.ts";

/** What the commands on hits in the text in hand act on. */
export interface FindContext {
  /** How many places of the text hold what is sought. */
  readonly count: number;
  /** Goes a hit further, or back; from the last to the first. */
  readonly step: (by: 1 | -1) => void;
}

const noHit = ({ count }: FindContext) => (count === 0 ? "What is sought is not in this text." : null);

export const nextHit: Command<FindContext> = {
  id: "next-hit",
  name: "Next hit in this text",
  group: "Move",
  shortcut: { key: "F3" },
  refusal: noHit,
  run: ({ step }) => step(1),
};

export const previousHit: Command<FindContext> = {
  id: "previous-hit",
  name: "Previous hit in this text",
  group: "Move",
  shortcut: { key: "F3", shift: true },
  refusal: noHit,
  run: ({ step }) => step(-1),
};

/** Going from hit to hit, while something is sought in the text in hand. */
export const findCommands: readonly Command<FindContext>[] = [nextHit, previousHit];
