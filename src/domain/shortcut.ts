import { z } from "#domain/schema.ts";

/** A key as `KeyboardEvent.key` says it, letters in capitals: "J", "1", "Enter", "?". */
const Key = z.string().min(1).max(20);

/** A key press, or two keys one after the other. */
export const Shortcut = z.union([
  z.strictObject({
    key: Key,
    shift: z.exactOptional(z.literal(true)),
    /** Ctrl, or ⌘ on Apple's keyboards. */
    control: z.exactOptional(z.literal(true)),
    alt: z.exactOptional(z.literal(true)),
  }),
  z.strictObject({ first: Key, second: Key }),
]);
export type Shortcut = Readonly<z.infer<typeof Shortcut>>;

/** The keys that an analyst gave commands in place of their own, by the command's id. */
export type KeyBindings = Readonly<Record<string, Shortcut>>;

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
