/** A key press, or two keys one after the other. */
export type Shortcut =
  | {
      /** What `KeyboardEvent.key` says, letters in capitals: "J", "1", "Enter", "?". */
      readonly key: string;
      readonly shift?: true;
      /** Ctrl, or ⌘ on Apple's keyboards. */
      readonly control?: true;
      readonly alt?: true;
    }
  | { readonly first: string; readonly second: string };

/** What commands are about, in the order that people are shown them. */
export const commandGroups = ["Move", "Decide", "Evidence", "Spans", "Show", "Take back", "Elsewhere"] as const;

/** One thing that a person can do, once: its name, its keys, when it is allowed, what it does. */
export interface Command<Context> {
  readonly id: string;
  /** As a menu or the sheet of keys shows it. */
  readonly name: string;
  readonly shortcut: Shortcut;
  readonly group: (typeof commandGroups)[number];
  /** Why it can't be done now, as a sentence; null when it can. */
  refusal(context: Context): string | null;
  run(context: Context): void;
}

/** A shortcut in the notation of `aria-keyshortcuts`, "Control+Shift+Z"; a pair with a space between, "G A". */
export function shortcutKeys(shortcut: Shortcut): string {
  if ("first" in shortcut) return `${shortcut.first} ${shortcut.second}`;
  return [
    ...(shortcut.control ? ["Control"] : []),
    ...(shortcut.alt ? ["Alt"] : []),
    ...(shortcut.shift ? ["Shift"] : []),
    shortcut.key,
  ].join("+");
}

/** Whether a shortcut fires on a bare letter, digit or sign, which speech input and slips of the hand can type (WCAG 2.1.4). */
export function isSingleKey(shortcut: Shortcut): boolean {
  return "first" in shortcut || (!shortcut.control && !shortcut.alt && shortcut.key.length === 1);
}
