import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { PreferencesStore } from "#domain/ports.ts";
import { type KeyBindings, type Shortcut, shortcutKeys } from "#domain/shortcut.ts";
import type { Command } from "#state/commands/command.ts";

/** What of a command says its keys. */
export type Keyed = Pick<Command<never>, "id" | "shortcut">;

/** The one place that says which keys a command has: whoever shows, names or obeys keys asks here. */
const bindings = createStore<{ readonly keys: KeyBindings }>()(() => ({ keys: {} }));

/** Keeps the bindings as the preferences have them. Returns how to stop. */
export function followKeys(preferences: PreferencesStore): () => void {
  const take = () => {
    const { keys } = preferences.read();
    if (bindings.getState().keys !== keys) bindings.setState({ keys });
  };
  take();
  return preferences.subscribe(take);
}

/** The command's keys with these bindings: those that the analyst gave it, else its own; null where it has none. */
export function shortcutWith(keys: KeyBindings, { id, shortcut }: Keyed): Shortcut | null {
  return (Object.hasOwn(keys, id) ? keys[id] : null) ?? shortcut;
}

/** The command's keys as they are now. */
export function shortcutOf(command: Keyed): Shortcut | null {
  return shortcutWith(bindings.getState().keys, command);
}

/** The command's keys, followed, in the notation of `aria-keyshortcuts`; undefined where it has none. */
export function useShortcutKeys(command: Keyed): string | undefined {
  return useStore(bindings, ({ keys }) => keysWith(keys, command));
}

/** The keys of several commands, followed, as {@link useShortcutKeys} gives them. */
export function useAllShortcutKeys(commands: readonly Keyed[]): readonly (string | undefined)[] {
  const keys = useStore(bindings, (state) => state.keys);
  return commands.map((command) => keysWith(keys, command));
}

/** The command's keys as a sentence names them, "Ctrl+Z"; its name where it has none. */
export function keyName(command: Keyed & Pick<Command<never>, "name">): string {
  const shortcut = shortcutOf(command);
  return shortcut ? printedKeys(shortcut) : `“${command.name}”`;
}

/** A shortcut as a sentence names it: "Ctrl+Shift+Z", "G A". */
export function printedKeys(shortcut: Shortcut): string {
  return shortcutKeys(shortcut).replace("Control", "Ctrl");
}

function keysWith(keys: KeyBindings, command: Keyed): string | undefined {
  const shortcut = shortcutWith(keys, command);
  return shortcut ? shortcutKeys(shortcut) : undefined;
}
