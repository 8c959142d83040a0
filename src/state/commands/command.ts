import type { Shortcut } from "#domain/shortcut.ts";

/** What commands are about, in the order that people are shown them. */
export const commandGroups = [
  "Move",
  "Decide",
  "Evidence",
  "Spans",
  "Links",
  "Show",
  "Take back",
  "Elsewhere",
] as const;

/** One thing that a person can do, once: its name, its keys, when it is allowed, what it does. */
export interface Command<Context> {
  readonly id: string;
  /** As a menu or the sheet of keys shows it. */
  readonly name: string;
  /** Its own keys, until the analyst gives it others: what is bound and shown comes from bindings.ts. Null where only the list of commands has it. */
  readonly shortcut: Shortcut | null;
  readonly group: (typeof commandGroups)[number];
  /** Why it can't be done now, as a sentence; null when it can. */
  refusal(context: Context): string | null;
  run(context: Context): void;
}
