import { type BoundCommand, useAvailableCommands } from "#state/commands/registry.ts";
import { commandGroups, shortcutKeys } from "#state/commands/command.ts";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";
import { Dialog } from "#ui/dialog.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { ToggleSwitch } from "#ui/toggle-switch.tsx";

/** Every key that works in the present view, and the switch that turns single keys off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const commands = useAvailableCommands().flat();
  const preferences = usePreferences();
  const store = usePreferencesStore();
  return (
    <Dialog open title="Keys" size="wide" onClose={onClose}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {commandGroups.map((name) => (
          <CommandGroup key={name} name={name} commands={commands.filter(({ group }) => group === name)} />
        ))}
      </div>
      <div className="mt-5 border-t border-line pt-4">
        <ToggleSwitch
          label="Single keys"
          hint="Letters, digits and signs act at once. Off, only combinations with Ctrl do, for those who dictate or slip."
          checked={preferences.singleKeys}
          onChange={(singleKeys) => store.write({ ...preferences, singleKeys })}
        />
      </div>
    </Dialog>
  );
}

function CommandGroup({ name, commands }: { readonly name: string; readonly commands: readonly BoundCommand[] }) {
  if (commands.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1.5 text-xs font-semibold tracking-[0.06em] text-ink-3 uppercase">{name}</h3>
      <dl className="flex flex-col gap-1">
        {commands.map((command) => (
          <div key={command.id} className="flex items-baseline gap-3">
            <dt className="grow">{command.name}</dt>
            <dd>
              <Kbd keys={shortcutKeys(command.shortcut)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
