import { useEffect, useLayoutEffect, useRef } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { Command } from "#state/commands/command.ts";

/** A command tied to what it acts on. */
export interface BoundCommand extends Pick<Command<never>, "id" | "name" | "shortcut" | "group"> {
  refusal(): string | null;
  run(): void;
}

/** The commands of all views that are mounted, in the order they came. */
const registry = createStore<{ readonly groups: readonly (readonly BoundCommand[])[] }>()(() => ({ groups: [] }));

/** Makes commands available while the calling view is mounted. `commands` must be a constant. */
export function useCommands<Context>(commands: readonly Command<Context>[], context: Context): void {
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
    registry.setState(({ groups }) => ({ groups: [...groups, bound] }));
    return () => registry.setState(({ groups }) => ({ groups: groups.filter((group) => group !== bound) }));
  }, [commands]);
}

/** All commands that are available now. */
export function availableCommands(): readonly BoundCommand[] {
  return registry.getState().groups.flat();
}

/** All commands that are available, followed. */
export function useAvailableCommands(): readonly (readonly BoundCommand[])[] {
  return useStore(registry, ({ groups }) => groups);
}
