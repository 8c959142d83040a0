import type { Command } from "#state/commands/command.ts";

/** What the commands act on that work in every view. */
export interface GlobalContext {
  readonly goTo: (address: string) => void;
  readonly showShortcuts: () => void;
  /** Shows every command by name. */
  readonly showCommands: () => void;
  /** Leads to the field that searches all articles. */
  readonly search: () => void;
  readonly showCues: () => void;
  readonly print: () => void;
  readonly showToday: () => void;
  readonly verifyFile: () => void;
}

export const search: Command<GlobalContext> = {
  id: "search",
  name: "Search articles and claims",
  group: "Elsewhere",
  shortcut: { key: "/" },
  refusal: () => null,
  run: (context) => context.search(),
};

export const showToday: Command<GlobalContext> = {
  id: "show-today",
  name: "Today’s acts, and back to any of them",
  group: "Take back",
  shortcut: { key: "H" },
  refusal: () => null,
  run: (context) => context.showToday(),
};

export const showCommands: Command<GlobalContext> = {
  id: "show-commands",
  name: "Commands",
  group: "Elsewhere",
  shortcut: { key: "K", control: true },
  refusal: () => null,
  run: (context) => context.showCommands(),
};

export const showShortcuts: Command<GlobalContext> = {
  id: "show-shortcuts",
  name: "All keys",
  group: "Elsewhere",
  shortcut: { key: "?" },
  refusal: () => null,
  run: (context) => context.showShortcuts(),
};

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
    id: "go-to-review",
    name: "Review",
    group: "Elsewhere",
    shortcut: { first: "G", second: "R" },
    refusal: () => null,
    run: ({ goTo }) => goTo("/review"),
  },
  {
    id: "go-to-report",
    name: "Report",
    group: "Elsewhere",
    shortcut: { first: "G", second: "P" },
    refusal: () => null,
    run: ({ goTo }) => goTo("/report"),
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
    id: "print",
    name: "Print",
    group: "Elsewhere",
    shortcut: { key: "P", control: true },
    refusal: () => null,
    run: ({ print }) => print(),
  },
  {
    id: "verify-file",
    name: "Verify a file: was its history altered?",
    group: "Elsewhere",
    shortcut: { first: "G", second: "V" },
    refusal: () => null,
    run: ({ verifyFile }) => verifyFile(),
  },
  showToday,
  search,
  showCommands,
  showShortcuts,
];
