import { useEffect, useEffectEvent, useRef } from "react";
import { isSingleKey } from "#domain/shortcut.ts";
import { shortcutOf } from "#state/commands/bindings.ts";
import { completesPair, isBare, isPressed, pressedKey } from "#state/commands/key-press.ts";
import { availableCommands, whenCommandsCome } from "#state/commands/registry.ts";
import { usePreferences } from "#state/preferences.ts";
import { session } from "#state/session.ts";

/** How long after the first key of a pair the second one still counts, in milliseconds. */
const pairTimeout = 1500;

/**
 * How long a key that no command has yet waits for one, in milliseconds. Some commands are loaded when somebody is at the
 * page, and the first key pressed may be the very sign of it.
 */
const longestWait = 2000;

/** What is done once however long its key is held down. */
const heldDownOnce: ReadonlySet<string> = new Set(["Decide", "Evidence", "Links"]);

/** Runs the available commands by their keys. Mounted once; a refused command says why. */
export function useShortcuts(): void {
  const { singleKeys } = usePreferences();
  const firstKey = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const unanswered = useRef<{ readonly event: KeyboardEvent; readonly path: string } | null>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    unanswered.current = null;
    if (event.defaultPrevented || event.isComposing || belongsToControl(event)) return;
    // Whoever asked for the list of commands is typing into it, also while it is still being loaded.
    if (session.getState().commandsShown) return;
    const first = firstKey.current;
    firstKey.current = null;
    const pairedWith = first && event.timeStamp - first.at <= pairTimeout ? first.key : null;
    const keyed = availableCommands().flatMap((command) => {
      const shortcut = shortcutOf(command);
      return shortcut && (singleKeys || !isSingleKey(shortcut)) ? [{ command, shortcut }] : [];
    });
    const pressed =
      keyed.find(({ shortcut }) => completesPair(shortcut, event, pairedWith)) ??
      keyed.find(({ shortcut }) => isPressed(shortcut, event));
    const command = pressed?.command;
    if (!command) {
      if (isBare(event)) firstKey.current = { key: pressedKey(event), at: event.timeStamp };
      unanswered.current = { event, path: location.pathname };
      return;
    }
    event.preventDefault();
    // A key held down moves on and takes back, but must not decide, set aside or link one claim after another.
    if (event.repeat && heldDownOnce.has(command.group)) return;
    const refusal = command.refusal();
    if (refusal === null) command.run();
    else session.getState().notify(refusal);
  });
  const onCommands = useEffectEvent(() => {
    const waiting = unanswered.current;
    // Whoever has gone elsewhere meanwhile meant it for the view they left.
    const isMeant = waiting?.path === location.pathname && performance.now() - waiting.event.timeStamp < longestWait;
    if (waiting && isMeant) onKeyDown(waiting.event);
  });
  useEffect(() => whenCommandsCome(() => onCommands()), []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
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
