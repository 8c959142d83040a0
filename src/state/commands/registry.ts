import { useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Command } from "#state/commands/command.ts";

/** A command tied to what it acts on. */
export interface BoundCommand extends Pick<Command<never>, "id" | "name" | "shortcut" | "group"> {
  refusal(): string | null;
  run(): void;
}

/** The commands of all views that are mounted: a mode's before all others, else in the order they came. */
const registry = createStore<{ readonly groups: readonly (readonly BoundCommand[])[] }>()(() => ({ groups: [] }));

/**
 * Makes commands available while the calling view is mounted. `commands` must be a constant.
 * @param rank "mode": their keys win over the same keys of views, whichever was mounted first: of commands with one
 *   shortcut the first available runs
 */
export function useCommands<Context>(
  commands: readonly Command<Context>[],
  context: Context,
  rank: "view" | "mode" = "view",
): void {
  const latest = useRef(context);
  useLayoutEffect(() => {
    latest.current = context;
  }, [context]);
  useEffect(() => {
    const bound = commands.map((command): BoundCommand => ({
      id: command.id,
      name: command.name,
      shortcut: command.shortcut,
      group: command.group,
      refusal: () => command.refusal(latest.current),
      run: () => command.run(latest.current),
    }));
    registry.setState(({ groups }) => ({ groups: rank === "mode" ? [bound, ...groups] : [...groups, bound] }));
    return () => registry.setState(({ groups }) => ({ groups: groups.filter((group) => group !== bound) }));
  }, [commands, rank]);
}

/** All commands that are available now. */
export function availableCommands(): readonly BoundCommand[] {
  return registry.getState().groups.flat();
}

/** Calls back when further commands become available; returns how to stop. */
export function whenCommandsCome(listener: () => void): () => void {
  return registry.subscribe(({ groups }, before) => {
    if (groups.length > before.groups.length) listener();
  });
}

/** All commands that are available, followed. */
export function useAvailableCommands(): readonly (readonly BoundCommand[])[] {
  return useStore(registry, ({ groups }) => groups);
}
