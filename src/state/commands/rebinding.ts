import { type KeyBindings, type Shortcut, isSingleKey, shortcutKeys } from "#domain/shortcut.ts";
import { printedKeys, shortcutWith } from "#state/commands/bindings.ts";
import { type KnownCommand, companionsOf } from "#state/commands/catalogue.ts";
import { isSign, pressedKey } from "#state/commands/key-press.ts";

/** What pressing keys for a command came to. */
export type Rebound =
  | { readonly ok: true; readonly keys: KeyBindings }
  | { readonly ok: false; readonly sentence: string };

/** Keys that only hold others down, or that no command could be told by. */
const modifiers = new Set([
  "Shift",
  "Control",
  "Alt",
  "AltGraph",
  "Meta",
  "CapsLock",
  "NumLock",
  "Dead",
  "Process",
  "Unidentified",
  "",
]);

/** With Ctrl the browser's own: new, closed and reopened tabs and windows, address, find, print, copy and the like. */
const reservedWithControl = new Set("ACDFHJLNOPQRSTUVWX");

/** The browser's own whatever is held down with them. */
const reservedAlone: Readonly<Record<string, string>> = {
  F1: "opens the browser’s help",
  F5: "loads the page anew",
  F6: "goes to the browser’s address bar",
  F7: "switches the browser’s text caret on",
  F10: "opens the browser’s menu",
  F11: "fills the screen",
  F12: "opens the browser’s tools",
};

/** Keys that move about a page, leave a window or take back a letter: whoever works by keyboard needs them. */
const needed = /^(?:Tab|Escape| |Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow\w+|ContextMenu)$/;

/** The shortcut that a key press makes; null while only keys such as Shift are down. */
export function pressedShortcut(event: KeyboardEvent): Shortcut | null {
  const key = pressedKey(event);
  if (modifiers.has(event.key)) return null;
  return {
    key,
    // What sign it is tells whether Shift was down, and on another keyboard it need not be.
    ...(event.shiftKey && !isSign(key) && { shift: true }),
    ...((event.ctrlKey || event.metaKey) && { control: true }),
    ...(event.altKey && { alt: true }),
  };
}

/** Two keys one after the other as a pair; null where either can't be part of one. */
export function pairOf(first: Shortcut, second: Shortcut): Shortcut | null {
  const isPart = (part: Shortcut): part is Extract<Shortcut, { key: string }> =>
    "key" in part && isSingleKey(part) && !part.shift;
  return isPart(first) && isPart(second) ? { first: first.key, second: second.key } : null;
}

/** Gives a command other keys; refused, with a sentence, where they are the browser's or another command's. */
export function rebound(bindings: KeyBindings, command: KnownCommand, shortcut: Shortcut): Rebound {
  const isOwn = command.shortcut !== null && shortcutKeys(command.shortcut) === shortcutKeys(shortcut);
  // A command's own keys may be the browser's where it does the same with more sense: printing, selecting all of a list.
  const reserved = isOwn ? null : reservedSentence(shortcut);
  const sentence = reserved ?? clashSentence(bindings, command, shortcut);
  if (sentence !== null) return { ok: false, sentence };
  const { [command.id]: _, ...others } = bindings;
  return { ok: true, keys: isOwn ? others : { ...others, [command.id]: shortcut } };
}

/** Gives a command its own keys again; refused where another command has been given them meanwhile. */
export function unbound(bindings: KeyBindings, command: KnownCommand): Rebound {
  if (command.shortcut) return rebound(bindings, command, command.shortcut);
  const { [command.id]: _, ...others } = bindings;
  return { ok: true, keys: others };
}

function reservedSentence(shortcut: Shortcut): string | null {
  if ("first" in shortcut) return null;
  const { key, control = false } = shortcut;
  const alone = reservedAlone[key];
  if (alone !== undefined) return `${key} ${alone}, so no command can have it.`;
  if (needed.test(key)) return `${nameOf(key)} moves about the page or leaves a window, so no command can have it.`;
  if (control && (reservedWithControl.has(key) || /^[0-9+=-]$/.test(key)))
    return `${printedKeys(shortcut)} is the browser’s own, so no command can have it.`;
  return null;
}

function nameOf(key: string): string {
  return key === " " ? "Space" : key.replace(/^Arrow/, "Arrow ").replace(/^Page/, "Page ");
}

function clashSentence(bindings: KeyBindings, command: KnownCommand, wanted: Shortcut): string | null {
  for (const other of companionsOf(command.id)) {
    const taken = shortcutWith(bindings, other);
    if (!taken) continue;
    if (shortcutKeys(taken) === shortcutKeys(wanted))
      return `${printedKeys(wanted)} is taken by “${other.name}”. Press other keys, or give that command others first.`;
    if (begins(wanted, taken))
      return `${printedKeys(wanted)} begins ${printedKeys(taken)}, which is “${other.name}”, and would keep it from ever being pressed. Press other keys.`;
    if (begins(taken, wanted))
      return `${printedKeys(taken)} is “${other.name}” and would be done before ${printedKeys(wanted)} is complete. Press other keys.`;
  }
  return null;
}

/** Whether one key is the first of a pair: it would be obeyed before the second can be pressed. */
function begins(single: Shortcut, pair: Shortcut): boolean {
  return "key" in single && "first" in pair && !single.shift && !single.control && single.key === pair.first;
}
