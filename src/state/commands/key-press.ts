import type { Shortcut } from "#domain/shortcut.ts";

/**
 * The key as shortcuts name it. On keyboards without Latin letters, or with digits on Shift, the key's place
 * on the keyboard stands in, so that the shortcuts work on a Ukrainian, Greek or French one.
 */
export function pressedKey(event: Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "altKey">): string {
  // Not the number pad's: without Num Lock its keys are End, Home and the arrows.
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  if (digit !== undefined && !event.shiftKey) return digit;
  // As aria-keyshortcuts calls it.
  if (event.key === " ") return "Space";
  const isLatin = /^[\x20-\x7e]+$/.test(event.key);
  const bracket = brackets[event.code];
  // By its place wherever a modifier, or a layout without Latin letters, makes another sign of it.
  if (bracket !== undefined && (!isLatin || event.altKey || event.shiftKey)) return bracket;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (!isLatin && letter !== undefined) return letter;
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** Whether no other key is held down with it. */
export function isBare(event: Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

const brackets: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };

/**
 * Whether a key is a sign; signs such as "?" need Shift on some keyboards and not on others. Brackets are none in this
 * sense: with Shift they mean something else.
 */
export function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}[\]]/u.test(key);
}

/** Whether the press is this shortcut; never of a pair, which is two. */
export function isPressed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if ("first" in shortcut || pressedKey(event) !== shortcut.key) return false;
  if (event.altKey !== (shortcut.alt ?? false)) return false;
  if ((event.ctrlKey || event.metaKey) !== (shortcut.control ?? false)) return false;
  return isSign(shortcut.key) || event.shiftKey === (shortcut.shift ?? false);
}

/** Whether the press is the second key of a pair whose first was pressed just before. */
export function completesPair(shortcut: Shortcut, event: KeyboardEvent, pairedWith: string | null): boolean {
  return "first" in shortcut && isBare(event) && pairedWith === shortcut.first && pressedKey(event) === shortcut.second;
}
