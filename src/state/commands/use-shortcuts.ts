import { useEffect, useEffectEvent, useRef } from "react";
import { type Shortcut, isSingleKey } from "#state/commands/command.ts";
import { availableCommands } from "#state/commands/registry.ts";
import { usePreferences } from "#state/preferences.ts";
import { session } from "#state/session.ts";

/** How long after the first key of a pair the second one still counts, in milliseconds. */
const pairTimeout = 1500;

/** Runs the available commands by their keys. Mounted once; a refused command says why. */
export function useShortcuts(): void {
  const { singleKeys } = usePreferences();
  const firstKey = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || belongsToControl(event)) return;
    const first = firstKey.current;
    firstKey.current = null;
    const pairedWith = first && event.timeStamp - first.at <= pairTimeout ? first.key : null;
    const commands = availableCommands().filter(({ shortcut }) => singleKeys || !isSingleKey(shortcut));
    const command =
      commands.find(({ shortcut }) => completesPair(shortcut, event, pairedWith)) ??
      commands.find(({ shortcut }) => isPressed(shortcut, event));
    if (!command) {
      if (isBare(event)) firstKey.current = { key: pressedKey(event), at: event.timeStamp };
      return;
    }
    event.preventDefault();
    // A key held down moves on and takes back, but must not decide or set aside one claim after another.
    if (event.repeat && (command.group === "Decide" || command.group === "Evidence")) return;
    const refusal = command.refusal();
    if (refusal === null) command.run();
    else session.getState().notify(refusal);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

function completesPair(shortcut: Shortcut, event: KeyboardEvent, pairedWith: string | null): boolean {
  return "first" in shortcut && isBare(event) && pairedWith === shortcut.first && pressedKey(event) === shortcut.second;
}

function isPressed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if ("first" in shortcut || pressedKey(event) !== shortcut.key) return false;
  if (event.altKey !== (shortcut.alt ?? false)) return false;
  if ((event.ctrlKey || event.metaKey) !== (shortcut.control ?? false)) return false;
  // Signs such as "?" need Shift on some keyboards and not on others; brackets mean something else with it.
  return (isSign(shortcut.key) && !isBracket(shortcut.key)) || event.shiftKey === (shortcut.shift ?? false);
}

function isBare(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
}

function isBracket(key: string): boolean {
  return key === "[" || key === "]";
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

const brackets: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };

/**
 * The key as shortcuts name it. On keyboards without Latin letters, or with digits on Shift, the key's place
 * on the keyboard stands in, so that the shortcuts work on a Ukrainian, Greek or French one.
 */
function pressedKey(event: KeyboardEvent): string {
  // Not the number pad's: without Num Lock its keys are End, Home and the arrows.
  const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
  if (digit !== undefined && !event.shiftKey) return digit;
  const isLatin = /^[\x20-\x7e]+$/.test(event.key);
  const bracket = brackets[event.code];
  // By its place wherever a modifier, or a layout without Latin letters, makes another sign of it.
  if (bracket !== undefined && (!isLatin || event.altKey || event.shiftKey)) return bracket;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (!isLatin && letter !== undefined) return letter;
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** Whether the key press is meant for what has the focus: a field, an open menu or dialog, Enter or Space on a control. */
function belongsToControl(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  // A slider takes arrows, which no command has, and Home, End and the like; letters and signs it leaves to others.
  if (target.closest("input:not([type=range]), textarea, select, [contenteditable=true], [role=menu], [role=textbox]"))
    return true;
  const dialog = target.closest("[role=dialog], [role=alertdialog]");
  if (dialog && !dialog.matches("[data-shortcuts=on]")) return true;
  return (
    (event.key === "Enter" || event.key === " ") &&
    target.closest("a, button, summary, input, [role=button], [role=tab]") !== null
  );
}
