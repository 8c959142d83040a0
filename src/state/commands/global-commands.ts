import type { Command } from "#state/commands/command.ts";

/** What the commands act on that work in every view. */
export interface GlobalContext {
  readonly goTo: (address: string) => void;
  readonly showShortcuts: () => void;
  readonly showCues: () => void;
}

/** The commands that work in every view. */
export const globalCommands: readonly Command<GlobalContext>[] = [
  {
    id: "go-to-articles",
    name: "Articles",
    group: "Elsewhere",
    shortcut: { first: "G", second: "A" },
    refusal: () => null,
    run: ({ goTo }) => goTo("/"),
  },
  {
    id: "go-to-claims",
    name: "All claims",
    group: "Elsewhere",
    shortcut: { first: "G", second: "C" },
    refusal: () => null,
    run: ({ goTo }) => goTo("/claims"),
  },
  {
    id: "show-cues",
    name: "Cues: which verbs carry a claim",
    group: "Elsewhere",
    shortcut: { first: "G", second: "U" },
    refusal: () => null,
    run: ({ showCues }) => showCues(),
  },
  {
    id: "show-shortcuts",
    name: "All keys",
    group: "Elsewhere",
    shortcut: { key: "?" },
    refusal: () => null,
    run: ({ showShortcuts }) => showShortcuts(),
  },
];
