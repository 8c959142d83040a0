import type { Command } from "#state/commands/command.ts";

/** What the commands act on that work in every view. */
export interface GlobalContext {
  readonly goTo: (address: string) => void;
  readonly showShortcuts: () => void;
  readonly showCues: () => void;
  readonly showToday: () => void;
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
    id: "show-cues",
    name: "Cues: which verbs carry a claim",
    group: "Elsewhere",
    shortcut: { first: "G", second: "U" },
    refusal: () => null,
    run: ({ showCues }) => showCues(),
  },
  {
    id: "show-today",
    name: "Today’s acts, and back to any of them",
    group: "Take back",
    shortcut: { key: "H" },
    refusal: () => null,
    run: ({ showToday }) => showToday(),
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
